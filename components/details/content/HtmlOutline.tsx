import { useMemo } from 'react';
import { readOutline } from '#lib/http/html-outline.ts';

/** What a reader would see of a page, as text: its title, its headings, its passages. Nothing of it is rendered. */
export function HtmlOutline({ text, label }: { readonly text: string; readonly label: string }) {
  const { title, blocks, isCut } = useMemo(() => readOutline(text), [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the keyboard
    <section className="body outline" tabIndex={0} aria-label={label}>
      <p className="outline-title">
        <span className="outline-kind">Title</span>
        {title ?? <span className="muted">none</span>}
      </p>
      {blocks.map(({ kind, level, text: said }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
        <p key={index} className={`outline-${kind}`}>
          {level !== undefined && <span className="outline-kind">h{level}</span>}
          {kind === 'item' && '• '}
          {said}
        </p>
      ))}
      {blocks.length === 0 && <p className="muted">The page has no text to read.</p>}
      {isCut && <p className="muted">The page goes on.</p>}
    </section>
  );
}
