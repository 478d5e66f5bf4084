import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'traefik',
  name: 'Traefik',
  hop: 'ingress',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'text', pattern: /^no available server$/, quote: 'no available server' },
        { kind: 'field', name: 'x-content-type-options', value: /^nosniff$/i },
      ],
      says: "The whole content is Traefik's sentence, sent as Go sends plain errors.",
    },
    {
      strength: 'strong',
      when: [{ kind: 'text', pattern: /^no available server$/, quote: 'no available server' }],
      says: "The whole content is Traefik's sentence.",
    },
    {
      strength: 'only-on-path',
      when: [
        { kind: 'text', pattern: /^(?:bad gateway|gateway timeout)$/ },
        { kind: 'no-field', name: 'server' },
        { kind: 'field', name: 'content-type', value: /^text\/plain/i },
      ],
      says: 'The bare reason as plain text without a Server field fits Traefik, and every other proxy written in Go.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'no-healthy-upstream',
      meaning: 'Traefik has a router for this request, but no server of its service is healthy.',
      causes: [
        'All servers fail the health check, or the service has none.',
        'The container is not in a network that Traefik shares, or has no ready endpoint.',
      ],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'Compare OriginStatus with DownstreamStatus in the access log; without OriginStatus no server answered',
    },
    { step: 'balancer', title: 'Most errors are logged at debug level only: start Traefik with --log.level=DEBUG' },
    {
      step: 'balancer',
      title: 'See the services and their servers in the dashboard or its API',
      command: 'curl -s http://TRAEFIK_HOST:8080/api/http/services',
    },
  ],
  timeouts: [{ what: 'dialTimeout', seconds: 30 }],
  source: 'traefik/traefik, pkg/proxy/httputil/proxy.go and pkg/server/service/loadbalancer',
  doc: { title: 'Traefik: ServersTransport', url: 'https://doc.traefik.io/traefik/routing/services/#serverstransport' },
});
