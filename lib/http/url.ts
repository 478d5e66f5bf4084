import { rememberTexts } from './recent.ts';

/** Parses an absolute URL; undefined where it is none. */
export const parseUrl: (url: string) => URL | undefined = rememberTexts((url) => URL.parse(url) ?? undefined);

/** Scheme, host and port of a URL; undefined where it has none. */
export function originOf(url: string): string | undefined {
  const origin = parseUrl(url)?.origin;
  return origin === undefined || origin === 'null' ? undefined : origin;
}

/** The URL without its fragment. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}

/** Whether the host is this machine: localhost and its subdomains, 127.0.0.0/8, ::1. */
export function isLoopback(url: string): boolean {
  const host = parseUrl(url)?.hostname.replace(/\.$/, '');
  if (host === undefined) return false;
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The path as a pattern: numbers, UUIDs and long hexadecimal or random segments become `*`; the query is left out. */
export function pathPattern(url: string): string {
  const path = parseUrl(url)?.pathname ?? url;
  return path
    .split('/')
    .map((segment) => (isIdentifier(segment) ? '*' : segment))
    .join('/');
}

function isIdentifier(segment: string): boolean {
  return (
    /^\d+$/.test(segment) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(segment) ||
    /^[0-9a-f]{16,}$/i.test(segment) ||
    (/^[A-Za-z0-9_-]{20,}$/.test(segment) && /\d/.test(segment))
  );
}
