import { useState } from 'react';
import type { Mute } from '#lib/lint/mute.ts';
import { fragmentOf } from '#lib/reference/place.ts';
import type { RuleProblem } from '#lib/store/overview/overview.ts';
import { plural } from '#lib/store/plural.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { LevelMark } from '../findings/LevelMark.tsx';
import { hostOf } from '../format.ts';
import { FilterLink } from './FilterLink.tsx';

const SHOWN_AT_FIRST = 8;

interface RuleListProps {
  readonly problems: readonly RuleProblem[];
  readonly onFilter: (text: string) => void;
  readonly onMute: (mute: Mute) => void;
}

/** The problems, one for each rule, the worst first. */
export function RuleList({ problems, onFilter, onMute }: RuleListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className="overview-rules">
        {shown.map(({ rule, title, level, exchanges, origins }) => (
          <li key={rule}>
            <LevelMark level={level} />
            <span className="overview-rule">
              <FilterLink filter={`rule:${rule}`} onFilter={onFilter}>
                {title}
              </FilterLink>
              <span className="muted">
                {plural(exchanges, 'exchange')},{' '}
                {origins.length === 1 ? hostOf(origins[0] ?? '') : plural(origins.length, 'origin')}
              </span>
            </span>
            <span className="overview-actions">
              <ExternalLink url={`/reference.html${fragmentOf({ kind: 'rule', id: rule })}`}>
                About<span className="only-spoken"> the rule {rule}</span>
              </ExternalLink>
              <button
                type="button"
                className="button button-quiet"
                aria-label={`Mute the rule ${rule}`}
                title={`Report nothing of ${rule} any more`}
                onClick={() => onMute({ rule })}
              >
                Mute
              </button>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show {problems.length - shown.length} more
        </button>
      )}
    </>
  );
}
