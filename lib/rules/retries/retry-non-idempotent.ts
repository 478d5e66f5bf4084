import { endOf, isResponded, type Settled } from '../../http/exchange.ts';
import { lacksField } from '../../http/fields.ts';
import { netError } from '../../knowledge/net-errors.ts';
import { rfc } from '../../knowledge/specs.ts';
import { haveSameContent, isFromNetwork, isGivenUp, isSentAfter } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

const METHODS: ReadonlySet<string> = new Set(['POST', 'PATCH']);
const KEYS = ['idempotency-key', 'x-idempotency-key', 'repeatability-request-id'];
const WINDOW_MS = 30_000;

export default defineRule({
  family: 'retries',
  level: 'warning',
  profile: ['api'],
  title: 'Unsafe request repeated without an idempotency key',
  why: 'A failed answer does not say that nothing was done: the server may have acted and only its answer was lost. Sent again without a key to recognise it by, the request may act twice.',
  specs: [rfc(9110, '9.2.2')],
  needs: ['requestFields', 'journal', 'timing'],
  on: 'settled',
  *check(exchange, journal) {
    if (!METHODS.has(exchange.method) || !isFromNetwork(exchange)) return;
    if (!KEYS.every((name) => lacksField(exchange.requestFields, name))) return;
    const earlier = journal
      .sameRequest(exchange)
      .findLast((candidate) => isFromNetwork(candidate) && haveSameContent(candidate, exchange));
    if (earlier === undefined || !isUncertain(earlier) || !isSentAfter(exchange, earlier)) return;
    const pause = exchange.startedAt - (endOf(earlier) ?? earlier.startedAt);
    if (pause > WINDOW_MS) return;
    yield {
      message: `This ${exchange.method} repeats one with the same content that had ended in ${outcomeOf(earlier)} ${(pause / 1000).toFixed(1)} s before, and carries no Idempotency-Key.`,
      evidence: [
        { kind: 'exchange', id: earlier.id, what: `the ${exchange.method} before` },
        { kind: 'missing-field', in: 'request', name: 'Idempotency-Key' },
      ],
      fix: {
        summary:
          'Send a random Idempotency-Key with the first try and the same one with each retry, and let the server answer a known key with the stored result; or ask the user before sending again.',
      },
    };
  },
});

/** Whether the server may have acted on the request although it failed. */
function isUncertain(exchange: Settled): boolean {
  if (isResponded(exchange)) return exchange.outcome.status >= 500 && exchange.outcome.status <= 599;
  return !isGivenUp(exchange) && netError(exchange.outcome.error)?.sentNothing !== true;
}

function outcomeOf(exchange: Settled): string {
  return isResponded(exchange) ? String(exchange.outcome.status) : exchange.outcome.error;
}
