import type { Exchange } from '#lib/http/exchange.ts';
import { parseUrl } from '#lib/http/url.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A number of bytes, for example `1.4 kB`; empty where it is unknown. */
export function formatBytes(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}

/** A duration, for example `84 ms` or `2.31 s`; empty where it is unknown. */
export function formatDuration(ms: number | undefined): string {
  if (ms === undefined) return '';
  if (ms < 1000) return `${ms < 10 ? Number(ms.toFixed(1)) : Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(2)} s`;
  return `${(ms / 60_000).toFixed(1)} min`;
}

/** The last part of the path with its query, as DevTools names a request; the host for the root. */
export function nameOf(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined) return url;
  const last = parsed.pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined) return parsed.host + parsed.search || url;
  return `${last}${parsed.pathname.endsWith('/') ? '/' : ''}${parsed.search}`;
}

/** Path and query of a URL; the URL itself where it has no path. */
export function pathOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed === undefined ? url : `${parsed.pathname}${parsed.search}`;
}

/** Host and port of a URL; empty where it has none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.host ?? '';
}

/** Bytes of content: on the wire where known, else decoded. */
export function sizeOf({ outcome }: Exchange): number | undefined {
  if (outcome.state !== 'responded') return undefined;
  return outcome.content?.wireSize ?? outcome.content?.size;
}
