import type { Exchange, Responded } from './exchange.ts';
import { isResponded } from './exchange.ts';
import { fieldValue, hasField, responseFieldsOf } from './fields.ts';
import { rememberRecent } from './recent.ts';
import { parseUrl } from './url.ts';

/** The codes whose Location user agents follow by themselves (RFC 9110 §15.4). */
export const FOLLOWED_REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Whether user agents follow the Location of a response with this status by themselves. */
export function isFollowedRedirect(status: number): boolean {
  return FOLLOWED_REDIRECTS.includes(status);
}

/** Where a redirecting response leads: its Location, resolved. Undefined where it does not redirect. */
export const redirectTargetOf: (exchange: Exchange) => URL | undefined = rememberRecent((exchange) => {
  if (!isResponded(exchange) || !isFollowedRedirect(exchange.outcome.status)) return undefined;
  const location = fieldValue(exchange.outcome.fields, 'location');
  const base = parseUrl(exchange.url);
  if (location === undefined || base === undefined) return undefined;
  return URL.parse(location, base.href) ?? undefined;
});

/** Whether the browser answered by itself, for HSTS or an extension; no server sent it (Fetch, HTTP-network fetch). */
export function isMadeByBrowser(exchange: Exchange): boolean {
  return (
    isResponded(exchange) &&
    exchange.outcome.status === 307 &&
    hasField(responseFieldsOf(exchange), 'non-authoritative-reason')
  );
}

/** The hops of a chain that servers sent, without those that the browser made itself. */
export function sentByServers(chain: readonly Responded[]): readonly Responded[] {
  return chain.filter((hop) => !isMadeByBrowser(hop));
}

/** Whether `from` and `to` name the same host and only the scheme is raised from http to https. Ports may differ. */
export function isHttpsUpgrade(from: URL, to: URL): boolean {
  return from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname;
}
