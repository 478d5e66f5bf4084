import type { Level } from '#lib/lint/finding.ts';
import type { CaseExchange } from './http.ts';

/** One exchange, or the exchanges of a sequence. */
export type CaseText = CaseExchange | readonly CaseExchange[];

/** The cases of one rule, each under a name that says what is special about it. */
export interface Cases {
  /** The rule reports on the last exchange. */
  readonly reports: Readonly<Record<string, CaseText>>;
  /** The rule reports on the last exchange, at the level that the folder names. */
  readonly reportsAt?: Partial<Readonly<Record<Level, Readonly<Record<string, CaseText>>>>>;
  /** The rule reports nothing: good responses, and near misses of each guard. */
  readonly passes: Readonly<Record<string, CaseText>>;
  /** The fix is not about fields alone, so applying it to the case proves nothing. */
  readonly fixNotApplied?: true;
}

/** Checks the shape of a case file where it is written. */
export function defineCases(cases: Cases): Cases {
  return cases;
}

/** The same case with each of the status codes, named by the code. */
export function withEach<Case extends CaseText>(
  codes: readonly number[],
  make: (code: number) => Case,
): Readonly<Record<string, Case>> {
  return Object.fromEntries(codes.map((code) => [`with ${code}`, make(code)]));
}
