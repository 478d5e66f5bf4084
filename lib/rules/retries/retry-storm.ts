import { endOf, isResponded, type Settled } from '../../http/exchange.ts';
import { permittedRetryOf } from '../../http/permitted-retry.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isFromNetwork, isPassingFailure, isSuccess, runOfRepeats } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

const WINDOW_MS = 30_000;
const FAILURES = 5;
/** A gap counts as grown from here on; less is the noise of timers. */
const GROWTH = 1.05;

export default defineRule({
  family: 'retries',
  level: 'error',
  profile: ['api'],
  title: 'Failing request repeated without backing off',
  why: 'A server that fails under load fails longer when every client asks again at once. Retries at a steady pace keep it down, and drain the quota and battery of the client.',
  specs: [rfc(9110, '9.2.2'), rfc(9110, '10.2.3')],
  needs: ['journal', 'timing'],
  statuses: [408, 429, '5xx'],
  on: 'settled',
  *check(exchange, journal) {
    if (!isPassingFailure(exchange) || !isFromNetwork(exchange)) return;
    const run = runOfRepeats(exchange, journal, { counts: isPassingFailure, ends: isSuccess }).filter(
      ({ startedAt }) => exchange.startedAt - startedAt <= WINDOW_MS,
    );
    const first = run[0];
    if (run.length < FAILURES || first === undefined || gapsGrow(run) || waitsAsAsked(run)) return;
    const seconds = (exchange.startedAt - first.startedAt) / 1000;
    yield {
      message: `${exchange.method} to this URL failed ${run.length} times within ${seconds.toFixed(1)} s, sent again and again without growing pauses.`,
      evidence: [
        { kind: 'timing', ms: exchange.startedAt - first.startedAt, what: `${run.length} failures` },
        ...run.slice(0, -1).map(({ id }, index) => ({ kind: 'exchange' as const, id, what: `failure ${index + 1}` })),
      ],
      fix: {
        summary:
          'In the client, double the pause after every failure, add a random part, cap the number of tries, and wait at least as long as Retry-After says.',
      },
    };
  },
});

function gapsGrow(run: readonly Settled[]): boolean {
  const gaps = run.slice(1).map((exchange, index) => exchange.startedAt - (endOf(run[index] as Settled) ?? 0));
  return gaps.slice(1).every((gap, index) => gap > (gaps[index] ?? 0) * GROWTH);
}

/** Whether each answer said when to come back, and the client came back no earlier. */
function waitsAsAsked(run: readonly Settled[]): boolean {
  return run.slice(1).every(({ startedAt }, index) => {
    const earlier = run[index] as Settled;
    const permitted = isResponded(earlier) ? permittedRetryOf(earlier) : undefined;
    return permitted !== undefined && permitted.at > (endOf(earlier) ?? 0) && startedAt >= permitted.at;
  });
}
