import type { Exchange, ExchangeId } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { withoutFragment } from '../http/url.ts';
import { isPreflight } from '../lint/preflight.ts';
import { type Change, type ItemChange, positionOf } from './ordered-rows.ts';
import { byStart, type Row } from './row.ts';
import type { SortKey } from './sort-key.ts';

/** Exchanges that stand together whatever the order: the hops of a redirect chain, each below its preflight. */
export interface Group {
  readonly rows: readonly [Row, ...Row[]];
  /** The one that started first. */
  readonly first: Row;
  /** By what the group is sorted; its owner writes it. */
  key: SortKey;
  /** The group above it and whether this one repeats it, as found last; its owner writes it. */
  above: Group | undefined;
  repeats: boolean;
}

/** A preflight and its request start closer to each other than this, in milliseconds. */
const REACH_MS = 10_000;
/** How many rows before and behind a preflight are looked at. */
const REACH_ROWS = 100;

/** Puts rows into groups, batch by batch; only what a change touches is grouped again. */
export class Grouping {
  readonly #rows = new Map<ExchangeId, Row>();
  readonly #groups = new Map<ExchangeId, Group>();
  /** From a hop to the one that it led to; also where the former is not shown. */
  readonly #next = new Map<ExchangeId, ExchangeId>();
  readonly #preflights = new Map<ExchangeId, ExchangeId>();
  readonly #requests = new Map<ExchangeId, ExchangeId>();
  /** Preflights whose request was not found yet, by what they ask for. */
  readonly #waiting = new Map<string, Set<ExchangeId>>();

  /** The group of an exchange; undefined where the exchange is not shown. */
  groupOf(id: ExchangeId): Group | undefined {
    return this.#groups.get(id);
  }

  /** Takes over changes of the rows, which are then `shown`; returns what that changes in the groups. */
  apply(changes: readonly Change[], shown: readonly Row[]): readonly ItemChange<Group>[] {
    const touched = new Set<Group>();
    const touch = (id: ExchangeId | undefined) => {
      const group = id === undefined ? undefined : this.#groups.get(id);
      if (group !== undefined) touched.add(group);
    };
    for (const { before, after } of changes) {
      touch((after ?? before)?.exchange.id);
      if (after === undefined) this.#remove(before as Row);
      else this.#put(after, touch);
    }
    for (const { after } of changes) {
      if (after !== undefined && isPreflight(after.exchange)) this.#findRequest(after, shown, touch);
    }
    if (this.#waiting.size > 0) {
      for (const { after } of changes) {
        if (after !== undefined && !isPreflight(after.exchange)) this.#findPreflight(after, touch);
      }
    }
    return this.#regroup(touched, changes);
  }

  #put(row: Row, touch: (id: ExchangeId | undefined) => void): void {
    const { id, redirectedFrom } = row.exchange;
    const former = this.#rows.get(id);
    if (former !== undefined && isPreflight(former.exchange) !== isPreflight(row.exchange)) this.#untie(id);
    if (former !== undefined && former.exchange.redirectedFrom !== redirectedFrom) this.#unlink(former);
    this.#rows.set(id, row);
    touch(this.#next.get(id));
    if (redirectedFrom === undefined) return;
    const other = this.#next.get(redirectedFrom);
    if (other === undefined || !this.#rows.has(other)) this.#next.set(redirectedFrom, id);
    touch(redirectedFrom);
  }

  #remove(row: Row): void {
    this.#rows.delete(row.exchange.id);
    this.#untie(row.exchange.id);
    this.#unlink(row);
  }

  #unlink({ exchange: { id, redirectedFrom } }: Row): void {
    if (redirectedFrom !== undefined && this.#next.get(redirectedFrom) === id) this.#next.delete(redirectedFrom);
  }

  #regroup(touched: Set<Group>, changes: readonly Change[]): readonly ItemChange<Group>[] {
    const seeds: ExchangeId[] = [];
    const dissolve = (group: Group) => {
      touched.add(group);
      for (const { exchange } of group.rows) {
        this.#groups.delete(exchange.id);
        seeds.push(exchange.id);
      }
    };
    for (const group of touched) dissolve(group);
    for (const { after } of changes) if (after !== undefined) seeds.push(after.exchange.id);
    const made = new Map<ExchangeId, Group>();
    // The list grows where a new group takes rows from one that was not touched.
    for (let index = 0; index < seeds.length; index += 1) {
      const seed = this.#rows.get(seeds[index] as ExchangeId);
      if (seed === undefined || this.#groups.has(seed.exchange.id)) continue;
      const group = this.#groupAround(seed);
      for (const { exchange } of group.rows) {
        const other = this.#groups.get(exchange.id);
        if (other !== undefined) dissolve(other);
      }
      for (const { exchange } of group.rows) this.#groups.set(exchange.id, group);
      made.set(group.first.exchange.id, group);
    }
    const result: ItemChange<Group>[] = [];
    for (const before of touched) {
      const after = made.get(before.first.exchange.id);
      if (after === undefined) result.push({ before });
      else {
        made.delete(before.first.exchange.id);
        result.push({ before, after });
      }
    }
    for (const after of made.values()) result.push({ after });
    return result;
  }

  #groupAround(seed: Row): Group {
    const start = this.#rows.get(this.#requests.get(seed.exchange.id) ?? '') ?? seed;
    const seen = new Set([start]);
    let root = start;
    for (let row = this.#hopBefore(root); row !== undefined && !seen.has(row); row = this.#hopBefore(row)) {
      seen.add(row);
      root = row;
    }
    const rows: Row[] = [];
    const placed = new Set<Row>();
    for (let row: Row | undefined = root; row !== undefined && !placed.has(row); row = this.#hopAfter(row)) {
      const preflight = this.#rows.get(this.#preflights.get(row.exchange.id) ?? '');
      if (preflight !== undefined) rows.push(preflight);
      rows.push(row);
      placed.add(row);
    }
    const first = rows.length === 1 ? root : rows.reduce((a, b) => (byStart(b, a) < 0 ? b : a));
    return { rows: rows as [Row, ...Row[]], first, key: undefined, above: undefined, repeats: false };
  }

  /** A preflight stands with its request, even where it was redirected. */
  #hopBefore({ exchange: { id, redirectedFrom } }: Row): Row | undefined {
    if (redirectedFrom === undefined || this.#next.get(redirectedFrom) !== id) return undefined;
    return this.#requests.has(redirectedFrom) ? undefined : this.#rows.get(redirectedFrom);
  }

  #hopAfter({ exchange }: Row): Row | undefined {
    const next = this.#next.get(exchange.id);
    return next === undefined || this.#requests.has(next) ? undefined : this.#rows.get(next);
  }

  #findRequest(preflight: Row, shown: readonly Row[], touch: (id: ExchangeId) => void): void {
    const { id } = preflight.exchange;
    if (this.#requests.has(id)) return;
    const key = askedBy(preflight.exchange);
    const position = positionOf(shown, preflight);
    let nearest: Row | undefined;
    for (const row of shown.slice(Math.max(0, position - REACH_ROWS), position + REACH_ROWS + 1)) {
      const { exchange } = row;
      if (this.#preflights.has(exchange.id) || isPreflight(exchange) || !answersTo(exchange).includes(key)) continue;
      nearest = nearer(preflight, row, nearest);
    }
    if (nearest !== undefined) this.#tie(preflight, nearest, touch);
    else this.#wait(key, id);
  }

  #findPreflight(request: Row, touch: (id: ExchangeId) => void): void {
    if (this.#preflights.has(request.exchange.id)) return;
    let nearest: Row | undefined;
    for (const key of answersTo(request.exchange)) {
      for (const id of this.#waiting.get(key) ?? []) {
        const preflight = this.#rows.get(id);
        if (preflight !== undefined) nearest = nearer(request, preflight, nearest);
      }
    }
    if (nearest !== undefined) this.#tie(nearest, request, touch);
  }

  #tie({ exchange: preflight }: Row, { exchange: request }: Row, touch: (id: ExchangeId) => void): void {
    this.#requests.set(preflight.id, request.id);
    this.#preflights.set(request.id, preflight.id);
    this.#endWait(preflight);
    touch(preflight.id);
    touch(request.id);
  }

  #untie(id: ExchangeId): void {
    const request = this.#requests.get(id);
    const preflight = this.#preflights.get(id);
    this.#requests.delete(id);
    this.#preflights.delete(id);
    if (request !== undefined) this.#preflights.delete(request);
    const left = preflight === undefined ? undefined : this.#rows.get(preflight);
    if (preflight !== undefined) this.#requests.delete(preflight);
    if (left !== undefined) this.#wait(askedBy(left.exchange), left.exchange.id);
  }

  #wait(key: string, id: ExchangeId): void {
    const waiting = this.#waiting.get(key);
    if (waiting === undefined) this.#waiting.set(key, new Set([id]));
    else waiting.add(id);
  }

  #endWait(preflight: Exchange): void {
    const key = askedBy(preflight);
    const waiting = this.#waiting.get(key);
    waiting?.delete(preflight.id);
    if (waiting?.size === 0) this.#waiting.delete(key);
  }
}

/** What a preflight asks for (Fetch, CORS-preflight fetch); `*` stands for a method that was not captured. */
function askedBy({ requestFields, url }: Exchange): string {
  return `${fieldValue(requestFields, 'access-control-request-method') ?? '*'} ${withoutFragment(url)}`;
}

function answersTo({ method, url }: Exchange): readonly string[] {
  const bare = withoutFragment(url);
  return [`${method} ${bare}`, `* ${bare}`];
}

function nearer(to: Row, row: Row, than: Row | undefined): Row | undefined {
  const away = (one: Row) => Math.abs(one.exchange.startedAt - to.exchange.startedAt);
  if (away(row) > REACH_MS) return than;
  return than === undefined || away(row) < away(than) ? row : than;
}
