import type { Exchange } from '../http/exchange.ts';
import { netError } from '../knowledge/net-errors.ts';
import { statusCode } from '../knowledge/status-codes/index.ts';
import { byLevel, type Finding, type Level } from '../lint/finding.ts';
import { isPreflight } from '../lint/preflight.ts';
import type { Sifted } from '../lint/sieve.ts';
import { type ResponseClass, responseClassOf } from './response-class.ts';

/** One exchange as the views show it. A changed exchange is a new row. */
export interface Row {
  readonly exchange: Exchange;
  /** Worst first; those that the settings hide are left out. */
  readonly findings: readonly Finding[];
  /** How many findings the user muted. */
  readonly muted: number;
  /** How many findings are quiet, because another site than the page's answered. */
  readonly quiet: number;
  readonly responseClass: ResponseClass;
  /** Level of the worst finding; undefined where there is none. */
  readonly worst: Level | undefined;
  /** There is a finding that is more than advice, or it failed and nothing about that is muted or quiet. */
  readonly hasProblem: boolean;
  /** Whether it is of another site than its page; undefined where the page is not known, which counts as its own. */
  readonly thirdParty: boolean | undefined;
  /** It tells of another exchange that the table shows with it: it was redirected to, or is a preflight. */
  readonly refers: boolean;
  /** When the exchange was first heard of, counted from 0: it breaks ties of the start. */
  readonly order: number;
  /** What the free text of the filter is looked up in; lower case. */
  readonly searchText: string;
}

/** What is known of an exchange beside itself. */
export interface RowFacts extends Partial<Sifted> {
  readonly order: number;
  readonly thirdParty?: boolean | undefined;
}

/** Builds the row of an exchange. */
export function rowOf(exchange: Exchange, { findings = [], muted = 0, quiet = 0, order, thirdParty }: RowFacts): Row {
  const sorted = findings.length < 2 ? findings : [...findings].sort((a, b) => byLevel(a.level, b.level));
  const responseClass = responseClassOf(exchange);
  return {
    exchange,
    findings: sorted,
    muted,
    quiet,
    responseClass,
    worst: sorted[0]?.level,
    hasProblem:
      sorted.some(({ level }) => level !== 'info') || (muted + quiet === 0 && isFailure({ exchange, responseClass })),
    thirdParty,
    refers: exchange.redirectedFrom !== undefined || isPreflight(exchange),
    order,
    searchText: searchTextOf(exchange, responseClass, sorted),
  };
}

/** Whether it failed: 4xx, 5xx, or no response where nobody cancelled it. */
export function isFailure({ responseClass, exchange }: Pick<Row, 'responseClass' | 'exchange'>): boolean {
  return responseClass === '4xx' || responseClass === '5xx' || (responseClass === 'none' && isBroken(exchange));
}

function isBroken({ outcome }: Exchange): boolean {
  return outcome.state === 'failed' && netError(outcome.error)?.kind !== 'cancelled';
}

function searchTextOf(exchange: Exchange, responseClass: ResponseClass, findings: readonly Finding[]): string {
  const { outcome } = exchange;
  const result =
    outcome.state === 'responded'
      ? `${outcome.status} ${statusCode(outcome.status)?.name ?? ''}`
      : outcome.state === 'failed'
        ? outcome.error
        : 'pending';
  const rules = findings.map(({ rule }) => rule).join(' ');
  return `${exchange.method} ${exchange.url} ${result} ${responseClass} ${exchange.type} ${rules}`.toLowerCase();
}

/** Orders rows by start; ties by arrival. */
export function byStart(a: Row, b: Row): number {
  return a.exchange.startedAt - b.exchange.startedAt || a.order - b.order;
}
