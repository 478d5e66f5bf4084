import type { Exchange, ExchangeId, Responded, Settled } from '../http/exchange.ts';
import { isFailed, isResponded } from '../http/exchange.ts';
import { originOf, withoutFragment } from '../http/url.ts';

/**
 * What the sequence rules may ask of the past. Every answer holds only exchanges of the same tab that started before
 * the one asked about (ties: that were recorded before it), oldest first, and is bounded, so that its cost does not
 * grow with the history.
 */
export interface Journal {
  /** Earlier settled exchanges with the same method and URL (fragment ignored). At most 64. */
  sameRequest(exchange: Exchange): readonly Settled[];
  /** Earlier settled exchanges with the same URL and any method. At most 64. */
  sameUrl(exchange: Exchange): readonly Settled[];
  /** Earlier settled exchanges of the same scheme, host and port. At most 256. */
  sameOrigin(exchange: Exchange): readonly Settled[];
  /** The redirect hops that led to the exchange, first hop first, without the exchange itself. At most 32. */
  chain(exchange: Exchange): readonly Responded[];
  /** The latest top-level navigation that was answered before the exchange started. */
  document(exchange: Exchange): Responded | undefined;
  /** An exchange by its id. */
  get(id: ExchangeId): Exchange | undefined;
}

/** A journal that can be written. Recording an exchange again replaces what was known of it. */
export interface RecordingJournal extends Journal {
  record(exchange: Exchange): void;
}

const PER_URL = 64;
const PER_ORIGIN = 256;
const CHAIN = 32;
const DOCUMENTS = 64;
const KEYS = 4096;
const EXCHANGES = 20_000;

interface Entry {
  readonly exchange: Settled;
  readonly order: number;
}

/** Whether `a` comes before `b`: by start, ties by the order of recording. */
function precedes(a: Entry, startedAt: number, order: number): boolean {
  return a.exchange.startedAt < startedAt || (a.exchange.startedAt === startedAt && a.order < order);
}

/** The newest exchanges under one key, ordered by start. */
class Log {
  readonly #limit: number;
  #entries: Entry[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  put(entry: Entry): void {
    const known = this.#entries.findLastIndex(({ exchange }) => exchange.id === entry.exchange.id);
    if (known !== -1) this.#entries.splice(known, 1);
    this.#entries.splice(this.#position(entry.exchange.startedAt, entry.order), 0, entry);
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  before(startedAt: number, order: number): readonly Settled[] {
    return this.#entries.slice(0, this.#position(startedAt, order)).map(({ exchange }) => exchange);
  }

  lastBefore(startedAt: number, order: number): Settled | undefined {
    return this.#entries[this.#position(startedAt, order) - 1]?.exchange;
  }

  /** How many entries come before the moment; searched from the newest, where almost all questions are. */
  #position(startedAt: number, order: number): number {
    let position = this.#entries.length;
    while (position > 0 && !precedes(this.#entries[position - 1] as Entry, startedAt, order)) position -= 1;
    return position;
  }
}

/** Logs by key; the keys that were written longest ago are forgotten first. */
class Logs {
  readonly #limit: number;
  readonly #logs = new Map<string, Log>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  put(key: string, entry: Entry): void {
    const log = this.#logs.get(key) ?? new Log(this.#limit);
    this.#logs.delete(key);
    this.#logs.set(key, log);
    log.put(entry);
    forgetOldest(this.#logs, KEYS);
  }

  before(key: string, startedAt: number, order: number): readonly Settled[] {
    return this.#logs.get(key)?.before(startedAt, order) ?? [];
  }
}

function forgetOldest(map: Map<string, unknown>, limit: number): void {
  if (map.size <= limit) return;
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}

/** An empty journal, for one tab or one HAR file. Its size is bounded. */
export function createJournal(): RecordingJournal {
  const exchanges = new Map<ExchangeId, { exchange: Exchange; order: number }>();
  const byRequest = new Logs(PER_URL);
  const byUrl = new Logs(PER_URL);
  const byOrigin = new Logs(PER_ORIGIN);
  const documents = new Log(DOCUMENTS);
  let recorded = 0;

  const orderOf = (exchange: Exchange) => exchanges.get(exchange.id)?.order ?? Number.POSITIVE_INFINITY;
  const urlKey = (exchange: Exchange) => withoutFragment(exchange.url);
  const requestKey = (exchange: Exchange) => `${exchange.method} ${urlKey(exchange)}`;
  const originKey = (exchange: Exchange) => originOf(exchange.url) ?? '';

  return {
    record(exchange) {
      const order = exchanges.get(exchange.id)?.order ?? recorded++;
      exchanges.set(exchange.id, { exchange, order });
      forgetOldest(exchanges, EXCHANGES);
      if (!isResponded(exchange) && !isFailed(exchange)) return;
      const entry = { exchange, order };
      byRequest.put(requestKey(exchange), entry);
      byUrl.put(urlKey(exchange), entry);
      byOrigin.put(originKey(exchange), entry);
      if (exchange.type === 'document' && isResponded(exchange)) documents.put(entry);
    },
    sameRequest: (exchange) => byRequest.before(requestKey(exchange), exchange.startedAt, orderOf(exchange)),
    sameUrl: (exchange) => byUrl.before(urlKey(exchange), exchange.startedAt, orderOf(exchange)),
    sameOrigin: (exchange) => byOrigin.before(originKey(exchange), exchange.startedAt, orderOf(exchange)),
    chain(exchange) {
      const hops: Responded[] = [];
      const seen = new Set<ExchangeId>([exchange.id]);
      let id = exchange.redirectedFrom;
      while (id !== undefined && !seen.has(id) && hops.length < CHAIN) {
        seen.add(id);
        const hop = exchanges.get(id)?.exchange;
        if (hop === undefined || !isResponded(hop)) break;
        hops.unshift(hop);
        id = hop.redirectedFrom;
      }
      return hops;
    },
    document(exchange) {
      return documents.lastBefore(exchange.startedAt, orderOf(exchange)) as Responded | undefined;
    },
    get: (id) => exchanges.get(id)?.exchange,
  };
}
