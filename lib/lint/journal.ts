import type { Exchange, Responded, Settled } from '../http/exchange.ts';
import { isFailed, isResponded } from '../http/exchange.ts';
import { originOf, withoutFragment } from '../http/url.ts';

/**
 * What the sequence rules may ask of the past. Every answer holds only exchanges of the same tab that started before
 * the one asked about (ties: that were recorded before it), oldest first, and is bounded, so that its cost does not
 * grow with the history.
 */
export interface Journal {
  /** Earlier settled exchanges with the same method and URL (fragment ignored), of the last 64 to that URL. */
  sameRequest(exchange: Exchange): readonly Settled[];
  /** Earlier settled exchanges with the same URL and any method. At most 64. */
  sameUrl(exchange: Exchange): readonly Settled[];
  /** Earlier settled exchanges of the same scheme, host and port. At most 256. */
  sameOrigin(exchange: Exchange): readonly Settled[];
  /**
   * The redirect hops that led to the exchange, first hop first, without the exchange itself. At most 32. A hop counts
   * if it was recorded before what followed it; the starts of the two may come from two clocks.
   */
  chain(exchange: Exchange): readonly Responded[];
  /** The latest top-level navigation that was answered before the exchange started. */
  document(exchange: Exchange): Responded | undefined;
}

/** A journal that can be written. Recording an exchange again replaces what was known of it. */
export interface RecordingJournal extends Journal {
  record(exchange: Exchange): void;
}

const PER_URL = 64;
const PER_ORIGIN = 256;
const CHAIN = 32;
const DOCUMENTS = 64;
const KEYS = 2048;
const EXCHANGES = 10_000;
const NO_HOPS: readonly Responded[] = [];

/** The newest exchanges under one key, ordered by start; ties by the order of recording. */
class Log {
  readonly #limit: number;
  readonly #exchanges: Settled[];
  readonly #orders: number[];

  constructor(limit: number, exchanges: Settled[] = [], orders: number[] = []) {
    this.#limit = limit;
    this.#exchanges = exchanges;
    this.#orders = orders;
  }

  /** `isNew`: an exchange of this order was never put before, so none has to be looked for. */
  put(exchange: Settled, order: number, isNew: boolean): void {
    const known = isNew ? -1 : this.#orders.lastIndexOf(order);
    if (known !== -1) {
      this.#exchanges.splice(known, 1);
      this.#orders.splice(known, 1);
    }
    const position = this.#position(exchange.startedAt, order);
    if (position === this.#exchanges.length) {
      this.#exchanges.push(exchange);
      this.#orders.push(order);
    } else {
      this.#exchanges.splice(position, 0, exchange);
      this.#orders.splice(position, 0, order);
    }
    if (this.#exchanges.length > this.#limit) {
      this.#exchanges.shift();
      this.#orders.shift();
    }
  }

  before(startedAt: number, order: number): readonly Settled[] {
    return this.#exchanges.slice(0, this.#position(startedAt, order));
  }

  lastBefore(startedAt: number, order: number): Settled | undefined {
    return this.#exchanges[this.#position(startedAt, order) - 1];
  }

  /** How many exchanges come before the moment; searched from the newest, where almost all questions are. */
  #position(startedAt: number, order: number): number {
    let position = this.#exchanges.length;
    while (position > 0) {
      const before = (this.#exchanges[position - 1] as Settled).startedAt;
      if (before < startedAt || (before === startedAt && (this.#orders[position - 1] as number) < order)) break;
      position -= 1;
    }
    return position;
  }
}

/**
 * A map that keeps at least the `limit` entries written last, and at most twice as many. It forgets a whole generation
 * at a time: to delete the oldest key of a large Map costs more the larger it is.
 */
class Recent<Value> {
  readonly #limit: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: string, value: Value): void {
    this.#young.set(key, value);
    if (this.#young.size < this.#limit) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}

/** Logs by key. */
class Logs {
  readonly #limit: number;
  readonly #logs = new Recent<Log>(KEYS);

  constructor(limit: number) {
    this.#limit = limit;
  }

  put(key: string, exchange: Settled, order: number, isNew: boolean): void {
    const log = this.#logs.get(key);
    // Most URLs are seen once, and an array of one element that is not pushed into is the smallest.
    this.#logs.set(key, log ?? new Log(this.#limit, [exchange], [order]));
    log?.put(exchange, order, isNew);
  }

  before(key: string, startedAt: number, order: number): readonly Settled[] {
    return this.#logs.get(key)?.before(startedAt, order) ?? [];
  }
}

/** What is asked about one exchange. Many rules ask the same in a row, so it is worked out once. */
interface Question {
  readonly exchange: Exchange;
  readonly order: number;
  readonly url: string;
  readonly origin: string;
  sameRequest?: readonly Settled[];
  sameUrl?: readonly Settled[];
  sameOrigin?: readonly Settled[];
}

interface Placed {
  readonly exchange: Exchange;
  readonly order: number;
}

/** An empty journal, for one tab or one HAR file. Its size is bounded. */
export function createJournal(): RecordingJournal {
  const exchanges = new Recent<Placed>(EXCHANGES);
  const byUrl = new Logs(PER_URL);
  const byOrigin = new Logs(PER_ORIGIN);
  const documents = new Log(DOCUMENTS);
  let recorded = 0;

  let asked: Question | undefined;
  const ask = (exchange: Exchange, order = exchanges.get(exchange.id)?.order ?? Number.POSITIVE_INFINITY): Question => {
    return { exchange, order, url: withoutFragment(exchange.url), origin: originOf(exchange.url) ?? '' };
  };
  const questionOf = (exchange: Exchange): Question => {
    if (asked?.exchange !== exchange) asked = ask(exchange);
    return asked;
  };

  const sameUrl = (question: Question) => {
    const { exchange, url, order } = question;
    question.sameUrl ??= byUrl.before(url, exchange.startedAt, order);
    return question.sameUrl;
  };

  return {
    record(exchange) {
      const known = exchanges.get(exchange.id);
      const order = known?.order ?? recorded++;
      exchanges.set(exchange.id, { exchange, order });
      asked = ask(exchange, order);
      if (!isResponded(exchange) && !isFailed(exchange)) return;
      const isNew = known === undefined;
      byUrl.put(asked.url, exchange, order, isNew);
      byOrigin.put(asked.origin, exchange, order, isNew);
      if (exchange.type === 'document' && isResponded(exchange)) documents.put(exchange, order, isNew);
    },
    sameRequest(exchange) {
      const question = questionOf(exchange);
      question.sameRequest ??= sameUrl(question).filter(({ method }) => method === exchange.method);
      return question.sameRequest;
    },
    sameUrl: (exchange) => sameUrl(questionOf(exchange)),
    sameOrigin(exchange) {
      const question = questionOf(exchange);
      question.sameOrigin ??= byOrigin.before(question.origin, exchange.startedAt, question.order);
      return question.sameOrigin;
    },
    chain(exchange) {
      if (exchange.redirectedFrom === undefined) return NO_HOPS;
      const hops: Responded[] = [];
      let next = { exchange, order: questionOf(exchange).order };
      while (next.exchange.redirectedFrom !== undefined && hops.length < CHAIN) {
        const hop = exchanges.get(next.exchange.redirectedFrom);
        if (hop === undefined || !isResponded(hop.exchange) || hop.order >= next.order) break;
        hops.unshift(hop.exchange);
        next = hop;
      }
      return hops;
    },
    document(exchange) {
      return documents.lastBefore(exchange.startedAt, questionOf(exchange).order) as Responded | undefined;
    },
  };
}
