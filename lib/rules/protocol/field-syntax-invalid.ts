import type { Responded } from '../../http/exchange.ts';
import { type Circumstances, type GrammarFault, grammarFault } from '../../http/field-grammar.ts';
import { FIELD_SPECS } from '../../knowledge/field-specs.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import type { Problem } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST = 8;

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'A field that does not follow its grammar',
  why: 'Each client makes something else of a malformed field: one guesses, another ignores it. A cache directive, a validator or a challenge then has no effect although it seems to be set.',
  specs: [rfc(9110, '5.5'), rfc(9110, '5.6')],
  needs: ['responseFields'],
  on: 'response',
  *check(exchange) {
    const circumstances = { url: exchange.url, around: exchange.startedAt };
    const reported = new Set<string>();
    for (const { name, value } of exchange.outcome.fields?.lines ?? []) {
      const fault = faultIn(name, value, circumstances);
      if (fault === undefined || reported.has(name.toLowerCase()) || isElsewhere(name, exchange)) continue;
      reported.add(name.toLowerCase());
      yield problem({ name, value }, fault);
      if (reported.size >= MOST) return;
    }
  },
});

/** What tools write for a value that they left out of a file. */
const LEFT_OUT =
  /[[<{(][\w .:-]{0,40}redacted[\w .:-]{0,40}[\])}>]|^\W{0,9}(?:redacted|filtered|removed|masked)\W{0,9}$|^\*{3,}$/i;

/** Some sources join the lines of a field with a line feed. */
function faultIn(name: string, value: string, circumstances: Circumstances): GrammarFault | undefined {
  if (LEFT_OUT.test(value)) return undefined;
  if (!value.includes('\n')) return grammarFault(name, value, circumstances);
  for (const line of value.split('\n')) {
    const fault = grammarFault(name, line, circumstances);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Content-Range means something on 206 and 416 only; elsewhere its place is the fault. */
function isElsewhere(name: string, { outcome: { status } }: Responded): boolean {
  return name.toLowerCase() === 'content-range' && status !== 206 && status !== 416;
}

function problem({ name, value }: { name: string; value: string }, fault: GrammarFault): Problem {
  const { repaired } = fault;
  const spec = FIELD_SPECS.get(name.toLowerCase());
  return {
    ...(fault.isMild === true && { level: 'info' }),
    message: `The field ${excerpt(`${name}: ${value}`, 120)} does not follow its grammar: ${fault.reason}.`,
    evidence: [{ kind: 'field', in: 'response', name, value }],
    ...(spec !== undefined && { specs: [spec] }),
    fix:
      repaired !== undefined
        ? { summary: `Send ${name}: ${excerpt(repaired)}.`, set: { [name]: repaired } }
        : { summary: `Send ${name} in the form that its specification gives it.` },
  };
}
