import { ANY_METHOD_STATUSES, REST_STATUSES } from '../../knowledge/rest-statuses.ts';
import { rfc } from '../../knowledge/specs.ts';
import { classOf } from '../../knowledge/status-codes/index.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'protocol',
  level: 'info',
  profile: ['api'],
  title: 'An unusual status code for the method',
  why: 'Clients of a REST API expect a small set of codes for each method. A code outside it is often a slip, and is handled by nobody.',
  specs: [rfc(9110, '9.3')],
  needs: [],
  statuses: ['2xx', '4xx'],
  offByDefault: true,
  on: 'response',
  *check({ method, outcome: { status } }) {
    const expected = REST_STATUSES[method];
    const statusClass = classOf(status);
    if (expected === undefined || (statusClass !== 2 && statusClass !== 4)) return;
    if (expected.includes(status) || ANY_METHOD_STATUSES.includes(status)) return;
    const sameClass = expected.filter((code) => classOf(code) === statusClass);
    yield {
      message: `${method} was answered ${status}. The usual ${statusClass}xx codes for ${method} are ${sameClass.join(', ')}.`,
      evidence: [{ kind: 'status' }],
      fix: {
        summary: `Answer ${method} with one of ${sameClass.join(', ')}, or document ${status} for this endpoint.`,
      },
    };
  },
});
