import type { Responded } from '../../http/exchange.ts';
import { type GrammarFault, grammarFault } from '../../http/field-grammar.ts';
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
    const reported = new Set<string>();
    for (const { name, value } of exchange.outcome.fields?.lines ?? []) {
      const key = name.toLowerCase();
      if (reported.has(key) || reported.size >= MOST) continue;
      const fault = faultIn(exchange, key, value);
      if (fault === undefined) continue;
      reported.add(key);
      yield problem({ name, value }, fault);
    }
  },
});

/** Some sources join the lines of a field with a line feed. */
function faultIn(exchange: Responded, name: string, value: string): GrammarFault | undefined {
  if (name === 'content-range' && exchange.outcome.status !== 206 && exchange.outcome.status !== 416) return undefined;
  const circumstances = { url: exchange.url, around: exchange.startedAt };
  for (const line of value.split('\n')) {
    const fault = grammarFault(name, line, circumstances);
    if (fault !== undefined) return fault;
  }
  return undefined;
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
