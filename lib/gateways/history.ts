import { type Exchange, endOf, isResponded, type Responded, type Settled } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { isHtml, isJson, mediaTypeOf } from '../http/media-type.ts';
import { pathPattern } from '../http/url.ts';
import { netError } from '../knowledge/net-errors.ts';
import type { Journal } from '../lint/journal.ts';
import { isFromNetwork, isSuccess } from '../lint/repeats.ts';
import { isCutShort } from './cut-short.ts';
import type { Reason } from './diagnosis.ts';
import { isGatewayError } from './gateway-codes.ts';
import type { CauseId } from './product.ts';
import { timeoutsNear } from './textbook.ts';

/**
 * What an answer says of its host. `failed`: a gateway error, content that broke off, or no answer for a fault of the
 * network or the server. `worked`: 2xx or 304. `other`: everything else; it neither begins nor ends an outage.
 */
export type HistoryState = 'failed' | 'worked' | 'other';

/** One answer of the origin, for a timeline. */
export interface HistoryEntry {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly state: HistoryState;
  readonly method: string;
  /** The path with its identifiers as `*`. */
  readonly pattern: string;
  readonly exchange: Settled;
}

/** How one path of the origin fared since the outage began. */
export interface RouteRecord {
  readonly pattern: string;
  readonly failed: number;
  readonly worked: number;
}

/** What the earlier answers of an exchange's origin tell of it. */
export interface OriginHistory {
  /** Oldest first; the exchange itself is the last. At most 60. */
  readonly entries: readonly HistoryEntry[];
  readonly failed: number;
  readonly worked: number;
  /** When the first of the failures began that no success of any path interrupts; milliseconds since the epoch. */
  readonly failingSince: number | undefined;
  /** How many failures there are since then, this one included. */
  readonly run: number;
  readonly lastSuccess: Responded | undefined;
  /** Since the exchange's own path failed first without a success after it: the paths asked, most failures first. */
  readonly routes: readonly RouteRecord[];
  /** How often the very same request changed between working and failing. */
  readonly switches: number;
  /** Failures of the same status that ended after nearly the same wait. */
  readonly cluster: { readonly times: number; readonly ms: number; readonly whose: string | undefined } | undefined;
}

const MOST_ENTRIES = 60;
const remembered = new WeakMap<Settled, HistoryEntry>();

function entryOf(exchange: Settled): HistoryEntry {
  const known = remembered.get(exchange);
  if (known !== undefined) return known;
  const { id, startedAt, method, url } = exchange;
  const entry = { id, startedAt, method, state: stateOf(exchange), pattern: pathPattern(url), exchange };
  remembered.set(exchange, entry);
  return entry;
}

function stateOf(exchange: Settled): HistoryState {
  if (isResponded(exchange)) {
    if (isGatewayError(exchange) || isCutShort(exchange)) return 'failed';
    return isSuccess(exchange) ? 'worked' : 'other';
  }
  const error = netError(exchange.outcome.error);
  return error?.kind === 'failure' && (error.blame === 'server' || error.blame === 'network') ? 'failed' : 'other';
}

/**
 * What the origin answered before, and what that says of this answer. Undefined where nothing earlier is known. Answers
 * of the cache and of service workers are left out, and so are preflights, which a gateway may answer by itself.
 */
export function originHistory(exchange: Responded, journal: Journal | undefined): OriginHistory | undefined {
  const earlier = (journal?.sameOrigin(exchange) ?? []).filter(
    (one) => isFromNetwork(one) && one.type !== 'preflight' && one.id !== exchange.id,
  );
  if (earlier.length === 0) return undefined;
  const own = entryOf(exchange);
  const all = [...earlier.slice(1 - MOST_ENTRIES).map(entryOf), own];
  const outage = runOf(all);
  return {
    entries: all,
    failed: all.filter(({ state }) => state === 'failed').length,
    worked: all.filter(({ state }) => state === 'worked').length,
    failingSince: own.state === 'failed' ? outage[0]?.startedAt : undefined,
    run: own.state === 'failed' ? outage.length : 0,
    lastSuccess: all.findLast(({ state }) => state === 'worked')?.exchange as Responded | undefined,
    routes: own.state === 'failed' ? routesOf(all, own) : [],
    switches: switchesOf(all.filter((entry) => isSameRequest(entry.exchange, exchange))),
    cluster: own.state === 'failed' ? clusterOf(all, exchange) : undefined,
  };
}

/** The failures at the end that no success interrupts, oldest first. */
function runOf(all: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const success = all.findLastIndex(({ state }) => state === 'worked');
  return all.slice(success + 1).filter(({ state }) => state === 'failed');
}

function routesOf(all: readonly HistoryEntry[], own: HistoryEntry): readonly RouteRecord[] {
  const since = runOf(all.filter(({ pattern }) => pattern === own.pattern))[0]?.startedAt ?? own.startedAt;
  const records = new Map<string, { pattern: string; failed: number; worked: number }>();
  for (const { pattern, state, startedAt } of all) {
    if (startedAt < since || state === 'other') continue;
    const record = records.get(pattern) ?? { pattern, failed: 0, worked: 0 };
    record[state] += 1;
    records.set(pattern, record);
  }
  return [...records.values()].sort((a, b) => b.failed - a.failed);
}

function isSameRequest(a: Exchange, b: Exchange): boolean {
  return a.method === b.method && a.url === b.url;
}

function switchesOf(same: readonly HistoryEntry[]): number {
  const states = same.map(({ state }) => state).filter((state) => state !== 'other');
  return states.filter((state, index) => index > 0 && state !== states[index - 1]).length;
}

const SHORTEST_LIMIT_MS = 2500;
const LEAST_TIMES = 3;
const NEAR = 0.03;

/** Failures that all end after the same wait look like one limit that ran out. */
function clusterOf(all: readonly HistoryEntry[], exchange: Responded): OriginHistory['cluster'] {
  const { status } = exchange.outcome;
  const alike = all.filter(({ exchange: one }) => isResponded(one) && one.outcome.status === status);
  const waits = alike.flatMap(({ exchange: one }) => waitOf(one) ?? []);
  const own = waitOf(exchange);
  if (own === undefined || own < SHORTEST_LIMIT_MS || waits.length < LEAST_TIMES) return undefined;
  const near = waits.filter((wait) => Math.abs(wait - own) <= Math.max(own * NEAR, 300));
  if (near.length < LEAST_TIMES || near.length < waits.length) return undefined;
  const [nearest] = timeoutsNear(own, NEAR).toSorted(
    (a, b) => Math.abs(a.seconds * 1000 - own) - Math.abs(b.seconds * 1000 - own),
  );
  return { times: near.length, ms: own, whose: nearest?.whose };
}

function waitOf({ timings, duration }: Exchange): number | undefined {
  return timings?.wait ?? duration;
}

/** What the history adds to a diagnosis. It never names a product by itself. */
export interface HistoryReasons {
  readonly evidence: readonly Reason[];
  readonly against: readonly Reason[];
}

const NOTHING_USABLE: ReadonlySet<CauseId> = new Set([
  'upstream-connection-failure',
  'no-healthy-upstream',
  'no-server-reachable',
  'upstream-dns-failure',
  'app-server-down',
]);

/** The history as sentences for and against a diagnosis with this cause. */
export function historyReasons(history: OriginHistory | undefined, cause: CauseId): HistoryReasons {
  const exchange = history?.entries.at(-1)?.exchange;
  if (history === undefined || exchange === undefined || !isResponded(exchange)) return { evidence: [], against: [] };
  const elsewhere = workingElsewhere(history);
  const contradicts = NOTHING_USABLE.has(cause);
  return {
    evidence: [
      ...writerReasons(history, exchange),
      ...outageReasons(history, exchange),
      ...(contradicts ? [] : elsewhere),
      ...clusterReasons(history),
    ],
    against: contradicts ? [...elsewhere, ...switchReasons(history)] : switchReasons(history),
  };
}

const SUCCESS = 'an earlier success of the same host';

/**
 * A success of the same path carries another hand: another Server, another kind of content, other letters in field
 * names. Other paths may be served by another server when all is well.
 */
function writerReasons({ entries: all }: OriginHistory, exchange: Responded): readonly Reason[] {
  const own = all.at(-1);
  const success = all.findLast(({ state, pattern }) => state === 'worked' && pattern === own?.pattern)?.exchange;
  if (success === undefined || !isResponded(success)) return [];
  const evidence = { kind: 'exchange', id: success.id, what: 'an earlier success of the same path' } as const;
  const reasons: Reason[] = [];
  const usual = fieldValue(success.outcome.fields, 'server');
  const now = fieldValue(exchange.outcome.fields, 'server');
  if (usual !== undefined && exchange.outcome.fields !== undefined && usual !== now) {
    reasons.push({
      text: `A success of the same path carries Server: ${usual.slice(0, 80)}, this answer ${now === undefined ? 'none' : now.slice(0, 80)}: another hop wrote it.`,
      evidence,
    });
  }
  if (isJson(mediaTypeOf(success)) && isHtml(mediaTypeOf(exchange))) {
    reasons.push({
      text: 'This path otherwise answers JSON, this answer is HTML: a hop in front of the application, or a default page, made it.',
      evidence,
    });
  }
  const spelling = otherSpelling(success, exchange);
  if (spelling !== undefined) {
    reasons.push({
      text: `A success of the same path writes ${spelling.usual}, this answer ${spelling.now}: another program wrote its fields.`,
      evidence,
    });
  }
  return reasons;
}

/** A field name that both answers have, in other letters. HTTP/2 and HTTP/3 have no capitals (RFC 9113 §8.2). */
function otherSpelling(a: Responded, b: Responded): { usual: string; now: string } | undefined {
  if (!a.httpVersion?.startsWith('http/1') || !b.httpVersion?.startsWith('http/1')) return undefined;
  if (!a.sources.some((source) => b.sources.includes(source))) return undefined;
  const usual = new Map((a.outcome.fields?.lines ?? []).map(({ name }) => [name.toLowerCase(), name]));
  for (const { name: now } of b.outcome.fields?.lines ?? []) {
    const other = usual.get(now.toLowerCase());
    if (other !== undefined && other !== now) return { usual: other, now };
  }
  return undefined;
}

function outageReasons({ run, failingSince, entries: all }: OriginHistory, exchange: Responded): readonly Reason[] {
  const first = all.find(({ startedAt, state }) => startedAt === failingSince && state === 'failed');
  if (failingSince === undefined || first === undefined || run < LEAST_TIMES) return [];
  const patterns = new Set(
    all.filter(({ startedAt, state }) => startedAt >= failingSince && state === 'failed').map(({ pattern }) => pattern),
  );
  const span = agoText((endOf(exchange) ?? exchange.startedAt) - failingSince);
  const paths =
    patterns.size === 1
      ? 'all on the same path'
      : `on ${patterns.size} different paths, so it is the way to the host or everything behind it rather than one route`;
  return [
    {
      text: `The host has failed ${run} times within ${span} without a success in between, ${paths}.`,
      evidence: { kind: 'exchange', id: first.id, what: 'the first of these failures' },
    },
  ];
}

/** Other paths that worked while this one failed. */
function workingElsewhere({ routes, entries: all }: OriginHistory): readonly Reason[] {
  const own = all.at(-1);
  const record = routes.find(({ pattern }) => pattern === own?.pattern);
  const working = routes.filter(
    ({ worked, failed, pattern }) => worked > 0 && failed === 0 && pattern !== own?.pattern,
  );
  const [example] = working;
  const shown = all.findLast(({ pattern, state }) => pattern === example?.pattern && state === 'worked');
  if (record === undefined || record.failed < 2 || example === undefined || shown === undefined) return [];
  const others = working.length === 1 ? '' : ` and ${working.length - 1} more`;
  return [
    {
      text: `Only some paths fail: ${record.pattern} failed ${record.failed} times while ${example.pattern.slice(0, 120)}${others} worked, so not everything behind the host is down. Look at what serves this path.`,
      evidence: { kind: 'exchange', id: shown.id, what: 'a success of another path meanwhile' },
    },
  ];
}

function clusterReasons({ cluster, entries: all }: OriginHistory): readonly Reason[] {
  const first = all[0];
  if (cluster === undefined || first === undefined) return [];
  const seconds = `${(cluster.ms / 1000).toFixed(1)} s`;
  const whose =
    cluster.whose === undefined
      ? 'a limit that somebody set'
      : `a limit that ran out; by default it is that of ${cluster.whose}`;
  return [
    {
      text: `All ${cluster.times} such answers of the host came after about ${seconds}: ${whose}.`,
      evidence: { kind: 'timing', ms: cluster.ms, what: 'wait for the first byte' },
    },
  ];
}

function switchReasons({ switches, lastSuccess }: OriginHistory): readonly Reason[] {
  if (switches < LEAST_TIMES || lastSuccess === undefined) return [];
  return [
    {
      text: 'The very same request works and fails by turns: some of the servers behind the host may be well and others not.',
      evidence: { kind: 'exchange', id: lastSuccess.id, what: SUCCESS },
    },
  ];
}

/** A span of time in words, for example `40 s` or `12 min`. */
function agoText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
