import { type Condition, defineProduct, type Reading } from '../product.ts';

const CONNECT = 'upstream connect error or disconnect/reset before headers';
const FIXED =
  'no healthy upstream|upstream request timeout|upstream max stream duration reached|stream timeout|fault filter abort|maintenance mode|envoy overloaded';

/** Google's balancer and front end write Envoy's sentences; so do gateways that put them into JSON. */
const GOOGLE: Condition = { kind: 'field', name: 'via', value: /\b1\.1 google\b/ };
const FRONTEND: Condition = { kind: 'field', name: 'server', value: /^Google Frontend$/i };

const TEXT = new RegExp(`^(?:${CONNECT}\\b.{0,2000}|${FIXED})$`);
const MESSAGE = new RegExp(`^(?:${CONNECT}\\b.*|${FIXED})$`, 'is');

interface Decoded {
  readonly pattern: string;
  readonly cause:
    | 'upstream-tls-failure'
    | 'upstream-connection-failure'
    | 'upstream-bad-response'
    | 'upstream-timeout'
    | 'no-healthy-upstream'
    | 'overload-or-rate-limit'
    | 'gateway-deliberate-503';
  readonly meaning: string;
  readonly causes: readonly [string, ...string[]];
}

/** Envoy's own words for why there was no answer; the first that is found counts. */
const DECODED: readonly Decoded[] = [
  {
    pattern: 'transport failure reason:.*(?:tls|ssl|certificate|alert|handshake)',
    cause: 'upstream-tls-failure',
    meaning:
      'Envoy reached the service but TLS with it failed; the transport failure reason has the words of the TLS library.',
    causes: [
      'One side expects mutual TLS and the other does not: a DestinationRule that contradicts the PeerAuthentication.',
      'The certificate of the service is expired, self-signed, or for another name.',
      'TLS is spoken to a plain port, or the reverse.',
    ],
  },
  {
    pattern: 'delayed connect error: (?:111|connection refused)|connection refused',
    cause: 'upstream-connection-failure',
    meaning: 'The service refused the connection (errno 111): nothing listens on that port.',
    causes: [
      'The container does not listen on the port that the service or the cluster names.',
      'It listens on 127.0.0.1 only.',
      'The process has crashed or is still starting.',
    ],
  },
  {
    pattern: 'delayed connect error|(?:remote |local )?connection failure|connection timeout',
    cause: 'upstream-connection-failure',
    meaning: 'Envoy could not connect to the service (response flag UF).',
    causes: [
      'The service is down, or listens on another port.',
      'A network policy or firewall drops the packets; then the wait is the connect timeout, 5 s by default.',
      'The address is out of date: the pod is gone and Envoy has not heard of it yet.',
    ],
  },
  {
    pattern: 'overflow',
    cause: 'overload-or-rate-limit',
    meaning: 'Envoy refused the request itself: a circuit breaker of the cluster is open (response flag UO).',
    causes: [
      'More requests or connections are pending than the thresholds allow.',
      'The service has become slow, so requests pile up.',
    ],
  },
  {
    pattern: 'no healthy upstream',
    cause: 'no-healthy-upstream',
    meaning: 'Envoy knows no healthy host for this cluster (response flag UH), so it did not even try.',
    causes: [
      'No pod or instance is ready, or the deployment is scaled to zero.',
      'All hosts fail the health check, or were ejected as outliers.',
      'The selector, subset or endpoint group matches nothing.',
    ],
  },
  {
    pattern: 'upstream request timeout|upstream max stream duration reached|stream timeout',
    cause: 'upstream-timeout',
    meaning: 'The service took the request but did not answer before the timeout of the route (response flag UT).',
    causes: [
      'The service is slow: a long query, a lock, a call to another service.',
      'The timeout of the route is too short for this path; 15 s where nobody set it.',
    ],
  },
  {
    pattern: 'fault filter abort|maintenance mode',
    cause: 'gateway-deliberate-503',
    meaning: 'Envoy was told to answer so: fault injection, or maintenance mode.',
    causes: ['A fault injection rule or a runtime setting is switched on.'],
  },
  {
    pattern: 'envoy overloaded',
    cause: 'overload-or-rate-limit',
    meaning: 'Envoy itself is overloaded and sheds requests.',
    causes: ['The overload manager of Envoy is active: memory or connections are near their limit.'],
  },
];

/** Whatever else it says: the connection stood, and broke. */
const BROKEN: Decoded = {
  pattern: 'connection termination|remote reset|local reset|protocol error|disconnect/reset before headers',
  cause: 'upstream-bad-response',
  meaning:
    'The service accepted the connection but closed or reset it before it answered (response flag UC, UR or UPE).',
  causes: [
    'The process crashed, or was killed for memory, while it worked on the request.',
    'The service closed an idle connection just as Envoy reused it: its keep-alive time is shorter.',
    'The two speak different protocols: HTTP/1 to an HTTP/2 port, or the reverse. A 502 with "protocol error" says so.',
  ],
};

const textOf = ({ pattern }: Decoded): Condition => ({
  kind: 'text',
  pattern: new RegExp(pattern),
  quote: 'reset reason',
});

const readingOf = ({ pattern: _, ...reading }: Decoded): Omit<Reading, 'when'> => reading;

/** The sentence from a Google front end, from a balancer of Google, and in the JSON of a gateway. */
function elsewhere(decoded: Decoded): readonly Reading[] {
  const text = textOf(decoded);
  const json: Condition = { kind: 'json', holds: { message: new RegExp(decoded.pattern, 'i') } };
  const reading = readingOf(decoded);
  return [
    { when: [text, FRONTEND], ...reading, hop: 'platform-router' },
    { when: [text, GOOGLE], ...reading, hop: 'load-balancer' },
    { when: [json], ...reading, hop: 'api-gateway' },
  ];
}

export default defineProduct({
  id: 'envoy',
  name: 'Envoy',
  hop: 'ingress',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'text', pattern: TEXT, quote: 'upstream' }],
      says: "The whole content is one of Envoy's own sentences.",
    },
    {
      strength: 'decisive',
      when: [{ kind: 'json', holds: { message: MESSAGE, code: /^\d+$/ } }],
      says: "The message is one of Envoy's own sentences, in the JSON that a gateway built on Envoy wraps it in.",
    },
    {
      strength: 'strong',
      when: [
        { kind: 'json', holds: { message: MESSAGE } },
        { kind: 'field', name: 'server', value: /^(?:istio-)?envoy$/i },
      ],
      says: "The message is one of Envoy's own sentences, and Server is Envoy.",
    },
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'x-envoy-overloaded', value: /^true$/i }],
      says: 'Envoy says that it dropped the request because a limit was reached.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^(?:istio-)?envoy$/i }],
      says: 'Server is Envoy, which Envoy writes on every answer that it hands on.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-envoy-upstream-service-time' }],
      says: 'Envoy timed the answer of a service behind it.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'field', name: 'x-envoy-overloaded', value: /^true$/i }],
      cause: 'overload-or-rate-limit',
      meaning: 'Envoy refused the request itself: a circuit breaker of the cluster is open.',
      causes: ['More requests or connections are pending than the thresholds allow.'],
    },
    ...DECODED.flatMap((decoded) => [...elsewhere(decoded), { when: [textOf(decoded)], ...readingOf(decoded) }]),
    ...elsewhere(BROKEN),
    { when: [], ...readingOf(BROKEN) },
  ],
  checks: [
    {
      step: 'network',
      title: 'With Istio, compare who demands mutual TLS with who speaks it',
      command: 'kubectl get peerauthentications,destinationrules -A -o yaml',
      causes: ['upstream-tls-failure'],
    },
    {
      step: 'app',
      title: 'See whether the pods run and are ready; look for restarts and OOMKilled',
      command: 'kubectl get pods -o wide',
    },
    {
      step: 'balancer',
      title:
        'Read %RESPONSE_FLAGS% and %RESPONSE_CODE_DETAILS% in the access log: "via_upstream" means that the service sent the status itself',
      command: 'kubectl logs POD -c istio-proxy --since-time={time}',
    },
    {
      step: 'balancer',
      title: 'See which endpoints Envoy knows and considers healthy',
      command: 'istioctl proxy-config endpoints POD',
      codes: [503],
    },
    {
      step: 'network',
      title: 'Without Istio, ask the admin interface of Envoy for its clusters',
      command: 'curl -s http://127.0.0.1:ADMIN_PORT/clusters',
    },
  ],
  timeouts: [
    { what: 'connect', seconds: 5 },
    { what: 'route', seconds: 15 },
    { what: 'idle stream', seconds: 300 },
  ],
  requestId: 'x-request-id',
  source:
    'envoyproxy/envoy, source/common/router/router.cc, source/common/http/conn_manager_impl.cc and source/extensions/filters/http/fault/fault_filter.cc',
  doc: {
    title: 'Envoy: response code details',
    url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/response_code_details',
  },
});
