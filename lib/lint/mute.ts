import type { Exchange } from '../http/exchange.ts';
import { originOf, parseUrl } from '../http/url.ts';
import { wildcard } from './wildcard.ts';

/** What is not to be reported; every member that is given has to fit. At least one is. */
export interface Mute {
  /** A rule's id. */
  readonly rule?: string;
  /** A request method as it goes on the wire; methods are case-sensitive (RFC 9110 §9.1). */
  readonly method?: string;
  /** Scheme, host and port, for example `https://ads.example`. */
  readonly origin?: string;
  /** A path, in which `*` stands for anything, for example `/api/legacy/*`. */
  readonly path?: string;
}

/** Whether a finding of `rule` about an exchange is muted. */
export type IsMuted = (rule: string, exchange: Pick<Exchange, 'method' | 'url'>) => boolean;

/** Prepares the mutes for many questions. */
export function muting(mutes: readonly Mute[]): IsMuted {
  const tests = mutes.map(({ rule, method, origin, path }) => ({
    rule,
    method,
    origin: origin === undefined ? undefined : (originOf(origin) ?? origin),
    fits: path === undefined ? undefined : wildcard(path),
  }));
  if (tests.length === 0) return () => false;
  return (rule, { method, url }) =>
    tests.some(
      (mute) =>
        (mute.rule === undefined || mute.rule === rule) &&
        (mute.method === undefined || mute.method === method) &&
        (mute.origin === undefined || mute.origin === originOf(url)) &&
        (mute.fits === undefined || mute.fits(parseUrl(url)?.pathname ?? '')),
    );
}
