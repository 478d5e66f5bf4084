import { type Condition, defineProduct } from '../product.ts';

const SENTENCES =
  'an invalid response was received from the upstream server|the upstream server is currently unavailable|the upstream server is timing out';
const BALANCER = 'name resolution failed|failure to get a peer from the ring-balancer|no live upstreams?';

/** Any of these shows Kong; which of them are there depends on its version and settings. */
const TRACES: readonly Condition[] = [
  { kind: 'field', name: 'x-kong-request-id' },
  { kind: 'field', name: 'x-kong-upstream-latency' },
  { kind: 'field', name: 'server', value: /^kong\//i },
];

const message = (pattern: string): readonly [Condition, Condition] => [
  { kind: 'json', holds: { message: new RegExp(`^(?:${pattern})\\.?$`, 'i') } },
  {
    kind: 'text',
    pattern: new RegExp(`^(?:(?:kong )?error )?(?:${pattern})\\.?(?: request[_ ]?id: ?\\S{1,80})?$`),
    quote: 'upstream server',
  },
];

const SENTENCE = message(SENTENCES);

/** Kong's JSON has the message and, since version 3, the id of the request. */
const OWN_JSON: readonly Condition[] = [{}, { request_id: /./ }].map((more) => ({
  kind: 'json',
  holds: { message: new RegExp(`^(?:${SENTENCES})\\.?$`, 'i'), ...more },
  exact: true,
}));

const XML: Condition = {
  kind: 'page',
  pattern: new RegExp(`^<error><message>(?:${SENTENCES})</message>(?:<requestid>[^<]{1,80}</requestid>)?</error>$`),
  quote: '<message>',
};

/** Kong times itself with this field where it did not ask the service; where it did, with the others. */
const UNASKED: readonly [Condition, ...Condition[]] = [
  { kind: 'field', name: 'x-kong-response-latency' },
  { kind: 'no-field', name: 'x-kong-upstream-latency' },
  { kind: 'no-field', name: 'x-kong-proxy-latency' },
];

export default defineProduct({
  id: 'kong',
  name: 'Kong Gateway',
  hop: 'api-gateway',
  signals: [
    ...[...OWN_JSON, SENTENCE[1], XML].map((condition) => ({
      strength: 'decisive' as const,
      when: [condition] as const,
      says: "The content is one of Kong's own sentences.",
    })),
    {
      strength: 'strong',
      when: [SENTENCE[0]],
      says: "The message is one of Kong's own sentences; other members stand beside it.",
    },
    ...message(BALANCER).flatMap((condition) =>
      TRACES.map((trace) => ({
        strength: 'decisive' as const,
        when: [condition, trace] as const,
        says: "The content is one of the sentences of Kong's balancer, beside a field of Kong.",
      })),
    ),
    {
      strength: 'decisive',
      when: UNASKED,
      says: 'X-Kong-Response-Latency stands alone only where Kong or a plugin of it answered without asking the service.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-kong-upstream-latency' }],
      says: 'X-Kong-Upstream-Latency shows that Kong asked its upstream.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-kong-request-id' }],
      says: 'X-Kong-Request-Id stands on every answer through Kong.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'via', value: /\bkong\//i }],
      says: 'Via names Kong on answers that it hands on.',
    },
  ],
  readings: [
    ...message('name resolution failed').map((condition) => ({
      when: [condition],
      cause: 'upstream-dns-failure' as const,
      meaning: 'Kong could not resolve the name of the service.',
      causes: ['The host of the service is misspelt, or the resolver of Kong does not know it.'] as const,
    })),
    ...message('failure to get a peer from the ring-balancer|no live upstreams?').map((condition) => ({
      when: [condition],
      cause: 'no-healthy-upstream' as const,
      meaning: 'No target of the upstream is healthy.',
      causes: ['All targets fail their health check, or the upstream has none.'] as const,
    })),
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning:
        'The service did not answer, or could not be connected to, in time; each limit is 60 s where nobody changed it.',
      causes: ['The service is slow or stuck.', 'The connection was never accepted.'],
    },
    {
      when: [{ kind: 'status', codes: [429] }],
      cause: 'overload-or-rate-limit',
      meaning: 'A rate limit of Kong is reached.',
      causes: ['The client sends more requests than the plugin allows.'],
    },
    ...message('the upstream server is currently unavailable').map((condition) => ({
      when: [{ kind: 'status', codes: [503] } as const, condition],
      cause: 'no-healthy-upstream' as const,
      meaning: 'Kong has no target that it can send the request to.',
      causes: [
        'All targets of the upstream are unhealthy or switched off.',
        'The service is still starting, as in a local stack that has just come up.',
      ] as const,
    })),
    {
      when: [{ kind: 'status', codes: [503] }, ...UNASKED],
      cause: 'gateway-deliberate-503',
      meaning: 'A plugin of Kong answered without asking the service.',
      causes: [
        'The request-termination plugin is on: maintenance, or a route that was closed.',
        'Another plugin refuses the request, a limit for example.',
      ],
    },
    {
      when: [],
      cause: 'upstream-bad-response',
      meaning:
        'Kong says that the answer of the service was not valid. It uses the same sentence where the service refused or closed the connection.',
      causes: [
        'The service is down, or listens on another port.',
        'It closed the connection before it answered.',
        'Kong speaks http to an https port, or the reverse.',
      ],
    },
  ],
  checks: [
    {
      step: 'network',
      title: 'On the host or in the container of Kong, see whether the host of the service resolves',
      command: 'getent hosts SERVICE_HOST',
      causes: ['upstream-dns-failure'],
    },
    {
      step: 'balancer',
      title: 'Read the error log of Kong around {time}; it has the sentences of nginx',
      command: 'tail -n 200 /usr/local/kong/logs/error.log',
    },
    {
      step: 'balancer',
      title: 'See the health of the targets',
      command: 'curl -s http://KONG_HOST:8001/upstreams/UPSTREAM/health',
    },
  ],
  timeouts: [{ what: 'connect_timeout, write_timeout, read_timeout', seconds: 60 }],
  requestId: 'x-kong-request-id',
  source: 'Kong/kong, kong/error_handlers.lua, kong/tools/http.lua and kong/runloop/balancer/init.lua',
  doc: { title: 'Kong: Gateway Services', url: 'https://developer.konghq.com/gateway/entities/service/' },
});
