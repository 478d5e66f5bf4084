import { rfc } from '../../knowledge/specs.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'error',
  profile: ['all'],
  title: '405 that does not say which methods are allowed',
  why: 'Clients learn from Allow which methods the resource takes. Some gateways turn a 405 without it into a 502, because the answer breaks the protocol.',
  specs: [rfc(9110, '15.5.6'), rfc(9110, '10.2.1')],
  needs: ['responseFields'],
  statuses: [405],
  on: 'response',
  *check({ method, outcome: { status, fields } }) {
    const requirement = requirementOf(status, 'Allow');
    if (requirement === undefined || !isMissing(fields, requirement)) return;
    yield {
      message: `The answer to ${method} is ${status} but has no Allow field.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Allow' }],
      fix: {
        summary: `List the methods that this resource takes; ${method} is not among them. An empty list is legal.`,
        set: { Allow: method === 'GET' || method === 'HEAD' ? 'POST' : 'GET, HEAD' },
      },
    };
  },
});
