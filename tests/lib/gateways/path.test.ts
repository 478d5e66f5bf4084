import { describe, expect, it } from 'vitest';
import { type CauseId, type Hop, products } from '#lib/gateways/index.ts';
import { pathOf } from '#lib/gateways/path.ts';

/** The way as lines: `label, state`. */
function wayOf(hop: Hop, name: string, cause: CauseId, ids: readonly string[] = []): readonly string[] {
  const onPath = products.filter(({ id }) => ids.includes(id));
  return pathOf(hop, name, cause, onPath).map(({ name: label, state }) => `${label}, ${state}`);
}

describe('the way of a request', () => {
  it('ends in the browser where a service worker answered', () => {
    expect(wayOf('browser', 'Service worker', 'offline-or-network')).toEqual([
      'Client, spoke',
      'Load balancer, not-reached',
      'App server, not-reached',
      'Database, not-reached',
    ]);
  });

  it('ends at a gateway that got no connection, and may go on behind one that waited', () => {
    expect(wayOf('ingress', 'Envoy', 'no-healthy-upstream')).toEqual([
      'Client, passed',
      'Ingress: Envoy, spoke',
      'App server, not-reached',
      'Database, not-reached',
    ]);
    expect(wayOf('load-balancer', 'HAProxy', 'upstream-timeout')).toEqual([
      'Client, passed',
      'Load balancer: HAProxy, spoke',
      'App server, uncertain',
      'Database, uncertain',
    ]);
  });

  it('leads past the balancer for sure only where one was seen', () => {
    expect(wayOf('app', 'The application', 'app-deliberate')).toEqual([
      'Client, passed',
      'Load balancer, uncertain',
      'App server, spoke',
      'Database, uncertain',
    ]);
    expect(wayOf('app-server', 'Jetty', 'app-server-down', ['nginx', 'cloudflare', 'squid'])).toEqual([
      'Client, passed',
      'Forward proxy: Squid, passed',
      'CDN: Cloudflare, passed',
      'Load balancer: nginx, passed',
      'App server: Jetty, spoke',
      'Database, uncertain',
    ]);
  });

  it('has a CDN and a forward proxy only where there is one', () => {
    expect(wayOf('cdn', 'Fastly', 'upstream-dns-failure', ['squid'])).toEqual([
      'Client, passed',
      'Forward proxy: Squid, passed',
      'CDN: Fastly, spoke',
      'Load balancer, not-reached',
      'App server, not-reached',
      'Database, not-reached',
    ]);
    expect(wayOf('forward-proxy', 'Squid', 'upstream-bad-response')).toEqual([
      'Client, passed',
      'Forward proxy: Squid, spoke',
      'Load balancer, uncertain',
      'App server, uncertain',
      'Database, uncertain',
    ]);
  });

  it('passed the CDN where the answer came from behind it, and is uncertain where nobody is known', () => {
    expect(wayOf('origin', 'Unknown', 'origin-error-relayed')).toEqual([
      'Client, passed',
      'CDN, passed',
      'Load balancer, uncertain',
      'App server, uncertain',
      'Database, uncertain',
    ]);
    expect(wayOf('unknown', 'Unknown', 'unknown', ['haproxy'])).toEqual([
      'Client, passed',
      'Load balancer: HAProxy, passed',
      'App server, uncertain',
      'Database, uncertain',
    ]);
    expect(wayOf('platform-router', 'Unknown', 'unknown')[1]).toBe('Platform router, spoke');
  });
});
