import { rfc } from '../../knowledge/specs.ts';
import { classOf } from '../../knowledge/status-codes/index.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'A status code outside 100 to 599',
  why: 'HTTP has five classes. A code outside them is invalid: some clients and proxies refuse the response, and the others treat it as a server error.',
  specs: [rfc(9110, '15')],
  needs: [],
  on: 'response',
  *check({ outcome: { status } }) {
    if (classOf(status) !== undefined) return;
    yield {
      message: `The status code is ${status}, which belongs to none of the classes 1xx to 5xx.`,
      evidence: [{ kind: 'status' }],
      fix: {
        summary:
          'Send the code of the class that is meant: 4xx if the request is at fault, 5xx if the server is; a number of your own belongs in the content.',
      },
    };
  },
});
