import { fieldValue } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { Evidence } from '../../lint/finding.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'info',
  profile: ['api'],
  title: '415 that does not say what is accepted',
  why: 'The client knows now what does not work, but not what does. A field with the accepted types lets it, or its developer, correct the request at once.',
  specs: [rfc(9110, '15.5.16'), rfc(9110, '12.5.1'), rfc(5789, '2.2')],
  needs: ['responseFields'],
  statuses: [415],
  on: 'response',
  *check({ method, requestFields, outcome: { status, fields } }) {
    const requirement = status === 415 ? requirementOf(status, 'Accept') : undefined;
    if (requirement === undefined || !isMissing(fields, requirement)) return;
    const sent = fieldValue(requestFields, 'content-type');
    const line = requestFields?.lines.find(({ name }) => name.toLowerCase() === 'content-type');
    const name = method === 'PATCH' ? 'Accept-Patch' : method === 'POST' ? 'Accept-Post' : 'Accept';
    const places: Evidence[] =
      line === undefined ? [] : [{ kind: 'field', in: 'request', name: line.name, value: line.value }];
    yield {
      message: `${sent === undefined ? 'The content' : `Content of type ${sent}`} was refused with 415, and no field says which types are accepted.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name }, ...places],
      fix: {
        summary: `List the accepted types in ${name}; if the content coding was the cause, list codings in Accept-Encoding.`,
        set: { [name]: 'application/json' },
      },
    };
  },
});
