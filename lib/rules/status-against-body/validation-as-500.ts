import { rfc } from '../../knowledge/specs.ts';
import { isSoap } from '../../lint/body/by-design.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { errorDetailsOf } from '../../lint/body/error-details.ts';
import { validationIn } from '../../lint/body/validation.ts';
import { nameOf, shortened } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'error',
  profile: ['api'],
  title: 'Validation error sent as 5xx',
  why: 'A 5xx says that the server is broken: it wakes people up, trips circuit breakers, and makes clients send the same wrong input again. The sender of the input has to mend it, and only a 4xx says so.',
  specs: [rfc(9110, '15.5.1'), rfc(9110, '15.5.21')],
  needs: ['content'],
  statuses: ['5xx'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    if (status < 500 || status > 599 || isSoap(exchange)) return;
    const found = validationIn(exchange, errorDetailsOf(exchange));
    if (found === undefined) return;
    yield {
      ...(!found.sure && { level: 'warning' }),
      message: `The answer is ${nameOf(exchange)}, but the body says that the input is wrong: ${shortened(found.told.text)}.`,
      evidence: [{ kind: 'status' }, contentEvidence(exchange, found.told.path)],
      fix: {
        summary: 'Answer with 422 Unprocessable Content, or with 400 Bad Request if that is the rule of this API.',
        status: 422,
      },
    };
  },
});
