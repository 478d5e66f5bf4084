import type { PathNode } from './diagnosis.ts';
import type { CauseId, GatewayProduct, Hop } from './product.ts';

/** Causes with which the request did not get beyond the hop that answered. */
const STOPPED: ReadonlySet<CauseId> = new Set([
  'upstream-connection-failure',
  'upstream-dns-failure',
  'upstream-tls-failure',
  'no-healthy-upstream',
  'gateway-deliberate-503',
  'platform-suspended-or-asleep',
]);

/** The stop at which a hop stands. */
const STOP_OF: Readonly<Record<Hop, PathNode['stop'] | undefined>> = {
  browser: 'client',
  'dev-proxy': 'load-balancer',
  'forward-proxy': 'forward-proxy',
  cdn: 'cdn',
  'load-balancer': 'load-balancer',
  ingress: 'load-balancer',
  'api-gateway': 'load-balancer',
  'platform-router': 'load-balancer',
  proxy: 'load-balancer',
  'app-server': 'app-server',
  app: 'app-server',
  origin: undefined,
  unknown: undefined,
};

/** What a gateway at the balancer's stop is called, where it is known. */
const HOP_NAMES: Partial<Readonly<Record<Hop, string>>> = {
  'dev-proxy': 'Development proxy',
  ingress: 'Ingress',
  'api-gateway': 'API gateway',
  'platform-router': 'Platform router',
  proxy: 'Proxy',
};

const NAMES: Readonly<Record<PathNode['stop'], string>> = {
  client: 'Client',
  'forward-proxy': 'Forward proxy',
  cdn: 'CDN',
  'load-balancer': 'Load balancer',
  'app-server': 'App server',
  database: 'Database',
};

/** The way of the request: client, forward proxy and CDN where one is known, load balancer, app server, database. */
export function pathOf(hop: Hop, name: string, cause: CauseId, onPath: readonly GatewayProduct[]): readonly PathNode[] {
  const speaker = STOP_OF[hop];
  const seen = new Map(
    onPath.flatMap((product) => {
      const stop = STOP_OF[product.hop];
      return stop === undefined ? [] : [[stop, product.name] as const];
    }),
  );
  const stops: PathNode['stop'][] = ['client'];
  if (speaker === 'forward-proxy' || seen.has('forward-proxy')) stops.push('forward-proxy');
  if (speaker === 'cdn' || seen.has('cdn') || hop === 'origin') stops.push('cdn');
  stops.push('load-balancer', 'app-server', 'database');
  const at = speaker === undefined ? -1 : stops.indexOf(speaker);
  return stops.map((stop, index) => ({
    stop,
    name: index === at ? speakerName(stop, hop, name) : labelOf(NAMES[stop], seen.get(stop)),
    state: stateOf(stop, index, at, { hop, cause, seen: seen.has(stop) }),
  }));
}

function speakerName(stop: PathNode['stop'], hop: Hop, name: string): string {
  if (stop === 'client' || hop === 'app') return NAMES[stop];
  return labelOf(HOP_NAMES[hop] ?? NAMES[stop], name);
}

function labelOf(stop: string, name: string | undefined): string {
  return name === undefined || name === 'Unknown' ? stop : `${stop}: ${name}`;
}

function stateOf(
  stop: PathNode['stop'],
  index: number,
  at: number,
  { hop, cause, seen }: { readonly hop: Hop; readonly cause: CauseId; readonly seen: boolean },
): PathNode['state'] {
  if (index === at) return 'spoke';
  if (hop === 'browser') return 'not-reached';
  if (stop === 'client') return 'passed';
  if (at === -1) return seen || (stop === 'cdn' && hop === 'origin') ? 'passed' : 'uncertain';
  if (index < at) return seen ? 'passed' : 'uncertain';
  return STOPPED.has(cause) ? 'not-reached' : 'uncertain';
}
