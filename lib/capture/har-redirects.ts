import type { Exchange, ExchangeId } from '../http/exchange.ts';
import { redirectTargetOf } from '../http/redirects.ts';

const FOLLOWED_WITHIN_MS = 10_000;

/**
 * Ties each redirect hop to the request that followed it. HAR does not name the pair: it is the next request, by
 * start, for the URL in Location, of the same kind, where the hop's is known, and soon after; each is used once.
 * `told` names exchanges whose ties are known already.
 */
export function linkRedirects<Read extends { readonly exchange: Exchange }>(
  read: readonly Read[],
  told: ReadonlySet<ExchangeId>,
): readonly Read[] {
  const byStart = [...read].sort((a, b) => a.exchange.startedAt - b.exchange.startedAt);
  const waiting = new Map<string, Exchange[]>();
  const linked = new Map<string, string>();
  for (const { exchange } of byStart) {
    if (told.has(exchange.id)) continue;
    const hops = waiting.get(exchange.url);
    const index = hops?.findIndex((hop) => follows(hop, exchange)) ?? -1;
    const [hop] = index === -1 ? [] : (hops?.splice(index, 1) ?? []);
    if (hop !== undefined) linked.set(exchange.id, hop.id);
    const target = writtenTargetOf(exchange);
    if (target === undefined) continue;
    const others = waiting.get(target);
    if (others === undefined) waiting.set(target, [exchange]);
    else others.push(exchange);
  }
  return read.map((item) => {
    const redirectedFrom = linked.get(item.exchange.id);
    return redirectedFrom === undefined ? item : { ...item, exchange: { ...item.exchange, redirectedFrom } };
  });
}

function follows(hop: Exchange, exchange: Exchange): boolean {
  const gap = exchange.startedAt - hop.startedAt;
  return (
    (hop.type === exchange.type || hop.type === 'other') && gap >= 0 && gap <= (hop.duration ?? 0) + FOLLOWED_WITHIN_MS
  );
}

/** Where a redirect leads, as the browser will write the URL; the fragment is inherited (RFC 9110 §10.2.2). */
function writtenTargetOf(exchange: Exchange): string | undefined {
  const target = redirectTargetOf(exchange);
  if (target === undefined || target.hash !== '') return target?.href;
  return target.href + new URL(exchange.url).hash;
}
