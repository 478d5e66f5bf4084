import type { Exchange } from '../http/exchange.ts';
import { combinedValue, fieldValue, fieldValues, hasField, responseFieldsOf } from '../http/fields.ts';
import { requestOrigin } from './cors.ts';

/** Why an answer to a preflight does not permit the request, and the field that would. */
export interface Refusal {
  readonly reason: string;
  readonly field: string;
  /** What the field has to say. */
  readonly value: string;
}

const SAFELISTED_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);
const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_METHODS = 'Access-Control-Allow-Methods';
const ALLOW_HEADERS = 'Access-Control-Allow-Headers';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';

/** Whether the exchange is a CORS preflight: it names the method that is to follow. */
export function isPreflight(exchange: Exchange): boolean {
  const { method, type, requestFields } = exchange;
  return type === 'preflight' || (method === 'OPTIONS' && hasField(requestFields, 'access-control-request-method'));
}

/**
 * What in the fields of the answer forbids the request that the preflight asks for (Fetch, CORS-preflight fetch).
 * `withCredentials`: the request is known to carry cookies, so that `*` is no wildcard. What the preflight does not
 * show is not judged.
 */
export function refusalsOf(exchange: Exchange, withCredentials: boolean): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const fields = responseFieldsOf(exchange);
  const origin = requestOrigin(exchange);
  const origins = fieldValues(fields, ALLOW_ORIGIN).map((value) => value.trim());
  const isOriginAllowed =
    origins.length === 1 && ((origins[0] === '*' && !withCredentials) || origin === undefined || origins[0] === origin);
  if (!isOriginAllowed || origins[0] === '') {
    const said = origins.length === 0 ? 'is absent' : `is ${origins.join(', ')}`;
    const wanted = origin ?? '*';
    refusals.push({ field: ALLOW_ORIGIN, value: wanted, reason: `${ALLOW_ORIGIN} ${said}, not ${wanted}` });
  }
  if (withCredentials && fieldValue(fields, ALLOW_CREDENTIALS) !== 'true') {
    const reason = `${ALLOW_CREDENTIALS} is not true, and the request carries cookies`;
    refusals.push({ field: ALLOW_CREDENTIALS, value: 'true', reason });
  }
  const method = fieldValue(exchange.requestFields, 'access-control-request-method');
  const methods = elements(combinedValue(fields, ALLOW_METHODS));
  const isAnyMethod = methods.includes('*') && !withCredentials;
  if (method !== undefined && !SAFELISTED_METHODS.has(method) && !methods.includes(method) && !isAnyMethod) {
    const said = methods.length === 0 ? 'is absent or empty' : `is ${methods.join(', ')}`;
    const value = [...methods, method].join(', ');
    refusals.push({ field: ALLOW_METHODS, value, reason: `${ALLOW_METHODS} ${said} and does not permit ${method}` });
  }
  const asked = elements(combinedValue(exchange.requestFields, 'access-control-request-headers'));
  const allowed = elements(combinedValue(fields, ALLOW_HEADERS)).map((name) => name.toLowerCase());
  const isAny = allowed.includes('*') && !withCredentials;
  const refused = asked
    .map((name) => name.toLowerCase())
    .filter((name) => !allowed.includes(name) && (!isAny || name === 'authorization'));
  if (refused.length > 0) {
    const said = allowed.length === 0 ? 'is absent or empty' : `is ${allowed.join(', ')}`;
    const value = [...allowed, ...refused].join(', ');
    refusals.push({
      field: ALLOW_HEADERS,
      value,
      reason: `${ALLOW_HEADERS} ${said} and does not permit ${refused.join(', ')}`,
    });
  }
  return refusals;
}

function elements(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((element) => element.trim())
    .filter((element) => element !== '');
}
