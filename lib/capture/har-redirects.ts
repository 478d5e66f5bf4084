import type { Exchange, ExchangeId } from '../http/exchange.ts';
import { redirectTargetOf } from '../http/redirects.ts';
import { withoutFragment } from '../http/url.ts';

const FOLLOWED_WITHIN_MS = 10_000;

/**
 * Ties each redirect hop to the request that followed it. HAR does not name the pair: it is the next request, by
 * start, for the URL in Location, of the same kind, where the hop's is known, and soon after; each is used once. One
 * of the same page goes before others: two tabs may be redirected at the same time.
 * `told` names exchanges whose ties are known already.
 */
export function linkRedirects<Read extends { readonly exchange: Exchange }>(
  read: readonly Read[],
  told: ReadonlySet<ExchangeId>,
): readonly Read[] {
  const byStart = read
    .map(({ exchange }) => exchange)
    .filter(({ id }) => !told.has(id))
    .sort((a, b) => a.startedAt - b.startedAt);
  const linked = new Map<ExchangeId, ExchangeId>();
  link(byStart, linked, (hop, next) => hop.documentId === next.documentId);
  link(byStart, linked, () => true);
  return read.map((item) => {
    const redirectedFrom = linked.get(item.exchange.id);
    return redirectedFrom === undefined ? item : { ...item, exchange: { ...item.exchange, redirectedFrom } };
  });
}

function link(
  byStart: readonly Exchange[],
  linked: Map<ExchangeId, ExchangeId>,
  belong: (hop: Exchange, next: Exchange) => boolean,
): void {
  const used = new Set(linked.values());
  const waiting = new Map<string, Exchange[]>();
  for (const exchange of byStart) {
    const hops = waiting.size === 0 || linked.has(exchange.id) ? undefined : waiting.get(withoutFragment(exchange.url));
    const index = hops?.findIndex((hop) => follows(hop, exchange) && belong(hop, exchange)) ?? -1;
    const [hop] = index === -1 ? [] : (hops?.splice(index, 1) ?? []);
    if (hop !== undefined) linked.set(exchange.id, hop.id);
    const target = used.has(exchange.id) ? undefined : redirectTargetOf(exchange);
    if (target === undefined) continue;
    // Whether a file shows the fragment of a URL depends on who wrote it; it is never sent.
    const url = withoutFragment(target.href);
    const others = waiting.get(url);
    if (others === undefined) waiting.set(url, [exchange]);
    else others.push(exchange);
  }
}

function follows(hop: Exchange, exchange: Exchange): boolean {
  const gap = exchange.startedAt - hop.startedAt;
  return (
    (hop.type === exchange.type || hop.type === 'other') && gap >= 0 && gap <= (hop.duration ?? 0) + FOLLOWED_WITHIN_MS
  );
}
