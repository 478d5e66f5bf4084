import { useDeferredValue, useMemo, useState } from 'react';
import type { Json } from '#lib/http/json.ts';
import type { FormField } from '#lib/http/request-form.ts';
import { xmlLines } from '#lib/http/xml-lines.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { offsetsOf } from '#lib/store/content-search.ts';
import { findInTree } from '#lib/store/json-tree.ts';
import { CopyButton } from '../../common/CopyButton.tsx';
import { FieldTable } from './FieldTable.tsx';
import { HtmlOutline } from './HtmlOutline.tsx';
import { JsonTree } from './JsonTree.tsx';
import { SearchField } from './SearchField.tsx';
import { TextView } from './TextView.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

/** How a content can be shown besides as it was sent. */
export type ReadableForm =
  | { readonly form: 'json'; readonly value: Json }
  | { readonly form: 'xml' }
  | { readonly form: 'html' }
  | { readonly form: 'fields'; readonly fields: readonly FormField[] };

const READABLE_NAMES: Readonly<Record<ReadableForm['form'], string>> = {
  json: 'Tree',
  xml: 'Formatted',
  html: 'Outline',
  fields: 'Fields',
};

const STEP = 100_000;
/** Shorter texts are seen as a whole. */
const SEARCHED_FROM = 300;
const NONE: readonly never[] = [];

interface ContentViewProps {
  readonly text: string;
  readonly form: ReadableForm | undefined;
  /** For example `Response body`. */
  readonly label: string;
  /** Size and the like, before the controls. */
  readonly facts: string;
  readonly findings: readonly Finding[];
}

/** A captured content: readable where there is a way, as it was sent at any time; searched and copied. */
export function ContentView({ text, form, label, facts, findings }: ContentViewProps) {
  const excerpts = useMemo(() => excerptsOf(findings), [findings]);
  const formatted = useMemo(() => (form?.form === 'xml' ? formatXml(text) : undefined), [form?.form, text]);
  const [isRaw, setIsRaw] = useState(() => form?.form === 'html' && excerpts.some((one) => text.includes(one)));
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const [shown, setShown] = useState(STEP);
  const wanted = useDeferredValue(query);

  const raw = isRaw || form === undefined;
  const body = raw ? text : (formatted ?? text);
  const tree = raw || form.form !== 'json' ? undefined : form.value;
  const canSearch = text.length >= SEARCHED_FROM && (raw || form.form === 'json' || form.form === 'xml');

  const inTree = useMemo(
    () => (tree === undefined ? undefined : findInTree(tree, canSearch ? wanted : '')),
    [tree, wanted, canSearch],
  );
  const inText = useMemo(
    () => (tree !== undefined || !canSearch ? NONE : offsetsOf(body, wanted)),
    [tree, body, wanted, canSearch],
  );
  const count = inTree?.pointers.length ?? inText.length;
  const at = Math.min(index, Math.max(0, count - 1));
  const offset = inText[at];

  function goTo(next: number) {
    setIndex(next);
    const place = inText[next];
    if (place !== undefined && place >= shown) setShown(Math.ceil((place + 1) / STEP) * STEP);
  }

  function search(next: string) {
    setQuery(next);
    setIndex(0);
  }

  return (
    <>
      <div className="body-head">
        <span className="muted">{facts}</span>
        <span className="body-tools">
          {canSearch && (
            <SearchField
              what={label.toLowerCase()}
              query={query}
              count={count}
              isCut={inTree?.isCut ?? false}
              current={at}
              onQuery={search}
              onGo={goTo}
            />
          )}
          {form !== undefined && (
            <ViewSwitch
              label={label}
              readable={READABLE_NAMES[form.form]}
              raw="As sent"
              isRaw={raw}
              onChange={setIsRaw}
            />
          )}
          <CopyButton text={text} what={`the ${label.toLowerCase()}`} />
        </span>
      </div>
      {tree !== undefined ? (
        <section className="body body-tree" aria-label={label}>
          <JsonTree
            value={tree}
            label={label}
            findings={findings}
            matches={inTree?.pointers ?? NONE}
            current={inTree?.pointers[at]}
          />
        </section>
      ) : !raw && form.form === 'html' ? (
        <HtmlOutline text={text} label={label} />
      ) : !raw && form.form === 'fields' ? (
        <section aria-label={label}>
          <FieldTable fields={form.fields} label={label} />
        </section>
      ) : (
        <TextView
          text={body}
          label={label}
          excerpts={excerpts}
          matches={inText}
          matchLength={wanted.length}
          current={offset}
          shown={offset !== undefined && offset >= shown ? Math.ceil((offset + 1) / STEP) * STEP : shown}
          onShowMore={() => setShown(shown + STEP)}
        />
      )}
    </>
  );
}

function excerptsOf(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ evidence }) =>
    evidence.flatMap((item) => (item.kind === 'content' && item.excerpt !== '' ? [item.excerpt] : [])),
  );
}

function formatXml(text: string): string {
  const { lines, isCut } = xmlLines(text);
  return lines.map(({ indent, text: line }) => '  '.repeat(indent) + line).join('\n') + (isCut ? '\n…' : '');
}
