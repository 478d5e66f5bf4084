import { rfc } from '../../knowledge/specs.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'error',
  profile: ['all'],
  title: '407 without a challenge',
  why: 'A 407 asks the client to log in to the proxy, and only Proxy-Authenticate says how. Without it neither browsers nor programs can answer, so everything behind the proxy stays out of reach.',
  specs: [rfc(9110, '15.5.8'), rfc(9110, '11.7.1')],
  needs: ['responseFields'],
  statuses: [407],
  on: 'response',
  *check({ method, outcome: { status, fields } }) {
    const requirement = requirementOf(status, 'Proxy-Authenticate');
    if (requirement === undefined || !isMissing(fields, requirement)) return;
    yield {
      message: `A proxy answered ${method} with ${status} but no Proxy-Authenticate field.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Proxy-Authenticate' }],
      fix: {
        summary: 'Let the proxy name the scheme that it accepts; answer 403 where it refuses the request whoever asks.',
        set: { 'Proxy-Authenticate': 'Basic realm="proxy"' },
      },
    };
  },
});
