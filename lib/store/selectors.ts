import type { ExchangeId } from '../http/exchange.ts';
import { originOf } from '../http/url.ts';
import type { Mute } from '../lint/mute.ts';
import type { Row } from './row.ts';
import type { ViewState } from './view-store.ts';

const LONGEST_CHAIN = 32;

/** The row that is selected, where it is still in the log. */
export function selectedRow({ log, selected }: ViewState): Row | undefined {
  return selected === undefined ? undefined : log.get(selected);
}

/** The exchange that brought the page now shown: the last navigation, or the one of the tab's document. */
export function documentRow({ documents, tab }: ViewState): Row | undefined {
  const current = tab?.documentId;
  const own = current === undefined ? undefined : documents.findLast(({ exchange }) => exchange.documentId === current);
  return own ?? documents.at(-1);
}

/** The redirect chain that an exchange is part of, first hop first; the exchange alone where nothing redirected. */
export function chainOf({ log }: ViewState, id: ExchangeId): readonly Row[] {
  const start = log.get(id);
  if (start === undefined) return [];
  const chain = [start];
  const seen = new Set<ExchangeId>([id]);
  for (let row = start; chain.length < LONGEST_CHAIN; ) {
    const before = row.exchange.redirectedFrom;
    const previous = before === undefined || seen.has(before) ? undefined : log.get(before);
    if (previous === undefined) break;
    seen.add(previous.exchange.id);
    chain.unshift(previous);
    row = previous;
  }
  for (let row = start; chain.length < LONGEST_CHAIN; ) {
    const next = log.nextHop(row.exchange.id);
    if (next === undefined || seen.has(next.exchange.id)) break;
    seen.add(next.exchange.id);
    chain.push(next);
    row = next;
  }
  return chain;
}

/** Which hop of its redirect chain an exchange is, from 1, and how many there are. */
export function hopOf(state: ViewState, id: ExchangeId): { readonly hop: number; readonly hops: number } {
  const { log } = state;
  const isAlone = log.get(id)?.exchange.redirectedFrom === undefined && log.nextHop(id) === undefined;
  if (isAlone) return { hop: 1, hops: 1 };
  const chain = chainOf(state, id);
  return { hop: chain.findIndex(({ exchange }) => exchange.id === id) + 1, hops: chain.length };
}

/** When the page of an exchange was asked for, in milliseconds since the epoch; without one the first exchange counts. */
export function pageStartOf({ documents, rows }: ViewState, { exchange }: Row): number {
  const page = documents.findLast(
    ({ exchange: { startedAt, redirectedFrom } }) => redirectedFrom === undefined && startedAt <= exchange.startedAt,
  );
  return (page ?? rows[0])?.exchange.startedAt ?? exchange.startedAt;
}

/** The gateway failure to show first: the page itself, else a call of it, else anything; the newest of its kind. */
export function worstGatewayFailure({ gatewayFailures }: ViewState): Row | undefined {
  const fromServers = gatewayFailures.filter(({ exchange }) => exchange.fromServiceWorker !== true);
  return (
    fromServers.findLast(({ exchange }) => exchange.type === 'document') ??
    fromServers.findLast(({ exchange }) => exchange.type === 'fetch' || exchange.type === 'xhr') ??
    fromServers.at(-1) ??
    gatewayFailures.at(-1)
  );
}

/** The origin of the page, where the user muted everything that is found there. */
export function mutedOrigin(state: ViewState): string | undefined {
  const origin = originOf(state.tab?.url ?? documentRow(state)?.exchange.url ?? '');
  return origin !== undefined && state.settings.mutes.some((mute) => mutesOrigin(mute, origin)) ? origin : undefined;
}

/** Whether a mute hides every finding of an origin. */
export function mutesOrigin({ origin: muted, ...rest }: Mute, origin: string): boolean {
  return muted !== undefined && originOf(muted) === origin && Object.keys(rest).length === 0;
}
