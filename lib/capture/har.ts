import * as v from 'valibot';
import { textLengthOf, withoutTexts } from '../http/content-text.ts';
import type { Exchange, ExchangeId } from '../http/exchange.ts';
import { hasField } from '../http/fields.ts';
import { exchangeFromHarEntry } from './har-entry.ts';
import { factsIn, withFacts } from './har-facts.ts';
import { linkRedirects } from './har-redirects.ts';

const Log = v.looseObject({ log: v.looseObject({ entries: v.array(v.unknown()) }) });

/** One entry that could not be read: its index in `log.entries` and what is wrong with it. */
export interface HarFault {
  readonly entry: number;
  readonly message: string;
}

/** A HAR file as exchanges: ids are `entry-` and the index in `log.entries`; in the order of the file. */
export interface HarContents {
  readonly exchanges: { readonly entry: number; readonly exchange: Exchange }[];
  readonly faults: readonly HarFault[];
  readonly leftOut: LeftOut;
}

/** How much of a file is held. */
export interface HarLimits {
  /** Entries after so many exchanges are left out. */
  readonly exchanges: number;
  /** Characters of all contents together; the texts of those after them are left out. */
  readonly text: number;
}

/** What the limits left out. */
export interface LeftOut {
  /** Entries that were not read. */
  readonly exchanges: number;
  /** Exchanges without the text of their contents. */
  readonly texts: number;
}

/** A file that is no HAR; the message says what is wrong, for users. */
export class NotHarError extends Error {
  override name = 'NotHarError';
}

/**
 * Reads a parsed HAR file (HTTP Archive 1.2, and what Chrome, Firefox, Safari, Playwright, Charles and mitmproxy
 * write). Entries that cannot be read become faults; the rest is kept.
 *
 * @throws {NotHarError} when the value has no `log.entries`.
 */
export function readHar(value: unknown): HarContents {
  const log = v.safeParse(Log, value);
  if (!log.success) throw new NotHarError('not a HAR file: it has no list at log.entries');
  const reader = createHarReader();
  for (const entry of log.output.log.entries) reader.add(entry);
  return reader.finish();
}

/** Reads the entries of a HAR file one after the other, for files that are too large to parse at once. */
export interface HarReader {
  /** Takes the next member of `log.entries`; false where the limits leave it out. */
  add(entry: unknown): boolean;
  /** How many entries were taken. */
  readonly entries: number;
  /** What the entries hold, with the ties between them. */
  finish(): HarContents;
}

const NO_LIMITS: HarLimits = { exchanges: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };

const idOf = (entry: number): ExchangeId => `entry-${entry}`;

/** The index in `log.entries` of an exchange of a HAR file; undefined for others. */
export function entryOfId(id: ExchangeId): number | undefined {
  const digits = /^entry-(\d+)$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A reader for one file. */
export function createHarReader(limits: HarLimits = NO_LIMITS): HarReader {
  const exchanges: { entry: number; exchange: Exchange }[] = [];
  const faults: HarFault[] = [];
  const leftOut = { exchanges: 0, texts: 0 };
  /** Entries that Status Lens wrote: nothing of them has to be guessed. */
  const told = new Set<ExchangeId>();
  let entry = 0;
  let held = 0;

  function withinLimits(exchange: Exchange): Exchange {
    const length = textLengthOf(exchange);
    if (held + length <= limits.text) {
      held += length;
      return exchange;
    }
    leftOut.texts += 1;
    return withoutTexts(exchange);
  }

  return {
    get entries() {
      return entry;
    },
    add(raw) {
      const isTaken = exchanges.length < limits.exchanges;
      if (!isTaken) {
        leftOut.exchanges += 1;
      } else {
        const result = exchangeFromHarEntry(raw, idOf(entry), 'har');
        if (typeof result === 'string') faults.push({ entry, message: result });
        else {
          const facts = factsIn(raw);
          if (facts !== undefined) told.add(result.id);
          exchanges.push({ entry, exchange: withinLimits(facts ? withFacts(result, facts, idOf) : result) });
        }
      }
      entry += 1;
      return isTaken;
    },
    finish: () => ({ exchanges: [...linkRedirects(hideStripped(exchanges, told), told)], faults, leftOut }),
  };
}

type Read = readonly { readonly entry: number; readonly exchange: Exchange }[];

/** A file in which no entry carries credentials was stripped of them: what was sent is unknown. */
function hideStripped(read: Read, told: ReadonlySet<ExchangeId>): Read {
  const sends = (name: string) => read.some(({ exchange }) => hasField(exchange.requestFields, name));
  if (sends('authorization') || sends('cookie')) return read;
  const setsCookie = read.some(
    ({ exchange }) => exchange.outcome.state === 'responded' && hasField(exchange.outcome.fields, 'set-cookie'),
  );
  return read.map(({ entry, exchange }) => ({
    entry,
    exchange: told.has(exchange.id) ? exchange : withHidden(exchange, setsCookie),
  }));
}

function withHidden(exchange: Exchange, setsCookie: boolean): Exchange {
  const { requestFields, outcome } = exchange;
  return {
    ...exchange,
    ...(requestFields !== undefined && { requestFields: { ...requestFields, hidden: ['authorization', 'cookie'] } }),
    ...(!setsCookie &&
      outcome.state === 'responded' &&
      outcome.fields !== undefined && {
        outcome: {
          ...outcome,
          fields: { ...outcome.fields, hidden: [...(outcome.fields.hidden ?? []), 'set-cookie'] },
        },
      }),
  };
}
