import { REQUEST_ID_FIELDS } from '../gateways/request-ids.ts';
import { sentCookiesOf } from '../http/cookies.ts';
import type { FieldLine } from '../http/exchange.ts';
import { CREDENTIAL_FIELD, CREDENTIAL_PARAMETER, NO_CREDENTIAL_FIELD } from '../knowledge/credential-fields.ts';
import { DOUBTFUL, NO_SECRET, SECRET_FIELDS, SECRET_WORD } from './secret-names.ts';

/** What stands in place of a secret; every name stays. It is safe in a URL, in a field, in JSON and in a shell. */
export const REDACTED = 'REDACTED';

const JWT = /\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*){0,3}/g;
const SCHEME_AND_SECRET = /\b(bearer|basic|digest|negotiate|ntlm|apikey|token)(\s+)([\w+/~.-]{8,}={0,2})(?![\w"=])/gi;
/** `name=value` in a text. The value ends where the word of a shell does; `'\''` does not end it. */
const PAIR = /(?<=[?&;"\s]|^)([^=&?;#\s'"]{1,128})=((?:'\\''|[^&;#\s'"<>`])*)/g;
/** `name=value` of a URL. */
const PARAMETER = /(?<=[?&;#])([^=&?;#]{1,128})=([^&;#]*)/g;
const USERINFO = /\b([a-z][a-z0-9+.-]{1,15}:\/\/)[^\s/?#@'"]{1,256}@/gi;
/** A run of characters that tokens are made of, long enough to be one. */
const RUN = /(?<![\w%-])[\w-]{20,}={0,2}(?![\w-])/g;
const LEAST_DOUBTFUL = 10;
const SHORTEST_TOKEN = 20;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a field, a parameter or a member of this name holds a secret; `value` helps with names that may be harmless. */
function isSecretName(name: string, value?: string): boolean {
  const LONGEST = 128;
  if (name.length > LONGEST) return false;
  const lower = name.toLowerCase();
  const word = lower.replaceAll(/[^a-z0-9]/g, '');
  if (NO_SECRET.test(word)) return false;
  if (DOUBTFUL.test(word)) return value !== undefined && value.length >= LEAST_DOUBTFUL && /\d/.test(value);
  return SECRET_FIELDS.has(lower) || CREDENTIAL_PARAMETER.test(lower) || SECRET_WORD.test(word) || isKeyField(lower);
}

function isKeyField(lower: string): boolean {
  return CREDENTIAL_FIELD.test(lower) && !NO_CREDENTIAL_FIELD.test(lower);
}

/** Whether a value looks random enough to be a token: long, letters and digits mixed, no words, no UUID. */
export function isTokenLike(value: string): boolean {
  if (value.length < SHORTEST_TOKEN || UUID.test(value)) return false;
  if (!/^[\w.+/=~-]+$/.test(value) || !/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  if (/^[0-9a-f]+$/i.test(value)) return true;
  const pieces = value.split(/[._/=+~-]+/).filter((piece) => piece !== '');
  return pieces.some((piece) => piece.length >= 16 && isMixed(piece));
}

/** Digits among the letters, or capitals in the middle, again and again; a word with a number behind it is neither. */
function isMixed(piece: string): boolean {
  return (
    /[a-z]/i.test(piece) &&
    /\d/.test(piece) &&
    (piece.match(/\d(?=[a-z])|[a-z](?=\d)|[a-z](?=[A-Z])/gi)?.length ?? 0) >= 3
  );
}

/**
 * Free text without what looks like a secret: tokens, credentials in URLs, secret values of queries. What is part of
 * one of the texts to `keep`, such as a request id, stays.
 */
export function redactText(text: string, keep: readonly string[] = []): string {
  return text
    .replaceAll(JWT, REDACTED)
    .replaceAll(SCHEME_AND_SECRET, (all, scheme: string, space: string, secret: string) =>
      /\d|[a-z][A-Z]|=$/.test(secret) ? `${scheme}${space}${REDACTED}` : all,
    )
    .replaceAll(USERINFO, '$1')
    .replaceAll(PAIR, (pair, name: string, value: string) => redactPair(pair, name, value, keep))
    .replaceAll(RUN, (run) => (isTokenLike(run) && !isKept(run, keep) ? REDACTED : run));
}

function redactPair(pair: string, name: string, value: string, keep: readonly string[] = []): string {
  const plain = decoded(value);
  if (value === '' || value === REDACTED || isKept(value, keep)) return pair;
  return isSecretName(decoded(name), plain) || isTokenLike(plain) ? `${name}=${REDACTED}` : pair;
}

function isKept(value: string, keep: readonly string[]): boolean {
  return keep.some((kept) => kept.includes(value));
}

/** A URL without the secrets of its user part, its path, its query and its fragment; also of URLs and JSON in these. */
export function redactUrl(url: string): string {
  if (URL.parse(url) === null) return redactText(url);
  const end = url.search(/[?#]/);
  const path = (end === -1 ? url : url.slice(0, end)).replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1');
  const rest = end === -1 ? '' : url.slice(end);
  const pairs = rest.replaceAll(PARAMETER, (pair, name: string, value: string) => {
    const safe = redactPair(pair, name, value);
    return safe === pair ? `${name}=${redactNested(value)}` : safe;
  });
  return `${redactPath(path)}${redactText(pairs)}`;
}

/** A value of a query that holds a URL, JSON or a text of its own, without the secrets of that. */
function redactNested(value: string): string {
  const plain = decoded(value.replaceAll('+', ' '));
  if (plain === value) return value;
  const isUrl = /^(?:[a-z][a-z0-9+.-]*:\/\/|\/)/i.test(plain);
  const safe = /^\s*[[{]/.test(plain) ? redactJson(plain) : isUrl ? redactUrl(plain) : redactText(plain);
  return safe === plain ? value : encodeURIComponent(safe);
}

function redactPath(path: string): string {
  return path
    .replaceAll(JWT, REDACTED)
    .split('/')
    .map((segment) => (isTokenLike(decoded(segment)) ? REDACTED : segment))
    .join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A field line without its secret: schemes, names of cookies and attributes stay. Ids that logs are searched for stay. */
export function redactField({ name, value }: FieldLine): FieldLine {
  const lower = name.toLowerCase();
  if (REQUEST_ID_FIELDS.includes(lower)) return { name, value };
  if (lower === 'authorization' || lower === 'proxy-authorization') {
    const scheme = /^([A-Za-z][\w-]{0,31})\s+\S/.exec(value.trim())?.[1];
    return { name, value: scheme === undefined ? REDACTED : `${scheme} ${REDACTED}` };
  }
  if (lower === 'cookie') {
    const cookies = sentCookiesOf({ lines: [{ name, value }] });
    return {
      name,
      value: cookies.map((cookie) => `${cookie.name === '' ? '' : `${cookie.name}=`}${REDACTED}`).join('; '),
    };
  }
  if (lower === 'set-cookie') {
    const [, cookie = '', attributes = ''] = /^([^=;]*)=?[^;]*(;.*)?$/s.exec(value) ?? [];
    return { name, value: `${cookie.trim()}=${REDACTED}${attributes}` };
  }
  if (value.trim() !== '' && isSecretName(lower)) return { name, value: REDACTED };
  return { name, value: redactText(value) };
}

/**
 * Content without its secrets: JSON by the names of its members, forms and XML by those of their fields, other text by
 * what looks like a token. Undefined where it cannot be told what is secret: multipart content.
 */
export function redactContent(text: string): string | undefined {
  if (/^\s*--\S/.test(text)) return undefined;
  if (/^\s*[[{]/.test(text)) return redactJson(text);
  const elements = text.replaceAll(ELEMENT, (element, open: string, name: string) =>
    isSecretName(name) ? `${open}${REDACTED}</` : element,
  );
  return redactText(elements);
}

/** An XML element with text, up to the beginning of its end tag. */
const ELEMENT = /(<(?:[\w-]{1,64}:)?([\w-]{1,64})[^<>]{0,512}>)[^<>]+<\//g;

/** A member with a plain value, in JSON that does not parse as a whole. */
const MEMBER = /("((?:[^"\\]|\\.){1,128})"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[^\s,{}[\]"]+)/g;

function redactJson(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return redactText(text).replaceAll(MEMBER, (member, before: string, name: string) =>
      isSecretName(name) ? `${before}"${REDACTED}"` : member,
    );
  }
  const safe = JSON.stringify(redactMembers(value));
  return safe === JSON.stringify(value) ? text : safe;
}

function redactMembers(value: unknown): unknown {
  if (typeof value === 'string') return isTokenLike(value) ? REDACTED : redactText(value);
  if (Array.isArray(value)) return value.map(redactMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isSecretMember(name, member) ? REDACTED : redactMembers(member),
    ]),
  );
}

function isSecretMember(name: string, member: unknown): boolean {
  if (member === '' || member === null || typeof member === 'boolean' || Array.isArray(member)) return false;
  return typeof member === 'object' ? false : isSecretName(name, String(member));
}
