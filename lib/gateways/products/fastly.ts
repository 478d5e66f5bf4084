import { type CauseId, defineProduct } from '../product.ts';

/** What a reason on the page means; it stands before the name of the cache node. */
interface Named {
  readonly reason: RegExp;
  readonly cause: CauseId;
  readonly meaning: string;
  readonly causes: readonly [string, ...string[]];
}

const REASONS: readonly Named[] = [
  {
    reason: /first byte timeout|between bytes timeout/,
    cause: 'upstream-timeout',
    meaning: 'The origin took the request but did not send in time: 15 s to the first byte where nobody changed it.',
    causes: ['The origin is slow: a long query, a lock, an overloaded server.'],
  },
  {
    reason: /all backends failed or unhealthy|backend is unhealthy|no healthy backends|quorum weight not reached/,
    cause: 'no-healthy-upstream',
    meaning: 'The health check marks the origin as down, so Fastly does not ask it.',
    causes: ['The health check asks a path that does not answer as expected.', 'The origin is down.'],
  },
  {
    reason: /ssl|certificate|tls|hostname mismatch/,
    cause: 'upstream-tls-failure',
    meaning: 'TLS between Fastly and the origin failed.',
    causes: ['The certificate of the origin is expired, incomplete, or for another name than the one that is checked.'],
  },
  {
    reason: /backend\.max_conn reached|maximum threads for service reached/,
    cause: 'overload-or-rate-limit',
    meaning: 'Fastly has as many connections to the origin, or requests of the service at work, as it may have.',
    causes: ['The origin has become slow, or the limit is too low for the traffic.'],
  },
  {
    reason: /connection (?:timed out|timeout|refused)|network unreachable/,
    cause: 'upstream-connection-failure',
    meaning: 'Fastly could not connect to the origin.',
    causes: ['The origin is down, or its firewall refuses or drops the packets of Fastly.'],
  },
  {
    reason: /backend (?:read|write) error/,
    cause: 'upstream-bad-response',
    meaning: 'The connection to the origin broke before its answer was complete.',
    causes: [
      'The origin closed the connection early: a crash, a kill, a keep-alive time shorter than that of Fastly.',
      'The answer was malformed, or its header too large.',
    ],
  },
];

export default defineProduct({
  id: 'fastly',
  name: 'Fastly',
  hop: 'cdn',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern:
            /^(?:error \d{3} .{0,200}\b)?(?:guru mediation:|error 54113) details: cache-[a-z0-9-]+(?: \d+ \d+)? varnish cache server$/,
          quote: 'Varnish cache server',
        },
      ],
      says: "The whole content is Fastly's own error page, with the name of the cache node.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-served-by', value: /\bcache-[a-z]{2,}/i }],
      says: 'X-Served-By names a Fastly node; it stands on every answer.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-timer', value: /^S\d+\.\d+,VS/ }],
      says: 'X-Timer is written by Fastly on every answer.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-fastly-request-id' }],
      says: 'X-Fastly-Request-Id stands on every answer through Fastly.',
    },
  ],
  readings: [
    ...REASONS.map(({ reason, ...reading }) => ({
      when: [{ kind: 'page', pattern: new RegExp(`^(?:(?!details: cache-).)*(?:${reason.source})`) } as const],
      ...reading,
    })),
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning:
        'Fastly got no usable answer from the origin. It says 503 for every fault of its own; the reason stands in the title of the page.',
      causes: ['The origin is down, refuses the connection, or closed it early.'],
    },
  ],
  checks: [
    {
      step: 'network',
      title: 'Look at the certificate of the origin',
      command: 'openssl s_client -connect ORIGIN_HOST:443 -servername {host} </dev/null',
      causes: ['upstream-tls-failure'],
    },
    { step: 'balancer', title: 'Look at fastly_info.state and beresp.backend.name in the real-time log at {time}' },
    {
      step: 'network',
      title: 'Ask the origin directly and time it',
      command: 'curl -sv -o /dev/null -H Host:{host} https://ORIGIN_HOST{path}',
    },
  ],
  timeouts: [
    { what: 'connection', seconds: 1 },
    { what: 'between bytes', seconds: 10 },
    { what: 'first byte', seconds: 15 },
    { what: 'first byte, between nodes of a cluster', seconds: 60 },
  ],
  requestId: 'x-served-by',
  source: 'Fastly documentation, Fastly-generated 503 errors in VCL; pages in public reports',
  doc: {
    title: 'Fastly: Fastly-generated 503 errors in VCL',
    url: 'https://www.fastly.com/documentation/guides/vcl/errors',
  },
});
