import type { ExchangeId } from '../../http/exchange.ts';
import type { Coverage } from '../../lint/coverage.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Need } from '../../lint/rule.ts';

/** What one rule did with the exchanges of a log. */
export interface RuleRecord {
  readonly rule: string;
  /** Exchanges that it looked at. */
  readonly looked: number;
  /** Exchanges that it has findings on, also those that the settings hide. */
  readonly reported: number;
  /** Exchanges that it could not judge, by what was not captured. */
  readonly lacked: Readonly<Partial<Record<Need, number>>>;
}

interface Counting {
  looked: number;
  reported: number;
  readonly lacked: Partial<Record<Need, number>>;
}

/** Counts what rules did, exchange by exchange; exchanges that the same rules look at are counted as one group. */
export class RuleIndex {
  readonly #held = new Map<ExchangeId, Coverage>();
  readonly #reporting = new Map<ExchangeId, ReadonlySet<string>>();
  readonly #groups = new Map<Coverage, number>();
  readonly #reports = new Map<string, number>();

  /** Takes in an exchange; one that is there is replaced. */
  put(id: ExchangeId, coverage: Coverage, findings: readonly Finding[]): void {
    this.remove(id);
    this.#held.set(id, coverage);
    add(this.#groups, coverage, 1);
    if (findings.length === 0) return;
    const reporting = new Set(findings.map(({ rule }) => rule));
    this.#reporting.set(id, reporting);
    for (const rule of reporting) add(this.#reports, rule, 1);
  }

  /** Takes an exchange out, if it is there. */
  remove(id: ExchangeId): void {
    const coverage = this.#held.get(id);
    if (coverage === undefined) return;
    this.#held.delete(id);
    add(this.#groups, coverage, -1);
    for (const rule of this.#reporting.get(id) ?? []) add(this.#reports, rule, -1);
    this.#reporting.delete(id);
  }

  /** The rules that are about any exchange. */
  list(): readonly RuleRecord[] {
    const records = new Map<string, Counting>();
    const recordOf = (rule: string): Counting => {
      const record = records.get(rule) ?? { looked: 0, reported: this.#reports.get(rule) ?? 0, lacked: {} };
      records.set(rule, record);
      return record;
    };
    for (const [{ asked, silent }, count] of this.#groups) {
      for (const rule of asked) recordOf(rule).looked += count;
      for (const { rule, lacks } of silent) {
        const { lacked } = recordOf(rule);
        lacked[lacks] = (lacked[lacks] ?? 0) + count;
      }
    }
    return [...records].map(([rule, record]) => ({ rule, ...record }));
  }
}

/** Adds to a count; what comes to nothing is left out. */
function add<Key>(counts: Map<Key, number>, key: Key, change: number): void {
  const next = (counts.get(key) ?? 0) + change;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}
