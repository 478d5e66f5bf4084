import { LevelMark } from '../findings/LevelMark.tsx';
import type { Mark } from './marks.ts';

/** The id of a finding's place in the details. */
export function findingAnchor(number: number): string {
  return `finding-${number}`;
}

/** Small references from a marked place to the findings that mark it. */
export function MarkLinks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <span className="mark-links">
      {marks.map(({ finding, number }) => (
        <button
          key={number}
          type="button"
          className="mark-link"
          aria-label={`Finding ${number}: ${finding.message}`}
          title={finding.message}
          onClick={() => document.getElementById(findingAnchor(number))?.scrollIntoView({ block: 'nearest' })}
        >
          <LevelMark level={finding.level} />
          {number}
        </button>
      ))}
    </span>
  );
}
