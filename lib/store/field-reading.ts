import { parseCacheControl } from '../http/cache-control.ts';
import { type SetCookie, sentCookiesOf, setCookiesOf } from '../http/cookies.ts';
import type { Exchange, FieldLine } from '../http/exchange.ts';
import { parseHttpDate } from '../http/http-date.ts';
import { tokenTimesOf } from '../http/jwt.ts';
import { splitOutsideQuotes } from '../http/list.ts';
import { cacheDirective } from '../knowledge/cache-directives.ts';
import { spanText } from './span-text.ts';

/** Part of a field's value, and what it says. */
export interface ReadPart {
  /** As it stands in the value; undefined where the text speaks of the whole value. */
  readonly term?: string;
  readonly text: string;
}

/** The value of a field in words. */
export interface FieldReading {
  readonly parts: readonly ReadPart[];
  /** Names the parts where they only break the value up, which is not shown before it is asked for. */
  readonly summary?: string;
}

type Read = (value: string, exchange: Exchange, side: 'request' | 'response') => FieldReading | undefined;

const say = (text: string): FieldReading => ({ parts: [{ text }] });

/** How far a date lies from the request. */
const readDate: Read = (value, { startedAt }) => {
  const time = parseHttpDate(value, startedAt)?.time;
  return time === undefined ? undefined : say(distanceText(time, startedAt));
};

const readSeconds =
  (write: (span: string) => string): Read =>
  (value) =>
    /^\d{1,12}$/.test(value) ? say(write(spanText(Number(value) * 1000))) : undefined;

const readCacheControl: Read = (value, _, side) => {
  const parts = parseCacheControl(value).directives.flatMap(({ name, argument }): ReadPart[] => {
    const said = cacheDirective(name, side);
    const term = argument === undefined ? name : `${name}=${argument}`;
    if (said === undefined) return [];
    if (!said.includes('%')) return [{ term, text: said }];
    if (name === 'max-stale' && argument === undefined) return [{ term, text: 'a stale answer will do' }];
    if (!/^\d{1,12}$/.test(argument ?? '')) return [{ term, text: 'not a number of seconds' }];
    if (name === 'max-age' && Number(argument) === 0 && side === 'response') {
      return [{ term, text: 'stale at once' }];
    }
    return [{ term, text: said.replace('%', spanText(Number(argument) * 1000)) }];
  });
  const [only] = parts;
  if (only === undefined) return undefined;
  return parts.length === 1 && only.term === value.toLowerCase() ? say(only.text) : { parts };
};

const readCookies: Read = (value) => {
  const cookies = sentCookiesOf({ lines: [{ name: 'Cookie', value }] });
  if (cookies.length < 2) return undefined;
  return {
    summary: `${cookies.length} cookies`,
    parts: cookies.map((cookie) => ({ term: cookie.name, text: cookie.value })),
  };
};

const readSetCookie: Read = (value, exchange) => {
  const [cookie] = setCookiesOf({ lines: [{ name: 'Set-Cookie', value }] });
  return cookie === undefined ? undefined : { parts: cookieParts(cookie, exchange.startedAt) };
};

function cookieParts(cookie: SetCookie, at: number): readonly ReadPart[] {
  const lifetime =
    cookie.maxAge !== undefined
      ? cookie.maxAge <= 0
        ? 'taken away'
        : `kept for ${spanText(cookie.maxAge * 1000)}`
      : cookie.expires === undefined
        ? 'until the browser is closed'
        : cookie.expires <= at
          ? 'taken away'
          : `kept for ${spanText(cookie.expires - at)}`;
  const sites: Readonly<Record<string, string>> = {
    strict: 'SameSite=Strict: sent only from pages of the same site',
    lax: 'SameSite=Lax: also when another site links here',
    none: 'SameSite=None: also in requests from other sites',
  };
  const site = cookie.sameSite === undefined ? undefined : sites[cookie.sameSite.toLowerCase()];
  return [
    {
      term: cookie.name,
      text: [
        lifetime,
        cookie.domain === undefined ? 'for this host alone' : `for ${cookie.domain} and its subdomains`,
        ...(cookie.path === undefined || cookie.path === '/' ? [] : [`under ${cookie.path}`]),
        cookie.secure ? 'HTTPS only' : 'also over plain HTTP',
        cookie.httpOnly ? 'hidden from scripts' : 'readable by scripts',
      ].join(', '),
    },
    { text: site ?? 'No SameSite: most browsers treat it as Lax' },
    ...(cookie.partitioned ? [{ text: 'Partitioned: a copy for each top-level site' }] : []),
  ];
}

/** The scheme, and the times of a token: nothing else of it is read. */
const readCredential: Read = (value, { startedAt }) => {
  const times = tokenTimesOf(value);
  if (times === undefined) return undefined;
  const { issuedAt, notBefore, expiresAt } = times;
  const ago = (time: number) => distanceText(time, startedAt);
  return {
    parts: [
      ...(issuedAt === undefined ? [] : [{ term: 'issued', text: ago(issuedAt) }]),
      ...(notBefore === undefined ? [] : [{ term: 'valid from', text: ago(notBefore) }]),
      ...(expiresAt === undefined
        ? []
        : [{ term: expiresAt <= startedAt ? 'had expired' : 'expires', text: ago(expiresAt) }]),
    ],
  };
};

const readPolicy: Read = (value) => {
  const directives = value.split(';').flatMap((part) => {
    const [term, ...rest] = part.trim().split(/\s+/);
    return term === undefined || term === '' ? [] : [{ term, text: rest.join(' ') }];
  });
  return directives.length < 2 ? undefined : { summary: `${directives.length} directives`, parts: directives };
};

const readTransportSecurity: Read = (value) => {
  const seconds = /max-age\s*=\s*"?(\d{1,12})/i.exec(value)?.[1];
  if (seconds === undefined) return undefined;
  const hosts = /includesubdomains/i.test(value) ? ' and its subdomains' : '';
  return say(
    Number(seconds) === 0
      ? 'the browser forgets to insist on HTTPS'
      : `HTTPS only for this host${hosts}, for ${spanText(Number(seconds) * 1000)}`,
  );
};

const readLocation: Read = (value, { url }) => {
  const target = URL.parse(value, url)?.href;
  return target === undefined || target === value ? undefined : say(target);
};

const readRetryAfter: Read = (value, exchange, side) =>
  readSeconds((span) => `in ${span}`)(value, exchange, side) ?? readDate(value, exchange, side);

/** A moment in seconds since the epoch, as a structured field writes it: `@1700000000`. */
const readStructuredDate: Read = (value, { startedAt }) => {
  const seconds = /^@(-?\d{1,12})$/.exec(value)?.[1];
  return seconds === undefined ? undefined : say(distanceText(Number(seconds) * 1000, startedAt));
};

const readServerTiming: Read = (value) => {
  const parts = splitOutsideQuotes(value, ',').flatMap((entry): ReadPart[] => {
    const [term, ...parameters] = splitOutsideQuotes(entry, ';').map((part) => part.trim());
    const of = (name: string) =>
      parameters.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const duration = of('dur');
    const text = [of('desc')?.replaceAll('"', ''), duration === undefined ? undefined : `${duration} ms`];
    return term === undefined || term === '' ? [] : [{ term, text: text.filter((one) => one).join(', ') || 'named' }];
  });
  return parts.length === 0 ? undefined : { parts };
};

const READERS: ReadonlyMap<string, Read> = new Map([
  ['age', readSeconds((span) => `in a shared cache for ${span}`)],
  ['access-control-max-age', readSeconds((span) => `the preflight may be reused for ${span}`)],
  ['authorization', readCredential],
  ['cache-control', readCacheControl],
  ['cdn-cache-control', readCacheControl],
  ['content-security-policy', readPolicy],
  ['content-security-policy-report-only', readPolicy],
  ['cookie', readCookies],
  ['deprecation', readStructuredDate],
  ['expires', readDate],
  ['if-modified-since', readDate],
  ['if-unmodified-since', readDate],
  ['last-modified', readDate],
  ['location', readLocation],
  ['content-location', readLocation],
  ['proxy-authorization', readCredential],
  ['retry-after', readRetryAfter],
  ['server-timing', readServerTiming],
  ['set-cookie', readSetCookie],
  ['strict-transport-security', readTransportSecurity],
  ['sunset', readDate],
]);

/** The names of the fields that are read, in lower case. */
export const READ_FIELDS: readonly string[] = [...READERS.keys()];

const LONGEST = 16_384;

/** A field's value in words, as of the moment of the request; undefined where the value says it all. */
export function readField(
  { name, value }: FieldLine,
  exchange: Exchange,
  side: 'request' | 'response',
): FieldReading | undefined {
  const read = value.length > LONGEST ? undefined : READERS.get(name.toLowerCase());
  return read?.(value.trim(), exchange, side);
}

function distanceText(time: number, from: number): string {
  const SAME = 1500;
  if (Math.abs(time - from) < SAME) return 'at the time of the request';
  return time < from ? `${spanText(from - time)} before the request` : `${spanText(time - from)} after the request`;
}
