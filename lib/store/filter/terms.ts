import { filterKey, nearestKey } from './keys.ts';

/** A part of the text: from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word or a quoted phrase, with the quotation marks within its span. */
export interface Piece extends Span {
  readonly text: string;
  readonly quoted: boolean;
}

/** One condition of a filter, as it is written. */
export type Term = Span & { readonly negated: boolean } & (
    | { readonly kind: 'text'; readonly piece: Piece }
    | { readonly kind: 'pattern'; readonly source: string; readonly ignoreCase: boolean }
    | { readonly kind: 'key'; readonly name: Piece; readonly values: readonly Piece[] }
  );

const SPACE = /\s/;

/** What stands before a colon in ordinary text. */
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss', 'data', 'blob', 'net', 'chrome-extension']);

/** Splits a filter into its terms. Every text has a reading: a phrase that is not closed goes on to the end. */
export function termsOf(text: string): readonly Term[] {
  const terms: Term[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const term = termAt(text, at);
    terms.push(term);
    at = term.end;
  }
  return terms;
}

function termAt(text: string, start: number): Term {
  const negated = text[start] === '-' && start + 1 < text.length && !SPACE.test(text[start + 1] as string);
  const at = negated ? start + 1 : start;
  const piece = pieceAt(text, at, SPACE);
  const common = { start, end: piece.end, negated };
  if (piece.quoted) return { ...common, kind: 'text', piece };
  const [, source, flag] = /^\/(.+)\/(i?)$/s.exec(piece.text) ?? [];
  if (source !== undefined) return { ...common, kind: 'pattern', source, ignoreCase: flag === 'i' };
  const [, name] = /^([a-z][a-z-]*):/i.exec(piece.text) ?? [];
  if (name === undefined) return { ...common, kind: 'text', piece };
  const after = at + name.length + 1;
  if (filterKey(name) === undefined && isOrdinary(name, text[after])) return { ...common, kind: 'text', piece };
  const values = valuesAt(text, after);
  const end = values.at(-1)?.end ?? after;
  return { start, end, negated, kind: 'key', name: { start: at, end: after - 1, text: name, quoted: false }, values };
}

/** Whether a name that is no key stands before its colon as in a URL, a host with its port or an error's name. */
function isOrdinary(name: string, next = ''): boolean {
  if (SCHEMES.has(name.toLowerCase()) || next === '/' || next === ':') return true;
  return /\d/.test(next) && nearestKey(name) === undefined;
}

/** The alternatives after a key's colon; an empty one where nothing stands. */
function valuesAt(text: string, start: number): readonly Piece[] {
  const values: Piece[] = [];
  for (let at = start; ; ) {
    const piece = pieceAt(text, at, /[\s,]/);
    values.push(piece);
    if (text[piece.end] !== ',') return values;
    at = piece.end + 1;
  }
}

function pieceAt(text: string, start: number, ends: RegExp): Piece {
  if (text[start] === '"') {
    const close = text.indexOf('"', start + 1);
    const end = close === -1 ? text.length : close;
    return { start, end: Math.min(text.length, end + 1), text: text.slice(start + 1, end), quoted: true };
  }
  let end = start;
  while (end < text.length && !ends.test(text[end] as string)) end += 1;
  return { start, end, text: text.slice(start, end), quoted: false };
}
