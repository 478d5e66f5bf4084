import type { IsRule, RowTest } from './filter/keys.ts';
import { all, parseFilter } from './filter/parse.ts';
import type { ResponseClass } from './response-class.ts';

/** A stretch of time, in milliseconds since the epoch: from `from` to before `to`. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** What the user wants to see: rows that fit every member. */
export interface Filter {
  /** In the filter language, see `filter/keys.ts`. */
  readonly text: string;
  /** Classes to show; empty shows all. */
  readonly classes: readonly ResponseClass[];
  /** Only exchanges with findings, and those that failed without a response. */
  readonly problemsOnly: boolean;
  /** Only exchanges that started then. */
  readonly during?: TimeRange | undefined;
}

/** Shows everything. */
export const NO_FILTER: Filter = { text: '', classes: [], problemsOnly: false, during: undefined };

/** The filter as a predicate, prepared once for many rows. What cannot be read of its text filters nothing. */
export function compileFilter({ text, classes, problemsOnly, during }: Filter, isRule: IsRule): RowTest {
  const tests: RowTest[] = [];
  if (classes.length > 0) tests.push(({ responseClass }) => classes.includes(responseClass));
  if (during !== undefined) {
    const { from, to } = during;
    tests.push(({ exchange }) => exchange.startedAt >= from && exchange.startedAt < to);
  }
  if (problemsOnly) tests.push(({ hasProblem }) => hasProblem);
  if (text.trim() !== '') tests.push(parseFilter(text, isRule).test);
  return all(tests);
}

/** The filter in the words of the language alone, as it is saved; a stretch of time is over and is left out. */
export function filterAsText({ text, classes, problemsOnly }: Filter): string {
  const chosen = classes.length === 0 ? '' : `class:${classes.join(',')}`;
  return [chosen, problemsOnly ? 'is:problem' : '', text.trim()].filter(Boolean).join(' ');
}
