import type { Rule } from '#lib/lint/rule.ts';
import { isOn, type RuleLists, withRule } from '#lib/options/rule-switch.ts';
import { useChange } from './change-context.ts';
import { LevelText } from './LevelText.tsx';
import { Switch } from './Switch.tsx';

interface RuleSwitchProps {
  readonly id: string;
  readonly rule: Rule;
  readonly lists: RuleLists;
}

/** One rule: what it reports, how bad that is, why it matters. */
export function RuleSwitch({ id, rule, lists }: RuleSwitchProps) {
  const change = useChange();
  return (
    <li>
      <Switch
        label={rule.title}
        isOn={isOn(lists, id, rule)}
        onChange={(on) => change(withRule(lists, id, rule, on), `${rule.title}: ${on ? 'on' : 'off'}.`)}
      >
        <span className="rule-facts">
          <LevelText level={rule.level} /> <code>{id}</code>
          {rule.offByDefault === true && (
            <>
              {' '}
              <span className="tag">off by default</span>
            </>
          )}
        </span>{' '}
        <span className="rule-why">{rule.why}</span>
      </Switch>
    </li>
  );
}
