import type { Exchange, ExchangeId } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { withoutFragment } from '../http/url.ts';
import { isPreflight } from '../lint/preflight.ts';
import { byStart, type Row } from './row.ts';

/** Exchanges that stand together whatever the order: the hops of a redirect chain, each below its preflight. */
export interface Group {
  /** At least two, in the order in which they are shown. */
  readonly rows: readonly [Row, ...Row[]];
  /** The one that started first. */
  readonly first: Row;
}

/** The groups by the ids of their exchanges; an exchange that stands alone is in none. */
export type Groups = ReadonlyMap<ExchangeId, Group>;

/** A preflight and its request start closer to each other than this, in milliseconds. */
const REACH_MS = 10_000;

/** Puts rows, which are in the order of their starts, into groups. */
export function groupsOf(rows: readonly Row[]): Groups {
  const groups = new Map<ExchangeId, Group>();
  const referring = rows.filter(({ refers }) => refers);
  if (referring.length === 0) return groups;
  const preflights = referring.filter(({ exchange }) => isPreflight(exchange));
  const redirected = referring.filter(({ exchange }) => exchange.redirectedFrom !== undefined);
  const preflightOf = pairsOf(preflights, rows);
  const chains = new Chains(rows, redirected, new Set(preflightOf.values()));
  for (const row of [...preflightOf.keys(), ...redirected]) {
    if (groups.has(row.exchange.id)) continue;
    const members = chains.around(row).flatMap((hop) => {
      const preflight = preflightOf.get(hop);
      return preflight === undefined ? [hop] : [preflight, hop];
    });
    if (members.length < 2) continue;
    const first = members.reduce((a, b) => (byStart(b, a) < 0 ? b : a));
    const group: Group = { rows: members as [Row, ...Row[]], first };
    for (const { exchange } of members) groups.set(exchange.id, group);
  }
  return groups;
}

/** The hops of redirects. A preflight that has its request is none, even where it was redirected. */
class Chains {
  readonly #before = new Map<Row, Row>();
  readonly #after = new Map<Row, Row>();

  constructor(rows: readonly Row[], redirected: readonly Row[], preflights: ReadonlySet<Row>) {
    const next = new Map<ExchangeId | undefined, Row>();
    for (const row of redirected) if (!preflights.has(row)) next.set(row.exchange.redirectedFrom, row);
    if (next.size === 0) return;
    for (const row of rows) {
      const after = next.get(row.exchange.id);
      if (after === undefined || preflights.has(row)) continue;
      this.#after.set(row, after);
      this.#before.set(after, row);
    }
  }

  /** The hops of the chain that a row is part of; a ring is cut somewhere. */
  around(row: Row): readonly Row[] {
    const [root] = walk(row, this.#before).reverse() as [Row, ...Row[]];
    return walk(root, this.#after);
  }
}

function walk(from: Row, next: ReadonlyMap<Row, Row>): Row[] {
  const passed = new Set<Row>();
  for (let row: Row | undefined = from; row !== undefined && !passed.has(row); row = next.get(row)) passed.add(row);
  return [...passed];
}

/** The preflights by their requests: each has the nearest that fits and is not taken. */
function pairsOf(preflights: readonly Row[], rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const pairs = new Map<Row, Row>();
  if (preflights.length === 0) return pairs;
  const waiting = new Map<string, Row[]>(preflights.map(({ exchange }) => [withoutFragment(exchange.url), []]));
  for (const row of rows) {
    if (!isPreflight(row.exchange)) waiting.get(withoutFragment(row.exchange.url))?.push(row);
  }
  for (const preflight of preflights) {
    const request = takeNearest(preflight.exchange, waiting.get(withoutFragment(preflight.exchange.url)) as Row[]);
    if (request !== undefined) pairs.set(request, preflight);
  }
  return pairs;
}

/**
 * Takes the request out that a preflight was for. Both are asked for in the order of their starts, so what is out of
 * reach goes too. Where the method that was asked for (Fetch, CORS-preflight fetch) was not captured, any fits.
 */
function takeNearest({ startedAt, requestFields }: Exchange, requests: Row[]): Row | undefined {
  const asked = fieldValue(requestFields, 'access-control-request-method');
  const within = requests.findIndex(({ exchange }) => startedAt - exchange.startedAt < REACH_MS);
  requests.splice(0, within === -1 ? requests.length : within);
  let nearest = -1;
  let least = REACH_MS;
  for (const [index, { exchange }] of requests.entries()) {
    const after = exchange.startedAt - startedAt;
    if (after >= least) break;
    if (asked !== undefined && asked !== exchange.method) continue;
    nearest = index;
    least = Math.abs(after);
  }
  return nearest === -1 ? undefined : requests.splice(nearest, 1)[0];
}
