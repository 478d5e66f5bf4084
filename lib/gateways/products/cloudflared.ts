import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'cloudflared',
  name: 'Cloudflare Tunnel (cloudflared)',
  hop: 'proxy',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern:
            /^(?:(?:error|code|502|bad|gateway)[ :.]{1,3}){0,8}unable to reach the origin service(?:$|\. the service may be down or it may not be responding to traffic from cloudflared\b.{0,400}$)/,
          quote: 'Unable to reach the origin service',
        },
      ],
      says: 'The content is the sentence that cloudflared, the connector of a Cloudflare Tunnel, writes.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'mark', pattern: /^(?:\S+ ){0,9}cf-error-(?:details|footer|overview)\b/m },
        {
          kind: 'text',
          pattern:
            /unable to reach the origin service\. the service may be down or it may not be responding to traffic from cloudflared/,
          quote: 'Unable to reach the origin service',
        },
      ],
      says: "Cloudflare's page carries the sentence that cloudflared, the connector of a tunnel, writes.",
    },
  ],
  readings: [
    {
      when: [],
      cause: 'upstream-connection-failure',
      meaning:
        'The tunnel is up: cloudflared is connected to Cloudflare, but it cannot reach the local service that it is set up for.',
      causes: [
        'The local service is not running, or listens on another port.',
        'cloudflared runs in a container, where localhost is the container itself.',
        'The service of the tunnel is configured as https although the port speaks http, or the reverse.',
      ],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'On the host of cloudflared, see whether the local service answers',
      command: 'curl -sv -o /dev/null http://LOCAL_SERVICE{path}',
    },
    {
      step: 'balancer',
      title: 'Read the log of cloudflared; it names the address that it tried',
      command: 'journalctl -u cloudflared --since @$(date -d {time} +%s)',
    },
  ],
  timeouts: [],
  requestId: 'cf-ray',
  source: 'cloudflare/cloudflared, proxy/proxy.go; pages in public reports',
  doc: {
    title: 'Cloudflare: common errors of Tunnel',
    url: 'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/troubleshoot-tunnels/common-errors/',
  },
});
