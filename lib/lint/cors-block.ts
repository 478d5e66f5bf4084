import type { Responded } from '../http/exchange.ts';
import { fieldValue, hasField, lacksField } from '../http/fields.ts';
import { originOf } from '../http/url.ts';
import { isCorsRequest, requestOrigin } from './cors.ts';

/** An answer that came and that the browser kept from the page. */
export interface CorsBlock {
  /** The origin that the page belongs to. */
  readonly origin: string;
  /** What the response allows; undefined where it allows nobody. */
  readonly allowed: string | undefined;
  /** Present where the origin is allowed, but not together with the cookies that were sent. */
  readonly withCookies?: true;
}

/** The browsers' errors for it; they do not say CORS. */
const ERRORS: ReadonlySet<string> = new Set(['net::ERR_FAILED', 'NS_ERROR_DOM_BAD_URI', 'NS_ERROR_FAILURE']);

/**
 * Whether the response reached the browser, and the browser refused it to the page for what it allows to other origins
 * (Fetch, CORS check). Undefined where it did not, or where that is not known.
 */
export function corsBlockOf(exchange: Responded): CorsBlock | undefined {
  const { fields, laterError } = exchange.outcome;
  if (laterError === undefined || !ERRORS.has(laterError)) return undefined;
  if (exchange.type !== 'fetch' && exchange.type !== 'xhr') return undefined;
  const origin = requestOrigin(exchange) ?? originOf(exchange.initiator ?? '');
  const allowed = fieldValue(fields, 'access-control-allow-origin');
  if (origin === undefined || origin === originOf(exchange.url)) return undefined;
  if (allowed === undefined) return lacksField(fields, 'access-control-allow-origin') ? { origin, allowed } : undefined;
  if (!isCorsRequest(exchange)) return undefined;
  if (allowed !== origin && allowed !== '*') return { origin, allowed };
  return refusesCookies(exchange) ? { origin, allowed, withCookies: true } : undefined;
}

/** With credentials, `*` allows nobody, and Access-Control-Allow-Credentials has to be `true` (Fetch, CORS check). */
function refusesCookies({ requestFields, outcome: { fields } }: Responded): boolean {
  if (!hasField(requestFields, 'cookie')) return false;
  return (
    fieldValue(fields, 'access-control-allow-origin') === '*' ||
    fieldValue(fields, 'access-control-allow-credentials') !== 'true'
  );
}
