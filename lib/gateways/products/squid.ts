import { type CauseId, type Condition, defineProduct, type Reading } from '../product.ts';

interface Named {
  readonly names: string;
  readonly cause: CauseId;
  readonly meaning: string;
  readonly causes: readonly [string, ...string[]];
}

const ERRORS: readonly Named[] = [
  {
    names: 'CONNECT_FAIL|GATEWAY_FAILURE',
    cause: 'upstream-connection-failure',
    meaning: 'Squid could not connect to the server. The number is the system error: 111 is refused, 110 is timed out.',
    causes: ['The server is down or does not listen on the port.', 'A firewall drops the packets (110).'],
  },
  {
    names: 'DNS_FAIL',
    cause: 'upstream-dns-failure',
    meaning: 'Squid could not resolve the name of the server.',
    causes: ["The name is wrong, or the proxy's resolver does not know it."],
  },
  {
    names: 'SECURE_CONNECT_FAIL',
    cause: 'upstream-tls-failure',
    meaning: 'TLS between Squid and the server failed.',
    causes: ['The certificate of the server is not trusted by the proxy, expired, or for another name.'],
  },
  {
    names: 'ZERO_SIZE_OBJECT|INVALID_RESP|READ_ERROR|WRITE_ERROR',
    cause: 'upstream-bad-response',
    meaning: 'The server accepted the connection but sent nothing, or nothing that is a valid answer.',
    causes: [
      'The server closed the connection early: a crash, a kill, a keep-alive race.',
      'The port speaks another protocol.',
    ],
  },
  {
    names: 'READ_TIMEOUT|LIFETIME_EXP',
    cause: 'upstream-timeout',
    meaning: 'The server took the request but did not answer in time.',
    causes: ['The server is slow or stuck.'],
  },
  {
    names: 'CANNOT_FORWARD|FORWARDING_DENIED',
    cause: 'no-server-reachable',
    meaning: 'Squid may not, or cannot, send the request on.',
    causes: ['No parent proxy is alive, and going direct is forbidden by its configuration.'],
  },
  {
    names: 'ONLY_IF_CACHED_MISS',
    cause: 'gateway-deliberate-503',
    meaning: 'The request asked for a stored answer only, and Squid has none.',
    causes: ['The request carries Cache-Control: only-if-cached.'],
  },
];

function readingsOf({ names, cause, meaning, causes }: Named): readonly Reading[] {
  const field: Condition = { kind: 'field', name: 'x-squid-error', value: new RegExp(`^ERR_(?:${names})\\b`) };
  const mark: Condition = { kind: 'mark', pattern: new RegExp(`^err_(?:${names.toLowerCase()})$`, 'm') };
  return [field, mark].map((condition) => ({ when: [condition], cause, meaning, causes }));
}

const TRANSFORMED: Condition = { kind: 'field', name: 'x-transformed-from', value: /^HTTP\/0\.9$/i };

export default defineProduct({
  id: 'squid',
  name: 'Squid',
  hop: 'forward-proxy',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'x-squid-error' }],
      says: 'X-Squid-Error stands only on errors that Squid made, and names the error.',
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'title',
          pattern: /^error: the requested url could not be retrieved$/,
          quote: 'ERROR: The requested URL',
        },
        { kind: 'mark', pattern: /^err_[a-z_]+$/m, quote: 'ERR_' },
      ],
      says: "The content is Squid's own error page, with the name of the error.",
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'field', name: 'server', value: /^squid\b/i },
        { kind: 'mark', pattern: /^err_[a-z_]+$/m, quote: 'ERR_' },
      ],
      says: "Server is Squid, and the page has the name of one of Squid's errors, whatever language it is in.",
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'field', name: 'via', value: /\(squid\b/i },
        { kind: 'mark', pattern: /^err_[a-z_]+$/m, quote: 'ERR_' },
        { kind: 'text', pattern: /\(squid(?:\/[\d.]+)?\)$/, quote: '(squid' },
      ],
      says: "Via names Squid, and the page has the name of one of Squid's errors and its signature, whatever language it is in.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'mark',
          pattern: new RegExp(`^err_(?:${ERRORS.map(({ names }) => names.toLowerCase()).join('|')})$`, 'm'),
        },
        { kind: 'mark', pattern: /^titles$/m, quote: 'titles' },
        { kind: 'mark', pattern: /^content$/m, quote: 'content' },
      ],
      says: "The page is built as Squid's own, and has the name of one of its errors, whatever language it is in.",
    },
    {
      strength: 'decisive',
      when: [TRANSFORMED],
      says: 'X-Transformed-From is written by Squid where the server sent no valid HTTP, and stands beside a status of its own.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'via', value: /\(squid\b/i }],
      says: 'Via names Squid, on answers that it only hands on, too.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-cache-lookup' }],
      says: 'X-Cache-Lookup is written by Squid on every answer.',
    },
  ],
  readings: [
    ...ERRORS.flatMap(readingsOf),
    {
      when: [TRANSFORMED],
      cause: 'upstream-bad-response',
      meaning: 'What the server sent does not begin with a status line, so Squid handed it on as HTTP/0.9 under a 200.',
      causes: ['The port speaks another protocol.', 'The server writes its answer without a status line.'],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'Squid got no answer in time.',
      causes: ['The server is slow or stuck.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'Squid got no usable answer from the server.',
      causes: ['The server is down, refuses the connection, or closed it early.'],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'Look for the request in access.log of the proxy; HIER_DIRECT names the address that it tried',
      command: 'tail -n 200 /var/log/squid/access.log',
    },
    { step: 'network', title: 'Ask without the proxy', command: 'curl -sS -D- -o /dev/null --noproxy "*" {url}' },
  ],
  timeouts: [
    { what: 'connect_timeout', seconds: 60 },
    { what: 'peer_connect_timeout', seconds: 30 },
    { what: 'read_timeout', seconds: 900 },
    { what: 'forward_timeout', seconds: 240 },
  ],
  source: 'Answers captured from Squid 5.7; squid-cache/squid, errors/templates and src/errorpage.cc',
  doc: { title: 'Squid: error pages', url: 'https://wiki.squid-cache.org/Features/CustomErrors' },
});
