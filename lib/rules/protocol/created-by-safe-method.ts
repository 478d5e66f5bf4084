import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: '201 to a safe method',
  why: 'Safe methods promise to change nothing: browsers prefetch them, crawlers follow them, clients and proxies repeat them. Each of these would create one more resource.',
  specs: [rfc(9110, '9.2.1'), rfc(9110, '15.3.2')],
  needs: [],
  statuses: [201],
  on: 'response',
  *check({ method, outcome }) {
    if (outcome.status !== 201 || !SAFE.has(method)) return;
    yield {
      message: `${method} was answered 201, as if it had created something.`,
      evidence: [{ kind: 'status' }],
      fix: {
        summary: `Create with POST or PUT; if ${method} only reads, answer 200.`,
        status: 200,
      },
    };
  },
});
