import type { Exchange } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { parseUrl } from '../http/url.ts';

/** The last words of paths that take measurements and events, whose senders do not look at the answer. */
const COLLECTORS =
  /(?:^|[/._-])(?:beacons?|collect(?:or)?|telemetry|analytics|tracking|track|rum|pixel|metrics|events?|logs?|logging|csp-?reports?|reports?-to|envelope|ingest|vitals|impressions?|clicks?|pageviews?|stats)(?:\/|$|\.(?:gif|php|aspx?)$)/i;

/**
 * Whether the request only reports something and nobody reads the answer: a ping, a request without CORS whose answer
 * scripts cannot read, or a POST to a path that collects events.
 */
export function isBeacon(exchange: Exchange): boolean {
  if (exchange.type === 'ping') return true;
  if (fieldValue(exchange.requestFields, 'sec-fetch-mode')?.toLowerCase() === 'no-cors') return true;
  const path = parseUrl(exchange.url)?.pathname ?? '';
  return exchange.method === 'POST' && COLLECTORS.test(path.slice(-256));
}
