import { Token } from 'structured-headers';
import { parseHttpDate } from './http-date.ts';
import { parseBareItem } from './structured-fields.ts';

/** What the Deprecation field says. */
export type Deprecation =
  /** Deprecated from this moment on, in milliseconds since the epoch; it may lie ahead. */
  | { readonly from: number }
  /** Deprecated, without a moment. */
  | { readonly from: 'now' }
  /** Says itself that nothing is deprecated. */
  | { readonly from: 'never' };

/**
 * Parses Deprecation: the date of RFC 9745 (`@1688169599`), and what its drafts allowed, `true` and an HTTP-date.
 * Undefined where it is none of these. `around` is the time of the exchange, in milliseconds since the epoch.
 */
export function parseDeprecation(value: string, around: number): Deprecation | undefined {
  const date = parseHttpDate(value, around);
  if (date !== undefined) return { from: date.time };
  const item = parseBareItem(value);
  if (item instanceof Date) return Number.isNaN(item.getTime()) ? undefined : { from: item.getTime() };
  const flag = item instanceof Token ? item.toString().toLowerCase() : item;
  if (flag === true || flag === 'true') return { from: 'now' };
  if (flag === false || flag === 'false') return { from: 'never' };
  return undefined;
}
