import { lacksField } from '../../http/fields.ts';
import { formatHttpDate } from '../../http/http-date.ts';
import { rfc } from '../../knowledge/specs.ts';
import { classOf } from '../../knowledge/status-codes/index.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'info',
  profile: ['all'],
  title: 'An answer without its date',
  why: 'Caches use Date to compute the age of a response and to read Expires. Without it they take the time of receipt, which is wrong after any delay on the way.',
  specs: [rfc(9110, '6.6.1')],
  needs: ['responseFields'],
  statuses: ['2xx', '3xx', '4xx'],
  on: 'response',
  *check({ startedAt, duration = 0, outcome: { status, fields } }) {
    const statusClass = classOf(status);
    if (statusClass !== 2 && statusClass !== 3 && statusClass !== 4) return;
    if (fields?.lines.length === 0 || !lacksField(fields, 'date')) return;
    yield {
      message: `The answer (${status}) has no Date field.`,
      evidence: [{ kind: 'missing-field', in: 'response', name: 'Date' }],
      fix: {
        summary: 'Send the time at which the response was made; most servers do it unless they are told not to.',
        set: { Date: formatHttpDate(startedAt + duration) },
      },
    };
  },
});
