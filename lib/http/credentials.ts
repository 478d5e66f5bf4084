import { CREDENTIAL_FIELD, CREDENTIAL_PARAMETER, NO_CREDENTIAL_FIELD } from '../knowledge/credential-fields.ts';
import { isSessionLike, sentCookiesOf } from './cookies.ts';
import type { Exchange, Fields } from './exchange.ts';
import { fieldValue, lacksField } from './fields.ts';
import { parseUrl } from './url.ts';

/** What a request shows of who sends it. Values are compared, never shown. */
export interface Credential {
  readonly kind: 'authorization' | 'field' | 'cookie';
  readonly name: string;
  readonly value: string;
}

/** What scripts write where they have no token. */
const EMPTY = /^(?:null|undefined|none|false|\[object object\]|nan|["']{2})?$/i;

/** The credentials that a request is seen to carry: Authorization, API-key fields, session-like cookies. */
export function visibleCredentials(fields: Fields | undefined): readonly Credential[] {
  const authorization = fieldValue(fields, 'authorization');
  const found: Credential[] = [];
  if (authorization !== undefined && !EMPTY.test(authorization.replace(/^\S+(?:\s+|$)/, ''))) {
    found.push({ kind: 'authorization', name: 'Authorization', value: authorization });
  } else if (authorization !== undefined && !/\s/.test(authorization) && isBareToken(authorization)) {
    found.push({ kind: 'authorization', name: 'Authorization', value: authorization });
  }
  for (const { name, value } of fields?.lines ?? []) {
    if (isCredentialField(name) && !EMPTY.test(value.trim())) found.push({ kind: 'field', name, value: value.trim() });
  }
  for (const { name, value } of sentCookiesOf(fields)) {
    if (isSessionLike(name) && !EMPTY.test(value)) found.push({ kind: 'cookie', name, value });
  }
  return found;
}

/**
 * Whether the request carried credentials. `unknown` where its fields were not captured, are hidden, or are
 * provisional, and where its URL carries a key or a signature, which may stand for credentials.
 */
export function credentialsOf(exchange: Exchange): 'sent' | 'none' | 'unknown' {
  const { requestFields } = exchange;
  if (requestFields === undefined) return 'unknown';
  if (visibleCredentials(requestFields).length > 0) return 'sent';
  const isCertain = ['authorization', 'cookie'].every(
    (name) => fieldValue(requestFields, name) !== undefined || lacksField(requestFields, name),
  );
  if (!isCertain || requestFields.provisional === true || hasCredentialParameter(exchange.url)) return 'unknown';
  return 'none';
}

/** Some APIs take the token without a scheme. A lone scheme, such as `Bearer`, is none. */
function isBareToken(value: string): boolean {
  return !EMPTY.test(value) && !/^(?:bearer|basic|digest|token|negotiate|ntlm|apikey|jwt)$/i.test(value);
}

function isCredentialField(name: string): boolean {
  const LONGEST = 64;
  const lower = name.toLowerCase();
  return (
    lower !== 'authorization' &&
    lower.length <= LONGEST &&
    CREDENTIAL_FIELD.test(lower) &&
    !NO_CREDENTIAL_FIELD.test(lower)
  );
}

function hasCredentialParameter(url: string): boolean {
  const query = parseUrl(url)?.searchParams;
  return query !== undefined && [...query.keys()].some((name) => CREDENTIAL_PARAMETER.test(name.toLowerCase()));
}
