import type { Row } from '../row.ts';
import { FILTER_KEYS, type FilterKey, filterKey } from './keys.ts';
import { type Span, type Term, termsOf } from './terms.ts';

/** Something to put in the place of what is being typed. */
export interface Suggestion {
  readonly text: string;
  readonly about: string;
}

/** What can stand where the caret is; the span is what a suggestion replaces. */
export interface Completion extends Span {
  /** What was typed of it, up to the caret. */
  readonly typed: string;
  readonly suggestions: readonly Suggestion[];
}

/** A value of a key, and what to say about it. */
export interface KnownValue {
  readonly value: string;
  readonly about: string;
}

/** Rows that are looked at for values, the newest. */
const LOOKED_AT = 20_000;
const MOST = 50;

/** The values to offer for a key: its own first, then those of the newest rows, the most frequent first. */
export function valuesFor(key: FilterKey, rows: readonly Row[]): readonly KnownValue[] {
  const own = Object.entries(key.values ?? {}).map(([value, about]) => ({ value, about }));
  const { valuesIn, meaningOf } = key;
  if (valuesIn === undefined) return own;
  const counts = new Map<string, number>();
  for (const row of rows.slice(-LOOKED_AT)) {
    for (const value of new Set(valuesIn(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const found = [...counts]
    .filter(([value]) => value !== '' && !value.includes('"'))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([value, count]) => {
      const meaning = meaningOf?.(value);
      return { value, about: `${meaning === undefined ? '' : `${meaning}, `}${count.toLocaleString('en')} here` };
    });
  return [...own, ...found];
}

/** What can stand at the caret; undefined within a phrase or a regular expression. */
export function completionAt(
  text: string,
  caret: number,
  valuesOf: (key: FilterKey) => readonly KnownValue[],
): Completion | undefined {
  const term = termsOf(text).findLast(({ start, end }) => start <= caret && caret <= end);
  if (term === undefined) return keysAt(text, { start: caret, end: caret }, caret);
  const start = term.negated ? term.start + 1 : term.start;
  if (caret < start) return undefined;
  if (term.kind === 'key') return withinKey(text, term, caret, valuesOf);
  return term.kind === 'text' && !term.piece.quoted ? keysAt(text, { start, end: term.end }, caret) : undefined;
}

function withinKey(
  text: string,
  { name, values }: Extract<Term, { kind: 'key' }>,
  caret: number,
  valuesOf: (key: FilterKey) => readonly KnownValue[],
): Completion | undefined {
  if (caret <= name.end) return keysAt(text, { start: name.start, end: name.end + 1 }, caret);
  const key = filterKey(name.text);
  const piece = values.find(({ start, end }) => start <= caret && caret <= end);
  if (key === undefined || piece === undefined) return undefined;
  const typed = text.slice(piece.start, caret).replace(/^"/, '');
  const fitting = best(valuesOf(key), typed, ({ value }) => value);
  return {
    start: piece.start,
    end: piece.end,
    typed,
    suggestions: fitting.map(({ value, about }) => ({ text: /[\s,]/.test(value) ? `"${value}"` : value, about })),
  };
}

function keysAt(text: string, { start, end }: Span, caret: number): Completion {
  const typed = text.slice(start, caret);
  const names = Object.keys(FILTER_KEYS) as (keyof typeof FILTER_KEYS)[];
  const suggestions = best(names, typed, (name) => name).map((name) => ({
    text: `${name}:`,
    about: FILTER_KEYS[name].about,
  }));
  return { start, end, typed, suggestions };
}

/** Those that begin as was typed, then those in which a later word does; not what is complete already. */
function best<Item>(items: readonly Item[], typed: string, nameOf: (item: Item) => string): readonly Item[] {
  const wanted = typed.toLowerCase();
  const beginning: Item[] = [];
  const containing: Item[] = [];
  for (const item of items) {
    const name = nameOf(item).toLowerCase();
    if (name === wanted) continue;
    if (name.startsWith(wanted)) beginning.push(item);
    else if (hasWord(name, wanted)) containing.push(item);
  }
  return [...beginning, ...containing].slice(0, MOST);
}

function hasWord(name: string, beginning: string): boolean {
  const at = name.indexOf(beginning, 1);
  return at > 0 && /[^a-z\d]/.test(name[at - 1] as string);
}
