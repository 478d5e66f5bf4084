import { lacksField } from '../../http/fields.ts';
import { tellsReset } from '../../http/rate-limit.ts';
import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'warning',
  profile: ['all'],
  title: '429 or 503 without Retry-After',
  why: 'Without Retry-After every client guesses, most guess "at once", and their retries prolong the overload. The RFCs leave the field optional; clients that back off rely on it.',
  specs: [rfc(9110, '10.2.3'), rfc(6585, '4'), rfc(9110, '15.6.4')],
  needs: ['responseFields'],
  statuses: [429, 503],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if ((status !== 429 && status !== 503) || !lacksField(fields, 'retry-after') || tellsReset(exchange)) return;
    yield {
      message: `The answer is ${status} and has neither Retry-After nor another field that says when to try again.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Retry-After' }],
      fix: {
        summary:
          status === 429
            ? 'Send the seconds until the limit is renewed.'
            : 'Send the seconds until the service is expected back; a rough figure with some randomness is better than none.',
        set: { 'Retry-After': status === 429 ? '60' : '120' },
      },
    };
  },
});
