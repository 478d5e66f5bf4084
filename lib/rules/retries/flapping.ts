import { isResponded, type Responded, type Settled } from '../../http/exchange.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isFromNetwork } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

const CHANGES = 4;

export default defineRule({
  family: 'retries',
  level: 'warning',
  profile: ['all'],
  title: 'Success and server error take turns',
  why: 'One URL that works and fails by turns mostly means several instances of which some are broken, or one that keeps restarting. Retries then hide an outage that users still meet.',
  specs: [rfc(9110, '15.6')],
  needs: ['journal'],
  statuses: ['2xx', '5xx'],
  on: 'response',
  *check(exchange, journal) {
    if (classOf(exchange) === undefined) return;
    const answers = [...journal.sameRequest(exchange), exchange].filter(
      (earlier): earlier is Responded => classOf(earlier) !== undefined && isFromNetwork(earlier),
    );
    const turns = answers.filter(
      (answer, index) => index > 0 && classOf(answer) !== classOf(answers[index - 1] as Responded),
    );
    if (turns.length < CHANGES || turns.at(-1) !== exchange) return;
    const failed = answers.filter((answer) => classOf(answer) === 5).length;
    yield {
      message: `${exchange.method} to this URL changed between success and server error ${turns.length} times; ${failed} of the last ${answers.length} answers were 5xx.`,
      evidence: [
        { kind: 'status' },
        ...answers
          .slice(-6, -1)
          .map(({ id, outcome }) => ({ kind: 'exchange' as const, id, what: `answered ${outcome.status}` })),
      ],
      fix: {
        summary:
          'Compare the instances behind the load balancer: versions, health checks, logs and restarts; take the failing one out of rotation.',
      },
    };
  },
});

function classOf(exchange: Settled): 2 | 5 | undefined {
  if (!isResponded(exchange)) return undefined;
  const hundreds = Math.floor(exchange.outcome.status / 100);
  return hundreds === 2 || hundreds === 5 ? hundreds : undefined;
}
