import type { HarContents, HarFault } from '../capture/har.ts';
import {
  type DiagnosisSummary,
  diagnose,
  isCutShort,
  isGatewayError,
  missedLength,
  summaryOf,
} from '../gateways/index.ts';
import { type Exchange, isResponded } from '../http/exchange.ts';
import type { Finding, Level } from '../lint/finding.ts';
import type { Journal } from '../lint/journal.ts';
import { createLinter, type Rules } from '../lint/lint.ts';
import { Pages } from '../lint/pages.ts';
import { createSieve } from '../lint/sieve.ts';
import type { Settings } from '../settings.ts';

/** One exchange of a file, judged. */
export interface LintedExchange {
  /** Index in `log.entries`. */
  readonly entry: number;
  readonly method: string;
  readonly url: string;
  /** 0 where there was no response. */
  readonly status: number;
  readonly findings: readonly Finding[];
  /** Who answered; only where the code is one of a gateway, or the content of a success broke off. */
  readonly gateway?: DiagnosisSummary;
}

/** A file, judged. */
export interface LintedFile {
  readonly file: string;
  /** In the order of `log.entries`. */
  readonly exchanges: readonly LintedExchange[];
  /** Entries that could not be read. */
  readonly faults: readonly HarFault[];
  readonly summary: { readonly exchanges: number } & Readonly<Record<Level, number>>;
}

/**
 * Judges the exchanges of a file, in the order in which they started, as the settings say. It takes them out of the
 * contents, so that a large file is forgotten while it is judged.
 */
export function lintFile(file: string, contents: HarContents, rules: Rules, settings: Settings): LintedFile {
  const linter = createLinter(rules, settings);
  const sieve = createSieve(rules, settings);
  const pages = new Pages();
  const count: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  const latestFirst = contents.exchanges
    .splice(0)
    .sort((a, b) => b.exchange.startedAt - a.exchange.startedAt || b.entry - a.entry);
  const linted: LintedExchange[] = [];
  for (let next = latestFirst.pop(); next !== undefined; next = latestFirst.pop()) {
    const { entry, exchange } = next;
    pages.note(exchange);
    const { findings } = sieve(linter.lint(exchange), exchange, pages.isThirdParty(exchange));
    for (const { level } of findings) count[level] += 1;
    const gateway = gatewayOf(exchange, linter.journal);
    linted.push({
      entry,
      method: exchange.method,
      url: exchange.url,
      status: exchange.outcome.state === 'responded' ? exchange.outcome.status : 0,
      findings,
      ...(gateway !== undefined && { gateway }),
    });
  }
  linted.sort((a, b) => a.entry - b.entry);
  return { file, exchanges: linted, faults: contents.faults, summary: { exchanges: linted.length, ...count } };
}

/** Who answered an exchange, or broke it off; undefined where its code is none of a gateway and its content is whole. */
export function gatewayOf(exchange: Exchange, journal: Journal): DiagnosisSummary | undefined {
  if (!isResponded(exchange)) return undefined;
  const concerned = isGatewayError(exchange) || isCutShort(exchange) || missedLength(exchange) !== undefined;
  return concerned ? summaryOf(diagnose(exchange, journal)) : undefined;
}
