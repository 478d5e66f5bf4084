import { useState } from 'react';
import { jsonOf } from '#lib/http/content.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import type { Evidence, Finding } from '#lib/lint/finding.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { formatBytes } from '../format.ts';
import { type JsonLine, jsonLines } from './json-lines.ts';
import { MarkLinks } from './MarkLinks.tsx';
import { marksWhere } from './marks.ts';

const LINES_AT_FIRST = 200;
const MOST_LINES = 5000;
const MOST_CHARACTERS = 200_000;

type ContentEvidence = Extract<Evidence, { kind: 'content' }>;

/** The content of the response as text, never rendered; what findings point at is marked. */
export function Body({ exchange, findings }: { readonly exchange: Exchange; readonly findings: readonly Finding[] }) {
  const content = exchange.outcome.state === 'responded' ? exchange.outcome.content : undefined;
  if (content?.text === undefined) {
    return (
      <p className="not-captured">
        {content?.size === 0
          ? 'The response has no content.'
          : `${content?.size === undefined ? 'Not captured' : `${formatBytes(content.size)}, not captured as text`}. ${reasonOf(exchange)}`}
      </p>
    );
  }
  if (content.text === '') return <p className="not-captured">The response has no content.</p>;
  const json = jsonOf(exchange);
  return (
    <>
      <div className="body-head">
        <span className="muted">
          {formatBytes(content.size ?? content.text.length)}
          {content.wireSize !== undefined &&
            content.wireSize !== content.size &&
            `, ${formatBytes(content.wireSize)} on the wire`}
          {content.truncated === true && ', only the beginning was captured'}
        </span>
        <CopyButton text={content.text} what="the body" />
      </div>
      {json === undefined ? (
        <TextBody text={content.text} findings={findings} />
      ) : (
        <JsonBody lines={jsonLines(json, MOST_LINES)} findings={findings} />
      )}
    </>
  );
}

function reasonOf({ sources, outcome }: Exchange): string {
  if (outcome.state === 'responded' && outcome.content?.leftOut === true) {
    return 'The file holds the text; it is left out here to save memory.';
  }
  if (sources.includes('har')) return 'The file does not hold it: whatever wrote it left it out, or it is no text.';
  return 'Bodies are seen while DevTools is open: open it before the request is made, then reload.';
}

function JsonBody({ lines, findings }: { readonly lines: readonly JsonLine[]; readonly findings: readonly Finding[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, LINES_AT_FIRST);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the keyboard */}
      <section className="body" tabIndex={0} aria-label="Response body">
        <pre>
          {shown.map(({ text, pointer }, index) => {
            const marks = pointer === undefined ? [] : marksWhere(findings, (item) => pointsAt(item, pointer));
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
              <span key={index} className={marks.length > 0 ? 'body-line marked' : 'body-line'}>
                {text}
                {marks.length > 0 && <MarkLinks marks={marks} />}
                {'\n'}
              </span>
            );
          })}
        </pre>
      </section>
      {shown.length < lines.length && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          Show {lines.length - shown.length} more lines
        </button>
      )}
    </>
  );
}

function pointsAt(item: Evidence, pointer: string): boolean {
  return item.kind === 'content' && item.path === pointer;
}

function TextBody({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  const shown = text.slice(0, MOST_CHARACTERS);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the keyboard */}
      <section className="body body-text" tabIndex={0} aria-label="Response body">
        <pre>
          {markedParts(shown, findings).map((part) =>
            part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
          )}
        </pre>
      </section>
      {shown.length < text.length && (
        <p className="not-captured">Only the first {formatBytes(shown.length)} are shown.</p>
      )}
    </>
  );
}

interface TextPart {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** The text cut where the excerpts of content evidence begin and end; overlapping excerpts are joined. */
function markedParts(text: string, findings: readonly Finding[]): readonly TextPart[] {
  const ranges = findings
    .flatMap(({ evidence }) => evidence)
    .filter((item): item is ContentEvidence => item.kind === 'content' && item.excerpt !== '')
    .map(({ excerpt }) => ({ start: text.indexOf(excerpt), end: text.indexOf(excerpt) + excerpt.length }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ start: at, text: text.slice(at, from), marked: false });
    parts.push({ start: from, text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), marked: false });
  return parts;
}
