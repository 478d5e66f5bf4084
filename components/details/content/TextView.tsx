import { useEffect, useMemo, useRef } from 'react';
import { formatBytes } from '../../format.ts';

/** A range of the text, and why it stands out. */
interface TextPart {
  readonly start: number;
  readonly text: string;
  readonly look: 'plain' | 'marked' | 'match' | 'current';
}

interface TextViewProps {
  readonly text: string;
  readonly label: string;
  /** Passages that findings point at. */
  readonly excerpts: readonly string[];
  /** Offsets of what a search found, how long it is, and which of them is gone to. */
  readonly matches: readonly number[];
  readonly matchLength: number;
  readonly current: number | undefined;
  /** Characters of the text that are shown. */
  readonly shown: number;
  readonly onShowMore: () => void;
}

/** Text as it is, never rendered; what findings point at and what was searched for is marked. */
export function TextView({ text, label, excerpts, matches, matchLength, current, shown, onShowMore }: TextViewProps) {
  const parts = useMemo(
    () => partsOf(text.slice(0, shown), { excerpts, matches, matchLength, current }),
    [text, shown, excerpts, matches, matchLength, current],
  );
  const found = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current !== undefined) found.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the keyboard */}
      <section className="body body-text" tabIndex={0} aria-label={label}>
        <pre>
          {parts.map(({ start, text: part, look }) =>
            look === 'plain' ? (
              <span key={start}>{part}</span>
            ) : (
              <mark key={start} ref={look === 'current' ? found : undefined} className={`text-${look}`}>
                {part}
              </mark>
            ),
          )}
        </pre>
      </section>
      {shown < text.length && (
        <p className="not-captured">
          The first {formatBytes(shown)} of {formatBytes(text.length)}.{' '}
          <button type="button" className="link" onClick={onShowMore}>
            Show more
          </button>
        </p>
      )}
    </>
  );
}

type Wanted = Pick<TextViewProps, 'excerpts' | 'matches' | 'matchLength' | 'current'>;

/** The text cut where passages begin and end; what overlaps an earlier passage begins behind it. */
function partsOf(text: string, { excerpts, matches, matchLength, current }: Wanted): readonly TextPart[] {
  const ranges = [
    ...matches.map((start) => ({
      start,
      end: start + matchLength,
      look: start === current ? ('current' as const) : ('match' as const),
    })),
    ...(matches.length > 0 ? [] : excerpts).map((excerpt) => ({
      start: text.indexOf(excerpt),
      end: text.indexOf(excerpt) + excerpt.length,
      look: 'marked' as const,
    })),
  ]
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, look } of ranges) {
    if (end <= at || start >= text.length) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ start: at, text: text.slice(at, from), look: 'plain' });
    parts.push({ start: from, text: text.slice(from, end), look });
    at = end;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), look: 'plain' });
  return parts;
}
