import type { ResponseClass } from './response-class.ts';
import type { Row } from './row.ts';

/** What the user wants to see. */
export interface Filter {
  /** Words that must all occur in method, URL, status, code name, type or rule ids; `-word` must not. */
  readonly text: string;
  /** Classes to show; empty shows all. */
  readonly classes: readonly ResponseClass[];
  /** Only exchanges with findings, and those that failed without a response. */
  readonly problemsOnly: boolean;
}

/** Shows everything. */
export const NO_FILTER: Filter = { text: '', classes: [], problemsOnly: false };

/** The filter as a predicate, prepared once for many rows. */
export function compileFilter({ text, classes, problemsOnly }: Filter): (row: Row) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = words.filter((word) => !isNegated(word));
  const unwanted = words.filter(isNegated).map((word) => word.slice(1));
  const chosen = new Set(classes);
  return (row) =>
    (chosen.size === 0 || chosen.has(row.responseClass)) &&
    (!problemsOnly || row.hasProblem) &&
    wanted.every((word) => row.searchText.includes(word)) &&
    !unwanted.some((word) => row.searchText.includes(word));
}

function isNegated(word: string): boolean {
  return word.length > 1 && word.startsWith('-');
}
