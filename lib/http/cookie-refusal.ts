import { getPublicSuffix } from 'tldts';
import type { SetCookie } from './cookies.ts';
import { type AttributeChange, withAttributes } from './set-cookie-line.ts';
import { isLoopback, parseUrl } from './url.ts';

/** Why browsers drop a cookie. */
export interface Refusal {
  /** Completes the sentence "Browsers refuse the cookie: …". */
  readonly reason: string;
  /** What to do; an imperative sentence. */
  readonly advice: string;
  /** The change that makes it acceptable; undefined where attributes alone do not help. */
  readonly change?: AttributeChange;
}

const LARGEST = 4096;
const OVER_HTTPS = 'Serve the page over https, and set the cookie there with Secure.';

/** Why browsers refuse to store the cookie that `url` sets (RFC 6265bis §5.6, §5.7); empty where they store it. */
export function refusalsOf(cookie: SetCookie, url: string): readonly Refusal[] {
  const host = parseUrl(url)?.hostname;
  if (host === undefined) return [];
  const isSecureOrigin = /^(?:https|wss):/i.test(url) || isLoopback(url);
  return [
    ...secureRefusals(cookie, isSecureOrigin),
    ...prefixRefusals(cookie),
    ...domainRefusals(cookie, host),
    ...sizeRefusals(cookie),
  ];
}

/** The line without the faults; undefined where a change of its attributes is not enough. */
export function acceptableLine(cookie: SetCookie, refusals: readonly Refusal[]): string | undefined {
  const changes = refusals.map(({ change }) => change);
  if (changes.some((change) => change === undefined)) return undefined;
  return withAttributes(cookie.line, {
    remove: [...new Set(changes.flatMap((change) => change?.remove ?? []))],
    add: [...new Set(changes.flatMap((change) => change?.add ?? []))],
  });
}

function secureRefusals(
  { secure, sameSite, partitioned, name }: SetCookie,
  isSecureOrigin: boolean,
): readonly Refusal[] {
  if (secure) {
    return isSecureOrigin ? [] : [{ reason: 'Secure may only be set over https', advice: OVER_HTTPS }];
  }
  const prefix = /^__(?:secure|host)-/i.exec(name)?.[0];
  const reasons = [
    ...(sameSite?.toLowerCase() === 'none' ? ['SameSite=None needs Secure'] : []),
    ...(partitioned ? ['Partitioned needs Secure'] : []),
    ...(prefix === undefined ? [] : [`the prefix ${prefix} needs Secure`]),
  ];
  return reasons.map((reason) =>
    isSecureOrigin ? { reason, advice: 'Add Secure.', change: { add: ['Secure'] } } : { reason, advice: OVER_HTTPS },
  );
}

function prefixRefusals({ name, path, domain }: SetCookie): readonly Refusal[] {
  if (!/^__host-/i.test(name)) return [];
  const refusals: Refusal[] = [];
  if (path !== '/') {
    refusals.push({
      reason: 'the prefix __Host- needs Path=/',
      advice: 'Set Path=/.',
      change: { remove: ['path'], add: ['Path=/'] },
    });
  }
  if (domain)
    refusals.push({
      reason: 'the prefix __Host- forbids Domain',
      advice: 'Leave Domain out.',
      change: { remove: ['domain'] },
    });
  return refusals;
}

/** Domain has to name the host itself or a domain above it, but none that strangers share, such as `co.uk`. */
function domainRefusals({ domain }: SetCookie, host: string): readonly Refusal[] {
  const wanted = domain?.trim().toLowerCase().replace(/^\./, '') ?? '';
  if (wanted === '' || wanted === host) return [];
  const isAbove = !isAddress(host) && host.endsWith(`.${wanted}`) && wanted.includes('.');
  if (isAbove && !isPublicSuffix(wanted)) return [];
  return [
    {
      reason: isAbove
        ? `Domain=${domain} is a public suffix, which strangers share`
        : `Domain=${domain} does not cover ${host}`,
      advice: 'Leave Domain out, or name the host or a domain above it.',
      change: { remove: ['domain'] },
    },
  ];
}

function isPublicSuffix(domain: string): boolean {
  return getPublicSuffix(domain, { allowPrivateDomains: true }) === domain;
}

function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

const MOST_BYTES_OF_CHARACTER = 3;

function sizeRefusals({ name, value }: SetCookie): readonly Refusal[] {
  if ((name.length + value.length) * MOST_BYTES_OF_CHARACTER <= LARGEST) return [];
  const size = new TextEncoder().encode(name + value).length;
  return size > LARGEST
    ? [
        {
          reason: `name and value take ${size} bytes, and ${LARGEST} is the limit`,
          advice: 'Keep the data on the server, and only its key in the cookie.',
        },
      ]
    : [];
}
