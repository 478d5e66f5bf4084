import { originOf, parseUrl } from '../http/url.ts';

/** What is not to be reported; every member that is given has to fit. At least one is. */
export interface Mute {
  /** A rule's id. */
  readonly rule?: string;
  /** Scheme, host and port, for example `https://ads.example`. */
  readonly origin?: string;
  /** A path, in which `*` stands for anything, for example `/api/legacy/*`. */
  readonly path?: string;
}

/** Whether a finding of `rule` about `url` is muted. */
export type IsMuted = (rule: string, url: string) => boolean;

/** Prepares the mutes for many questions. */
export function muting(mutes: readonly Mute[]): IsMuted {
  const tests = mutes.map(({ rule, origin, path }) => ({
    rule,
    origin: origin === undefined ? undefined : (originOf(origin) ?? origin),
    fits: path === undefined ? undefined : pathTest(path),
  }));
  if (tests.length === 0) return () => false;
  return (rule, url) =>
    tests.some(
      (mute) =>
        (mute.rule === undefined || mute.rule === rule) &&
        (mute.origin === undefined || mute.origin === originOf(url)) &&
        (mute.fits === undefined || mute.fits(parseUrl(url)?.pathname ?? '')),
    );
}

/**
 * Compares piece by piece instead of by a regular expression: a pattern with many stars must not be able to stall a
 * view.
 */
function pathTest(pattern: string): (path: string) => boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return (path) => path === first;
  return (path) => {
    if (!path.startsWith(first) || !path.endsWith(last)) return false;
    let from = first.length;
    for (const piece of rest) {
      const found = path.indexOf(piece, from);
      if (found === -1) return false;
      from = found + piece.length;
    }
    return from + last.length <= path.length;
  };
}
