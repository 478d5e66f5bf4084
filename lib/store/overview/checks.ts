import type { Family } from '../../lint/finding.ts';
import type { Rules } from '../../lint/lint.ts';
import type { Need } from '../../lint/rule.ts';
import type { RuleRecord } from './rule-records.ts';

/** A rule that looked at responses and found nothing. */
export interface PassedRule {
  readonly rule: string;
  readonly title: string;
  /** Exchanges that it looked at. */
  readonly looked: number;
}

/** What is good, and what nobody can say. */
export interface Checks {
  /** In the order of the catalogue. */
  readonly passed: readonly { readonly family: Family; readonly rules: readonly PassedRule[] }[];
  readonly passedCount: number;
  /** How many rules could judge nothing, by what was not captured of the exchanges. */
  readonly unjudged: readonly { readonly lacks: Need; readonly rules: readonly PassedRule[] }[];
}

/** A rule has passed where it could have spoken at least once, and never did, not even a finding that is hidden. */
export function checksOf(records: readonly RuleRecord[], rules: Rules): Checks {
  const byId = new Map(records.map((record) => [record.rule, record]));
  const passed = new Map<Family, PassedRule[]>();
  const unjudged = new Map<Need, PassedRule[]>();
  for (const [id, { family, title }] of rules) {
    const record = byId.get(id);
    if (record === undefined || record.reported > 0) continue;
    const { looked, lacked } = record;
    const lacks = Object.keys(lacked)[0] as Need | undefined;
    if (looked > 0) push(passed, family, { rule: id, title, looked });
    else if (lacks !== undefined) push(unjudged, lacks, { rule: id, title, looked });
  }
  return {
    passed: [...passed].map(([family, list]) => ({ family, rules: list })),
    passedCount: [...passed.values()].reduce((sum, list) => sum + list.length, 0),
    unjudged: [...unjudged].map(([lacks, list]) => ({ lacks, rules: list })),
  };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
