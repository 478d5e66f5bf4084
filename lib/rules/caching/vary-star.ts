import { combinedValue } from '../../http/fields.ts';
import { listedNames } from '../../http/list.ts';
import { rfc } from '../../knowledge/specs.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'caching',
  level: 'info',
  profile: ['all'],
  title: 'Vary: * makes the answer useless to caches',
  why: 'The asterisk says that something beside the request decided about the answer, so no stored copy may be used without asking. That costs what no-cache costs, and says it less clearly.',
  specs: [rfc(9110, '12.5.5'), rfc(9111, '4.1')],
  needs: ['responseFields'],
  fields: ['vary'],
  on: 'response',
  *check({ outcome: { fields } }) {
    const vary = combinedValue(fields, 'vary');
    if (vary === undefined || !listedNames(vary).includes('*')) return;
    const [first, ...rest] = fieldLines(fields, ['vary']);
    if (first === undefined) return;
    yield {
      message: `Vary is ${vary}: no request matches a stored copy.`,
      evidence: [first, ...rest],
      fix: {
        summary: 'List the request fields that the answer depends on, or send Cache-Control: no-store and no Vary.',
        remove: ['Vary'],
      },
    };
  },
});
