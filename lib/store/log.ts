import { type Exchange, type ExchangeId, isResponded, type Responded } from '../http/exchange.ts';
import { type Coverage, createCoverage } from '../lint/coverage.ts';
import type { Journal } from '../lint/journal.ts';
import { createLinter, type Linter, type Rules } from '../lint/lint.ts';
import { Pages, type ToldPage } from '../lint/pages.ts';
import { createSieve, type Sieve } from '../lint/sieve.ts';
import type { Settings } from '../settings.ts';
import { type Change, withChanges } from './ordered-rows.ts';
import { OriginIndex, type OriginRecord } from './overview/origins.ts';
import { RuleIndex, type RuleRecord } from './overview/rule-records.ts';
import { TimeIndex, type Timeline, type TimeTotals } from './overview/timeline.ts';
import { type MergedProblem, ProblemIndex } from './problems.ts';
import type { ResponseClass } from './response-class.ts';
import { type Row, rowOf } from './row.ts';

/**
 * How many exchanges there are of each class, how many have something wrong, and how many findings are not shown because
 * they are muted or quiet.
 */
export type Counts = Readonly<Record<Counted, number>>;

type Counted = ResponseClass | 'problems' | 'muted' | 'quiet';

/** Counts of an empty log. */
const NO_COUNTS: Counts = {
  '1xx': 0,
  '2xx': 0,
  '3xx': 0,
  '4xx': 0,
  '5xx': 0,
  none: 0,
  pending: 0,
  problems: 0,
  muted: 0,
  quiet: 0,
};

/**
 * The exchanges of one tab with all that is derived from them. It is written batch by batch; what it hands out
 * (`rows`, `documents`, `gatewayFailures`, `counts`, `problems`) is immutable and replaced when it changes.
 */
export class Log {
  rows: readonly Row[] = [];
  /** Top-level navigations and their redirect hops. */
  documents: readonly Row[] = [];
  /** Exchanges that a gateway may have answered for a server behind it. */
  gatewayFailures: readonly Row[] = [];
  counts: Counts = NO_COUNTS;
  problems: readonly MergedProblem[] = [];

  readonly #rules: Rules;
  readonly #isGatewayFailure: (exchange: Responded) => boolean;
  readonly #linter: Linter;
  readonly #sieve: Sieve;
  readonly #pages: Pages;
  readonly #byId = new Map<ExchangeId, Row>();
  readonly #nextHop = new Map<ExchangeId, ExchangeId>();
  readonly #problems = new ProblemIndex();
  readonly #coverage: (exchange: Exchange) => Coverage;
  readonly #ruleRecords = new RuleIndex();
  readonly #origins = new OriginIndex();
  readonly #time = new TimeIndex();
  #heardOf = 0;

  constructor(
    rules: Rules,
    settings: Settings,
    isGatewayFailure: (exchange: Responded) => boolean,
    pages: Pages = new Pages(),
  ) {
    this.#rules = rules;
    this.#isGatewayFailure = isGatewayFailure;
    this.#linter = createLinter(rules, settings);
    this.#sieve = createSieve(rules, settings);
    this.#coverage = createCoverage(rules, settings);
    this.#pages = pages;
  }

  get journal(): Journal {
    return this.#linter.journal;
  }

  /** The row of an exchange; undefined where it is not, or no longer, in the log. */
  get(id: ExchangeId): Row | undefined {
    return this.#byId.get(id);
  }

  /** The exchange that a redirect led to. */
  nextHop(id: ExchangeId): Row | undefined {
    const next = this.#nextHop.get(id);
    return next === undefined ? undefined : this.#byId.get(next);
  }

  /** What each rule did with the exchanges, counted up to now. */
  ruleRecords(): readonly RuleRecord[] {
    return this.#ruleRecords.list();
  }

  /** The origins of the exchanges, counted up to now. */
  origins(): readonly OriginRecord[] {
    return this.#origins.list();
  }

  /** The exchanges over time; undefined where there are none. */
  timeline(): Timeline | undefined {
    return this.#time.timeline();
  }

  /** When the last exchange ended, and how many failed. */
  timeTotals(): TimeTotals {
    return this.#time.totals();
  }

  /** Adds or replaces exchanges by id and takes out the removed ones; returns what changed. `page` is the tab's. */
  apply(exchanges: readonly Exchange[], removed: readonly ExchangeId[] = [], page: ToldPage = {}): readonly Change[] {
    const gone = this.#remove(removed);
    const changes = [...gone, ...this.#put(this.#withMoved(exchanges, page))];
    if (changes.length === 0) return changes;
    this.rows = withChanges(this.rows, changes);
    this.documents = this.#narrowed(this.documents, changes, ({ type }) => type === 'document');
    this.gatewayFailures = this.#narrowed(
      this.gatewayFailures,
      changes,
      (exchange) => isResponded(exchange) && this.#isGatewayFailure(exchange),
    );
    this.counts = counted(this.counts, changes);
    this.#origins.apply(changes);
    this.#time.apply(changes);
    if (this.#problems.apply(changes)) this.problems = this.#problems.list();
    return changes;
  }

  /** The same exchanges judged under other settings. */
  judgedAgain(settings: Settings): Log {
    const log = new Log(this.#rules, settings, this.#isGatewayFailure, this.#pages);
    log.apply(this.rows.map(({ exchange }) => exchange));
    return log;
  }

  #remove(removed: readonly ExchangeId[]): Change[] {
    const changes: Change[] = [];
    for (const id of removed) {
      const before = this.#byId.get(id);
      if (before === undefined) continue;
      this.#byId.delete(id);
      this.#nextHop.delete(id);
      this.#ruleRecords.remove(id);
      changes.push({ before });
    }
    return changes;
  }

  /** The exchanges, with those that turn out to be of another party, since their page has become known. */
  #withMoved(exchanges: readonly Exchange[], page: ToldPage): readonly Exchange[] {
    const told = new Set<string | undefined>();
    if (this.#pages.learn(page)) told.add(page.documentId);
    for (const exchange of exchanges) if (this.#pages.note(exchange)) told.add(exchange.documentId);
    if (told.size === 0) return exchanges;
    const isAnyTold = told.has(undefined);
    const moved = [...this.#byId.values()].filter(
      ({ exchange, thirdParty }) =>
        (isAnyTold || told.has(exchange.documentId)) && this.#pages.isThirdParty(exchange) !== thirdParty,
    );
    return moved.length === 0 ? exchanges : [...moved.map(({ exchange }) => exchange), ...exchanges];
  }

  #put(exchanges: readonly Exchange[]): Change[] {
    const latest = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
    const inOrder = [...latest.values()].sort((a, b) => a.startedAt - b.startedAt);
    return inOrder.map((exchange) => {
      const before = this.#byId.get(exchange.id);
      const thirdParty = this.#pages.isThirdParty(exchange);
      const findings = this.#linter.lint(exchange);
      this.#ruleRecords.put(exchange.id, this.#coverage(exchange), findings);
      const sifted = this.#sieve(findings, exchange, thirdParty);
      const after = rowOf(exchange, { ...sifted, order: before?.order ?? this.#heardOf++, thirdParty });
      this.#byId.set(exchange.id, after);
      if (exchange.redirectedFrom !== undefined) this.#nextHop.set(exchange.redirectedFrom, exchange.id);
      return before === undefined ? { after } : { before, after };
    });
  }

  #narrowed(rows: readonly Row[], changes: readonly Change[], belongs: (exchange: Exchange) => boolean) {
    const relevant = narrowedChanges(changes, (row) => belongs(row.exchange));
    return relevant.length === 0 ? rows : withChanges(rows, relevant);
  }
}

/** The changes as a list sees them that shows only some rows. */
export function narrowedChanges(changes: readonly Change[], shows: (row: Row) => boolean): readonly Change[] {
  const narrowed: Change[] = [];
  for (const { before, after } of changes) {
    const was = before !== undefined && shows(before);
    const is = after !== undefined && shows(after);
    if (was || is) narrowed.push({ ...(was && { before }), ...(is && { after }) });
  }
  return narrowed;
}

function counted(counts: Counts, changes: readonly Change[]): Counts {
  const next: Record<Counted, number> = { ...counts };
  const add = ({ responseClass, hasProblem, muted, quiet }: Row, sign: 1 | -1) => {
    next[responseClass] += sign;
    if (hasProblem) next.problems += sign;
    next.muted += sign * muted;
    next.quiet += sign * quiet;
  };
  for (const { before, after } of changes) {
    if (before !== undefined) add(before, -1);
    if (after !== undefined) add(after, 1);
  }
  return next;
}
