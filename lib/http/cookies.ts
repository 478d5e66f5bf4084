import { parseSetCookie } from 'set-cookie-parser';
import {
  ANALYTICS_WORDS,
  OTHER_WORDS,
  SESSION_NAMES,
  SESSION_WORD,
  TOKEN_OWNERS,
} from '../knowledge/session-cookies.ts';
import type { Fields } from './exchange.ts';
import { fieldValues } from './fields.ts';
import { rememberRecent } from './recent.ts';

/** A cookie as a request sends it. */
export interface SentCookie {
  readonly name: string;
  readonly value: string;
}

/** A cookie as a response sets it. Attributes that are absent are undefined or false. */
export interface SetCookie extends SentCookie {
  /** The whole value of the line it came from, for evidence. */
  readonly line: string;
  readonly domain: string | undefined;
  readonly path: string | undefined;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** As written; browsers compare it without regard to case. */
  readonly sameSite: string | undefined;
  readonly partitioned: boolean;
  /** Milliseconds since the epoch. */
  readonly expires: number | undefined;
  /** Seconds. */
  readonly maxAge: number | undefined;
}

/** The cookies that a response sets, in wire order. Set-Cookie is never combined, so each line is one cookie. */
export function setCookiesOf(fields: Fields | undefined): readonly SetCookie[] {
  return fields === undefined ? [] : cookiesSetBy(fields);
}

const cookiesSetBy = rememberRecent((fields: Fields) =>
  fieldValues(fields, 'set-cookie').flatMap((line) => parseLine(line) ?? []),
);

/** The cookies that a request sends, in wire order; HTTP/2 may split them over several lines (RFC 9113 §8.2.3). */
export function sentCookiesOf(fields: Fields | undefined): readonly SentCookie[] {
  return fieldValues(fields, 'cookie').flatMap((line) =>
    line
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => {
        const equals = pair.indexOf('=');
        return equals === -1
          ? { name: '', value: pair }
          : { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() };
      }),
  );
}

/** Whether the name of a cookie says that it carries a session or a log-in. */
export function isSessionLike(name: string): boolean {
  const LONGEST = 128;
  if (name.length > LONGEST) return false;
  const bare = name.replace(/^__(?:host|secure)-/i, '');
  const words = wordsOf(bare);
  const [first = ''] = words;
  if (ANALYTICS_WORDS.has(first) || words.some((word) => OTHER_WORDS.has(word))) return false;
  if (SESSION_NAMES.has(bare.toLowerCase().replace(/[._-]?[0-9a-f]{32}$|[._-]\d$/, ''))) return true;
  const token = words.some((word) => word === 'token' || word === 'tokens');
  return (
    words.some((word) => SESSION_WORD.test(word)) ||
    (token && (words.length === 1 || words.some((word) => TOKEN_OWNERS.has(word))))
  );
}

/** `mySessionId` and `my_session.id` are my, session, id; capitals alone (`PHPSESSID`) are one word. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Whether the response takes the cookie away. `at` is the time of the exchange, in milliseconds since the epoch. */
export function isDeletion(cookie: SetCookie, at: number): boolean {
  if (cookie.maxAge !== undefined) return cookie.maxAge <= 0;
  return cookie.expires !== undefined && cookie.expires <= at;
}

function parseLine(line: string): SetCookie | undefined {
  const [cookie] = parseSetCookie([line], { decodeValues: false, silent: true, split: false });
  if (cookie === undefined) return undefined;
  return {
    line,
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain,
    path: cookie.path,
    secure: cookie.secure ?? false,
    httpOnly: cookie.httpOnly ?? false,
    sameSite: cookie.sameSite,
    partitioned: cookie.partitioned ?? false,
    expires: cookie.expires?.getTime(),
    maxAge: cookie.maxAge,
  };
}
