import { isResponded, type Responded, type Settled } from '../../http/exchange.ts';
import { originOf } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isFromNetwork } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

const WINDOW_MS = 60_000;
const ANSWERS = 10;

export default defineRule({
  family: 'retries',
  level: 'warning',
  profile: ['all'],
  title: 'Half or more of an origin’s answers are server errors',
  why: 'When most requests to one origin fail, the cause is the service or something in front of it, not the single request. Look there first.',
  specs: [rfc(9110, '15.6')],
  needs: ['journal'],
  statuses: ['5xx'],
  on: 'response',
  *check(exchange, journal) {
    if (!isServerError(exchange)) return;
    const history = journal.sameOrigin(exchange);
    const old = history.findLastIndex(({ startedAt }) => exchange.startedAt - startedAt > WINDOW_MS);
    const answers = [...history.slice(old + 1), exchange].filter(
      (earlier): earlier is Responded => isResponded(earlier) && isFromNetwork(earlier) && earlier.type !== 'preflight',
    );
    const errors = answers.filter(isServerError);
    if (answers.length < ANSWERS || errors.length * 2 < answers.length) return;
    yield {
      message: `${errors.length} of the last ${answers.length} answers of ${originOf(exchange.url)} within a minute were server errors.`,
      evidence: [
        { kind: 'status' },
        ...errors
          .slice(-5, -1)
          .map(({ id, outcome }) => ({ kind: 'exchange' as const, id, what: `answered ${outcome.status}` })),
      ],
      fix: {
        summary:
          'Look for what these requests share: the last deployment, the database, the gateway in front; watch the rate of 5xx answers and alert on it.',
      },
    };
  },
});

function isServerError(exchange: Settled): boolean {
  return isResponded(exchange) && exchange.outcome.status >= 500 && exchange.outcome.status <= 599;
}
