import { isKnownEmpty } from '../../http/content-size.ts';
import { rfc } from '../../knowledge/specs.ts';
import { nameOf } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'info',
  profile: ['api'],
  title: 'Error without content',
  why: 'The status names the class of the error and nothing more. Whoever has to mend the request learns neither which part was wrong nor whether waiting helps.',
  specs: [rfc(9110, '15.5'), rfc(9457)],
  needs: [],
  statuses: ['4xx', '5xx'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    if (status < 400 || status > 599 || !isKnownEmpty(exchange)) return;
    yield {
      message: `The answer to ${exchange.method} is ${nameOf(exchange)} without any content.`,
      evidence: [{ kind: 'status' }],
      fix: {
        summary:
          'Say in the content what went wrong, with a code for programs and a sentence for people, for example as application/problem+json.',
      },
    };
  },
});
