import { type Condition, defineProduct } from '../product.ts';

const OWN: Condition = { kind: 'field', name: 'server', value: /^Caddy$/i };

export default defineProduct({
  id: 'caddy',
  name: 'Caddy',
  hop: 'proxy',
  signals: [
    {
      strength: 'strong',
      when: [
        OWN,
        { kind: 'empty' },
        {
          kind: 'only-fields',
          names: ['server', 'date', 'content-length', 'alt-svc', 'connection', 'keep-alive', 'transfer-encoding'],
        },
      ],
      says: 'Server is Caddy, there is no content, and no field that an application would add: Caddy answers so itself.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'via', value: /\bcaddy\b/i }],
      says: 'Via names Caddy on answers that it hands on.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /\bCaddy\b/i }],
      says: 'Server names Caddy, which older versions add to answers that they hand on.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning:
        'The application did not answer within a limit that is set in the Caddyfile; by default Caddy waits without end.',
      causes: ['The application is slower than response_header_timeout or read_timeout.'],
    },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'no-healthy-upstream',
      meaning: 'Caddy has no upstream that it may use; its log says "no upstreams available".',
      causes: ['Health checks mark all upstreams as down.', 'The list of upstreams is empty.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning:
        'Caddy could not connect to the application, or got no valid answer from it. A connection that is never accepted ends in 502 here, too.',
      causes: [
        'The application is down, or listens on another port.',
        'It closed the connection before it answered.',
        'Caddy speaks http to an https port, or the reverse.',
      ],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'Look for logger http.log.error in the log; err_id and err_trace name the place',
      command: 'journalctl -u caddy --since @$(date -d {time} +%s)',
    },
    { step: 'balancer', title: 'Check the configuration', command: 'caddy validate --config /etc/caddy/Caddyfile' },
  ],
  timeouts: [{ what: 'dial', seconds: 3 }],
  source: 'Answers captured from Caddy 2.6; caddyserver/caddy, modules/caddyhttp/reverseproxy/reverseproxy.go',
  doc: { title: 'Caddy: reverse_proxy', url: 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy' },
});
