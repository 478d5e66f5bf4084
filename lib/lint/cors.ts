import type { Exchange, Fields } from '../http/exchange.ts';
import { combinedValue, fieldValue } from '../http/fields.ts';
import { listedNames } from '../http/list.ts';
import { originOf } from '../http/url.ts';

/** The origin that a CORS request names; `null` is an opaque one. Undefined where the request names none. */
export function requestOrigin(exchange: Exchange): string | undefined {
  const origin = fieldValue(exchange.requestFields, 'origin');
  return origin === '' ? undefined : origin;
}

/**
 * Whether the request was made across origins in mode `cors`, so that the page reads the answer only if the server
 * allows it (Fetch, main fetch). False where that is not known.
 */
export function isCorsRequest(exchange: Exchange): boolean {
  if (exchange.type !== 'fetch' && exchange.type !== 'xhr') return false;
  const mode = fieldValue(exchange.requestFields, 'sec-fetch-mode')?.toLowerCase();
  if (mode !== undefined && mode !== 'cors') return false;
  const target = originOf(exchange.url);
  const isInitiated = mode === 'cors' && exchange.initiator !== undefined;
  const origin = requestOrigin(exchange) ?? (isInitiated ? originOf(exchange.initiator ?? '') : undefined);
  return target !== undefined && origin !== undefined && origin !== target;
}

/** The Vary of a message with Origin added, if it is not there yet. */
export function varyWithOrigin(fields: Fields | undefined): string {
  const vary = combinedValue(fields, 'vary')?.trim() ?? '';
  if (vary === '') return 'Origin';
  return listedNames(vary).includes('origin') ? vary : `${vary}, Origin`;
}
