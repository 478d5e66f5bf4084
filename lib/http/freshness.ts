import { cacheControlOf } from './cache-control.ts';
import type { Exchange } from './exchange.ts';
import { endOf } from './exchange.ts';
import { fieldValue, fieldValues, responseFieldsOf } from './fields.ts';
import { parseHttpDate } from './http-date.ts';

/** For how long a response may be served from a cache without asking again (RFC 9111 §4.2.1). */
export interface Freshness {
  /**
   * Explicit freshness, in whole seconds, in the cache that may keep the response longest; 0 where it is stale from
   * the start or a directive cancels it. Undefined where the response states none (a cache may then guess).
   */
  readonly lifetime: number | undefined;
  /** What states the lifetime. */
  readonly source: 'max-age' | 's-maxage' | 'expires' | undefined;
  /** The directive that cancels what the other fields state. */
  readonly cancelledBy: 'no-store' | 'no-cache' | undefined;
  /** The line that states the lifetime, to point at. */
  readonly field: { readonly name: string; readonly value: string } | undefined;
}

/**
 * The explicit freshness of a response. `no-store` and unqualified `no-cache` cancel it; `s-maxage` or `max-age` wins
 * over Expires; 0 and an Expires that does not parse are stale; without Date the time of capture serves.
 */
export function freshnessOf(exchange: Exchange): Freshness {
  const fields = responseFieldsOf(exchange);
  const directives = cacheControlOf(fields);
  const cancelledBy = (['no-store', 'no-cache'] as const).find((name) => directives.has(name));
  const stated = statedLifetime(exchange);
  return {
    ...stated,
    lifetime: cancelledBy === undefined ? stated.lifetime : 0,
    cancelledBy,
  };
}

function statedLifetime(exchange: Exchange): Pick<Freshness, 'lifetime' | 'source' | 'field'> {
  const fields = responseFieldsOf(exchange);
  const directives = cacheControlOf(fields);
  const own = directives.seconds('max-age');
  const shared = directives.has('private') ? undefined : directives.seconds('s-maxage');
  if (shared !== undefined && shared > (own ?? -1)) {
    return { lifetime: shared, source: 's-maxage', field: lineWith(exchange, 's-maxage') };
  }
  if (own !== undefined) return { lifetime: own, source: 'max-age', field: lineWith(exchange, 'max-age') };
  const expires = fieldValues(fields, 'expires')[0];
  if (expires === undefined) return { lifetime: undefined, source: undefined, field: undefined };
  const captured = endOf(exchange) ?? exchange.startedAt;
  const from = parseHttpDate(fieldValue(fields, 'date') ?? '', captured)?.time ?? captured;
  const until = parseHttpDate(expires, captured)?.time;
  return {
    lifetime: until === undefined ? 0 : Math.max(0, Math.floor((until - from) / 1000)),
    source: 'expires',
    field: { name: 'Expires', value: expires },
  };
}

function lineWith(exchange: Exchange, directive: string): Freshness['field'] {
  const value = fieldValues(responseFieldsOf(exchange), 'cache-control').find((line) =>
    line.toLowerCase().includes(directive),
  );
  return value === undefined ? undefined : { name: 'Cache-Control', value };
}
