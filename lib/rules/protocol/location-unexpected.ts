import { fieldValues } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

/** With 104 it names the upload to resume. */
const GIVEN: ReadonlySet<number> = new Set([104, 201, 202]);

export default defineRule({
  family: 'protocol',
  level: 'info',
  profile: ['all'],
  title: 'Location on a code that gives it no meaning',
  why: 'Location has a meaning for 201 and 3xx, and by convention for 202. With other codes no client follows it, so the redirect or the address is lost.',
  specs: [rfc(9110, '10.2.2')],
  needs: ['responseFields'],
  fields: ['location'],
  on: 'response',
  *check({ outcome: { status, fields } }) {
    if (GIVEN.has(status) || (status >= 300 && status <= 308)) return;
    const [location] = fieldValues(fields, 'location');
    if (location === undefined) return;
    yield {
      message: `The ${status} carries Location: ${excerpt(location)}, which nobody follows.`,
      evidence: [{ kind: 'status' }, { kind: 'field', in: 'response', name: 'Location', value: location }],
      fix: {
        summary:
          'Answer 201 if the resource was created, 303 or 307 if the client is to go there; else name it in Content-Location or Link.',
        remove: ['Location'],
      },
    };
  },
});
