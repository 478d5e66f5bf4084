import type { Level } from '#lib/lint/finding.ts';
import { LEVEL_NAMES, LevelMark } from '../findings/LevelMark.tsx';

/** The shape of a level with its name beside it. */
export function LevelText({ level }: { readonly level: Level }) {
  return (
    <span className="level-text">
      <span aria-hidden="true">
        <LevelMark level={level} />
      </span>
      {LEVEL_NAMES[level]}
    </span>
  );
}
