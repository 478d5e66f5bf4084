import type { Diagnosis, PathNode } from '#lib/gateways/diagnosis.ts';
import type { Hop } from '#lib/gateways/product.ts';

/** Where an answer was made, as a phrase. */
const HOPS: Readonly<Record<Hop, string>> = {
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
export function whoAnswered({ product, name, hop, cause }: Diagnosis): string {
  if (cause === 'truncated-response') return 'Nothing tells which server broke this answer off';
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
