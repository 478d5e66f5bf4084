import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: '501 to a method that every server knows',
  why: '501 says that the server knows the method for no resource at all. Every server has to know GET and HEAD, so the code misleads, and caches may keep it without being told to.',
  specs: [rfc(9110, '15.6.2'), rfc(9110, '9.1')],
  needs: [],
  statuses: [501],
  on: 'response',
  *check({ method, outcome }) {
    if (outcome.status !== 501 || (method !== 'GET' && method !== 'HEAD')) return;
    yield {
      message: `${method} was answered 501 Not Implemented, although ${method} must work on every server.`,
      evidence: [{ kind: 'status' }],
      fix: {
        summary:
          'Answer 404 for what does not exist, 405 with Allow where this resource takes other methods only, 503 for what is not ready.',
        status: 404,
      },
    };
  },
});
