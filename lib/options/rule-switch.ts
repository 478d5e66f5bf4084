import type { Rule } from '../lint/rule.ts';
import type { Settings } from '../settings.ts';

/** The part of the settings that says which rules speak. */
export type RuleLists = Pick<Settings, 'disabledRules' | 'enabledRules'>;

/** Whether the settings let a rule speak. */
export function isOn({ disabledRules, enabledRules }: RuleLists, id: string, { offByDefault }: Rule): boolean {
  return !disabledRules.includes(id) && (offByDefault !== true || enabledRules.includes(id));
}

/** The lists with a rule switched on or off; a rule that is as by default stands in neither. */
export function withRule(lists: RuleLists, id: string, { offByDefault }: Rule, on: boolean): RuleLists {
  const disabledRules = lists.disabledRules.filter((other) => other !== id);
  const enabledRules = lists.enabledRules.filter((other) => other !== id);
  if (on === (offByDefault !== true)) return { disabledRules, enabledRules };
  return on
    ? { disabledRules, enabledRules: [...enabledRules, id] }
    : { disabledRules: [...disabledRules, id], enabledRules };
}
