import { rfc } from '../../knowledge/specs.ts';
import { explain } from '../../knowledge/status-codes/index.ts';
import { defineRule } from '../../lint/rule.ts';

const DEPRECATED: ReadonlySet<number> = new Set([305, 306, 510]);

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'A status code that is no longer in use',
  why: 'The specifications have given these codes up: for safety (305), because nobody needed them (306), or together with their extension (510). Clients do nothing useful with them.',
  specs: [rfc(9110, '15.4.6'), rfc(9110, '15.4.7'), rfc(2774, '7')],
  needs: [],
  statuses: [305, 306, 510],
  on: 'response',
  *check({ outcome: { status } }) {
    if (!DEPRECATED.has(status)) return;
    const { name, meaning, server } = explain(status);
    yield {
      message: `The answer is ${status} ${name}. ${meaning}`,
      evidence: [{ kind: 'status' }],
      fix: { summary: server[0] },
    };
  },
});
