import { byLevel, type Level } from '../../lint/finding.ts';
import type { Rules } from '../../lint/lint.ts';
import { isAdvice, type MergedProblem, problemsText } from '../problems.ts';
import type { ViewState } from '../view-store.ts';
import { type Checks, checksOf } from './checks.ts';
import { type OriginRecord, worstOrigins } from './origins.ts';
import type { Timeline } from './timeline.ts';

/** All findings of one rule. */
export interface RuleProblem {
  readonly rule: string;
  readonly title: string;
  /** Of the worst finding. */
  readonly level: Level;
  readonly exchanges: number;
  readonly origins: readonly string[];
}

/** An origin, with the number of its problems; advice is not counted. */
export interface OriginSummary extends OriginRecord {
  readonly problems: number;
}

/** A page, or a file, as a whole. */
export interface Overview {
  readonly exchanges: number;
  /** From the first start to the last end that is known, in milliseconds. */
  readonly span: number;
  readonly failed: number;
  readonly pending: number;
  readonly timeline: Timeline | undefined;
  /** The worst first. */
  readonly origins: readonly OriginSummary[];
  /** How many problems there are, in words; a rule may report several. */
  readonly problems: string;
  /** The worst first. */
  readonly byRule: readonly RuleProblem[];
  readonly checks: Checks;
}

/** Sums up what a view holds; the cost does not grow with the number of its rows. */
export function overviewOf({ rows, counts, problems, log }: OverviewParts, rules: Rules): Overview {
  const byOrigin = new Map<string, number>();
  for (const problem of problems) {
    if (!isAdvice(problem)) byOrigin.set(problem.origin, (byOrigin.get(problem.origin) ?? 0) + 1);
  }
  const problemsOf = (origin: string) => byOrigin.get(origin) ?? 0;
  const start = rows[0]?.exchange.startedAt;
  const { end, failed } = log.timeTotals();
  return {
    exchanges: rows.length,
    span: start === undefined || end === undefined ? 0 : end - start,
    failed,
    pending: counts.pending,
    timeline: log.timeline(),
    origins: worstOrigins(log.origins(), problemsOf).map((record) => ({
      ...record,
      problems: problemsOf(record.origin),
    })),
    problems: problemsText(problems),
    byRule: problemsByRule(problems, rules),
    checks: checksOf(log.ruleRecords(), rules),
  };
}

/** What of a view is summed up. */
export type OverviewParts = Pick<ViewState, 'rows' | 'counts' | 'problems' | 'log'>;

/** The problems merged further, to one for each rule: the worst level first, then the most frequent. */
function problemsByRule(problems: readonly MergedProblem[], rules: Rules): readonly RuleProblem[] {
  const merged = new Map<string, RuleProblem>();
  for (const { rule, origin, exchanges, example } of problems) {
    const known = merged.get(rule);
    const origins = known?.origins ?? [];
    merged.set(rule, {
      rule,
      title: rules.get(rule)?.title ?? rule,
      level: known !== undefined && byLevel(known.level, example.level) < 0 ? known.level : example.level,
      exchanges: (known?.exchanges ?? 0) + exchanges,
      origins: origins.includes(origin) ? origins : [...origins, origin],
    });
  }
  return [...merged.values()].sort(
    (a, b) => byLevel(a.level, b.level) || b.exchanges - a.exchanges || (a.rule < b.rule ? -1 : 1),
  );
}
