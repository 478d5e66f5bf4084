import { endOf, isFailed, isResponded, type Responded, type Settled } from '../../http/exchange.ts';
import { isUsedUp, quotasOf } from '../../http/rate-limit.ts';
import { retryAfterOf } from '../../http/retry-after.ts';
import { netError } from '../../knowledge/net-errors.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { Journal } from '../../lint/journal.ts';
import {
  areOfTwoPages,
  haveSameContent,
  isFromNetwork,
  isReloadBetween,
  isSentAfter,
  isSuccess,
} from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

/** A timer may fire a little early, and clocks differ a little. */
const TOLERANCE_MS = 200;

export default defineRule({
  family: 'retries',
  level: 'error',
  profile: ['all'],
  title: 'Asked again before the wait was over',
  why: 'The server said when to come back. A client that comes earlier is refused again, and many servers lengthen the ban or block it.',
  specs: [rfc(9110, '10.2.3'), rfc(6585, '4')],
  needs: ['journal', 'timing'],
  on: 'settled',
  *check(exchange, journal) {
    if (!isFromNetwork(exchange) || isBlocked(exchange)) return;
    const broken = brokenWait(exchange, journal);
    if (broken === undefined) return;
    const { earlier, wait, source } = broken;
    const waited = exchange.startedAt - (endOf(earlier) ?? earlier.startedAt);
    yield {
      message: `The ${earlier.outcome.status} before asked to wait ${seconds(wait)} (${source}), and this request was sent after ${seconds(waited)}.`,
      evidence: [
        { kind: 'timing', ms: waited, what: 'from the earlier answer to this request' },
        { kind: 'exchange', id: earlier.id, what: `the ${earlier.outcome.status} that asked to wait` },
      ],
      fix: {
        summary: `In the client, keep the moment at which the wait ends and send nothing to this URL before it; here that is ${seconds(wait - waited)} later.`,
      },
    };
  },
});

/** Whether something kept the request from being sent. */
function isBlocked(exchange: Settled): boolean {
  return isFailed(exchange) && netError(exchange.outcome.error)?.kind === 'blocked';
}

interface Wait {
  readonly earlier: Responded;
  /** Milliseconds from the end of the earlier answer. */
  readonly wait: number;
  readonly source: string;
}

function brokenWait(exchange: Settled, journal: Journal): Wait | undefined {
  for (const earlier of journal.sameRequest(exchange).toReversed()) {
    if (!isResponded(earlier) || !isFromNetwork(earlier) || !haveSameContent(earlier, exchange)) continue;
    if (areOfTwoPages(earlier, exchange)) continue;
    if (isReloadBetween(earlier, exchange, journal)) return undefined;
    const asked = waitAskedBy(earlier);
    const end = endOf(earlier);
    if (asked !== undefined && end !== undefined && isSentAfter(exchange, earlier)) {
      if (exchange.startedAt + TOLERANCE_MS < end + asked.wait) return { earlier, ...asked };
    }
    if (isSuccess(earlier)) return undefined;
  }
  return undefined;
}

function waitAskedBy(earlier: Responded): Omit<Wait, 'earlier'> | undefined {
  const { status } = earlier.outcome;
  const refused = status === 429 || status === 503;
  const retryAfter = refused ? retryAfterOf(earlier) : undefined;
  if (retryAfter !== undefined) return { wait: retryAfter.seconds * 1000, source: 'Retry-After' };
  for (const quota of quotasOf(earlier)) {
    if (quota.reset === undefined || !isUsedUp(quota)) continue;
    return { wait: quota.reset * 1000, source: `${quota.field.name} says that nothing is left until then` };
  }
  return undefined;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}
