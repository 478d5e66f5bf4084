import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Rules } from '#lib/lint/lint.ts';
import { findRules } from '#lib/options/find-rules.ts';
import { isOn, type RuleLists } from '#lib/options/rule-switch.ts';
import { RuleSwitch } from './RuleSwitch.tsx';

interface RuleSectionProps {
  readonly lists: RuleLists;
  readonly rules: Rules;
}

/** Every rule with its switch, by family. */
export function RuleSection({ lists, rules }: RuleSectionProps) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const families = useMemo(() => findRules(rules, asked), [rules, asked]);
  const found = families.reduce((sum, family) => sum + family.rules.length, 0);
  const on = [...rules].filter(([id, rule]) => isOn(lists, id, rule)).length;
  const field = useId();
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Rules</h2>
      <p className="options-note">
        {on} of {rules.size} rules are on. A rule that is off judges nothing; findings of one site can also be muted
        above.
      </p>
      <div className="rule-search">
        <label htmlFor={field}>Search rules</label>
        <input
          id={field}
          type="search"
          className="field"
          value={query}
          placeholder="retry-after, cookie, off by default …"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
        />
        <span role="status" className="muted">
          {asked.trim() === '' ? '' : `${found} of ${rules.size} rules`}
        </span>
      </div>
      {families.length === 0 && (
        <p className="options-note">No rule has all of these words. Try one word, such as a header’s name.</p>
      )}
      {families.map(({ family, name, rules: ofFamily }) => (
        <section key={family} aria-labelledby={`family-${family}`} className="family">
          <h3 id={`family-${family}`}>
            {name}{' '}
            <span className="muted">
              {ofFamily.filter(([id, rule]) => isOn(lists, id, rule)).length} of {ofFamily.length} on
            </span>
          </h3>
          <ul>
            {ofFamily.map(([id, rule]) => (
              <RuleSwitch key={id} id={id} rule={rule} lists={lists} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
