import type { Level } from '#lib/lint/finding.ts';
import './findings.css';

const SHAPES: Readonly<Record<Level, string>> = {
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  warning: 'M8 2L14.8 14H1.2zM8 6.5v3.6M8 12.1v.1',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7.2v4.2M8 4.7v.1',
};

/** The name of a level, as a sentence uses it. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', info: 'Info' };

/** The shape of a level, named for screen readers. */
export function LevelMark({ level }: { readonly level: Level }) {
  return (
    <svg className={`level level-${level}`} viewBox="0 0 16 16" width="14" height="14" role="img">
      <title>{LEVEL_NAMES[level]}</title>
      <path
        d={SHAPES[level]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
