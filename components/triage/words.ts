import type { Diagnosis, PathNode } from '#lib/gateways/diagnosis.ts';
import type { Hop } from '#lib/gateways/product.ts';

/** Where an answer was made, as a phrase. */
export const HOPS: Readonly<Record<Hop, string>> = {
  browser: 'in the browser',
  'dev-proxy': 'a development proxy',
  'forward-proxy': 'a proxy on the way out',
  cdn: 'a CDN',
  'load-balancer': 'a load balancer',
  ingress: 'an ingress',
  'api-gateway': 'an API gateway',
  'platform-router': "the platform's router",
  proxy: 'a reverse proxy',
  'app-server': 'an application server',
  app: 'the application',
  origin: 'somewhere behind the CDN',
  unknown: 'place unknown',
};

/** What became of the request at a stop of its path. */
export const STATES: Readonly<Record<PathNode['state'], string>> = {
  spoke: 'sent this answer',
  passed: 'passed it on',
  uncertain: 'uncertain',
  'not-reached': 'not reached',
};

/** Who answered, as a sentence. */
export function whoAnswered({ product, name, hop }: Diagnosis): string {
  if (product === 'unknown') return 'Nothing tells which server sent this answer';
  if (product === 'app') return 'The application itself sent this answer';
  return `${name} sent this answer${hop === 'unknown' ? '' : ` (${HOPS[hop]})`}`;
}

/** A moment on the reader's clock, to the second. */
export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}

/** A day on the reader's calendar, for example `20 Nov 2026`. */
export function dayText(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A span of time in words, to the second below an hour: `42 s`, `3 min 5 s`, `2 h 10 min`, `4 days`. */
export function spanText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3600), Math.floor(seconds / 86_400)];
  const rest = (value: number, unit: string) => (value === 0 ? '' : ` ${value} ${unit}`);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${minutes} min${rest(seconds % 60, 's')}`;
  if (seconds < 172_800) return `${hours} h${rest(minutes % 60, 'min')}`;
  return `${days} days`;
}
