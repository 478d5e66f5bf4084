import { FAMILY_NAMES } from '../lint/families.ts';
import type { Family } from '../lint/finding.ts';
import type { Rules } from '../lint/lint.ts';
import type { Rule } from '../lint/rule.ts';

/** The rules of one family. */
export interface FamilyOfRules {
  readonly family: Family;
  readonly name: string;
  readonly rules: readonly (readonly [id: string, rule: Rule])[];
}

/** The rules that have every word of the query in their texts, by family; families without any are left out. */
export function findRules(rules: Rules, query: string): readonly FamilyOfRules[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...rules].filter(([id, rule]) => {
    const text = textOf(id, rule);
    return words.every((word) => text.includes(word));
  });
  return (Object.keys(FAMILY_NAMES) as Family[])
    .map((family) => ({
      family,
      name: FAMILY_NAMES[family],
      rules: found.filter(([, rule]) => rule.family === family),
    }))
    .filter((group) => group.rules.length > 0);
}

function textOf(id: string, { title, why, level, family, offByDefault }: Rule): string {
  const words = [id, title, why, level, FAMILY_NAMES[family], offByDefault === true ? 'off by default' : ''];
  return words.join('\n').toLowerCase();
}
