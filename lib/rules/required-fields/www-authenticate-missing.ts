import { rfc } from '../../knowledge/specs.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'error',
  profile: ['all'],
  title: '401 without a challenge',
  why: 'A 401 says "authenticate first", and only WWW-Authenticate says how. Without it a generic client cannot tell which scheme to use, so it gives up or guesses.',
  specs: [rfc(9110, '15.5.2'), rfc(9110, '11.6.1')],
  needs: ['responseFields'],
  statuses: [401],
  on: 'response',
  *check({ method, outcome: { status, fields } }) {
    const requirement = requirementOf(status, 'WWW-Authenticate');
    if (requirement === undefined || !isMissing(fields, requirement)) return;
    yield {
      message: `The answer to ${method} is ${status} but has no WWW-Authenticate field.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'WWW-Authenticate' }],
      fix: {
        summary:
          'Send a challenge that names the scheme. A scheme other than Basic keeps browsers from opening their log-in window.',
        set: { 'WWW-Authenticate': 'Bearer realm="api"' },
      },
    };
  },
});
