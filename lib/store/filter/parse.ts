import { type FilterKey, filterKey, type IsRule, nearestKey, type RowTest } from './keys.ts';
import { readPattern } from './pattern.ts';
import { type Piece, type Span, type Term, termsOf } from './terms.ts';

/** What is wrong with a part of a filter, in plain words. The part is left out of the filter. */
export interface Mistake extends Span {
  readonly message: string;
}

/** A filter's text, read. */
export interface ParsedFilter {
  /** What the readable parts leave; true of every row where there are none. */
  readonly test: RowTest;
  readonly mistakes: readonly Mistake[];
}

interface Condition {
  readonly cost: number;
  readonly test: RowTest;
}

/** Free text is dearer than the keys that compare one value. */
const TEXT_COST = 1.5;
const PATTERN_COST = 3;

/**
 * Reads a filter once for many rows. Never throws: what cannot be read is a mistake, and the rest filters. Regular
 * expressions count once `loadPatterns` is done.
 */
export function parseFilter(text: string, isRule: IsRule): ParsedFilter {
  const mistakes: Mistake[] = [];
  const conditions: Condition[] = [];
  for (const term of termsOf(text)) {
    const condition = conditionOf(term, isRule, mistakes);
    if (condition === undefined) continue;
    const { test, cost } = condition;
    conditions.push({ cost, test: term.negated ? (row) => !test(row) : test });
  }
  const tests = conditions.sort((a, b) => a.cost - b.cost).map(({ test }) => test);
  return { test: all(tests), mistakes };
}

/** Whether a row passes every test. */
export function all(tests: readonly RowTest[]): RowTest {
  const [first, ...rest] = tests;
  if (first === undefined) return () => true;
  if (rest.length === 0) return first;
  return (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };
}

function conditionOf(term: Term, isRule: IsRule, mistakes: Mistake[]): Condition | undefined {
  switch (term.kind) {
    case 'text': {
      const wanted = term.piece.text.toLowerCase();
      return wanted === '' ? undefined : { cost: TEXT_COST, test: ({ searchText }) => searchText.includes(wanted) };
    }
    case 'pattern': {
      const pattern = readPattern(term.source, term.ignoreCase);
      if (pattern === undefined) return undefined;
      if ('test' in pattern) return { cost: PATTERN_COST, test: ({ exchange }) => pattern.test(exchange.url) };
      mistakes.push({
        start: term.start,
        end: term.end,
        message: `This is no regular expression: ${pattern.fault}. To search for it as text, put it in quotes`,
      });
      return undefined;
    }
    case 'key':
      return keyCondition(term, isRule, mistakes);
  }
}

function keyCondition(
  { name, values, start, end }: Extract<Term, { kind: 'key' }>,
  isRule: IsRule,
  mistakes: Mistake[],
): Condition | undefined {
  const key = filterKey(name.text);
  if (key === undefined) {
    mistakes.push({ start: name.start, end: name.end + 1, message: unknownKey(name.text) });
    return undefined;
  }
  const written = values.filter(({ text }) => text !== '');
  if (written.length === 0) {
    mistakes.push({ start, end, message: `${name.text}: takes ${key.takes}; nothing stands after it` });
    return undefined;
  }
  const tests = written.flatMap((value) => testOf(name.text, key, value, isRule, mistakes) ?? []);
  const [first, ...others] = tests;
  if (first === undefined) return undefined;
  return { cost: key.cost, test: others.length === 0 ? first : (row) => tests.some((test) => test(row)) };
}

function testOf(
  name: string,
  key: FilterKey,
  { text, start, end }: Piece,
  isRule: IsRule,
  mistakes: Mistake[],
): RowTest | undefined {
  const test = key.read(text, isRule);
  if (test === undefined) mistakes.push({ start, end, message: `${name}: takes ${key.takes}; you wrote ${text}` });
  return test;
}

function unknownKey(name: string): string {
  const near = nearestKey(name);
  const advice = near === undefined ? 'press ? beside the field for those there are' : `did you mean ${near}:`;
  return `There is no key ${name}: (${advice}). To search for it as text, put it in quotes`;
}
