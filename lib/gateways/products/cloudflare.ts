import { nginxPage } from '../nginx-page.ts';
import { type CauseId, type Condition, defineProduct, type Reading } from '../product.ts';

const RAY: Condition = { kind: 'field', name: 'cf-ray' };

interface Code {
  readonly cause: CauseId;
  readonly meaning: string;
  readonly causes: readonly [string, ...string[]];
}

const CODES: Readonly<Record<number, Code>> = {
  520: {
    cause: 'upstream-bad-response',
    meaning: 'The origin answered Cloudflare with something empty, unknown or malformed.',
    causes: [
      'The application crashed or reset the connection in the middle of its answer.',
      'The response header is too large, often because of cookies, or malformed.',
      'The origin closed an idle connection just as Cloudflare reused it.',
    ],
  },
  521: {
    cause: 'upstream-connection-failure',
    meaning: 'The origin refused the connection from Cloudflare.',
    causes: [
      'The web server at the origin is down, or does not listen on the port.',
      'A firewall at the origin rejects the addresses of Cloudflare.',
    ],
  },
  522: {
    cause: 'upstream-timeout',
    meaning:
      'Cloudflare could not complete a TCP connection to the origin within 19 s, or got no acknowledgement within 90 s.',
    causes: [
      'A firewall at the origin drops packets from the addresses of Cloudflare.',
      'The address in the DNS settings of the zone is not that of the origin any more.',
      'The origin is overloaded and accepts no connections.',
    ],
  },
  523: {
    cause: 'upstream-connection-failure',
    meaning: 'Cloudflare found no route to the address of the origin.',
    causes: [
      'The address in the DNS settings of the zone is wrong or out of date.',
      'The network of the origin is not reachable.',
    ],
  },
  524: {
    cause: 'upstream-timeout',
    meaning: 'The origin accepted the request but did not begin to answer before the read timeout of Cloudflare.',
    causes: [
      'The work takes too long for one request: a report, an export, a slow query. Answer 202 and let the client poll.',
      'The application waits for another service or a lock.',
      'The origin is overloaded.',
    ],
  },
  525: {
    cause: 'upstream-tls-failure',
    meaning: 'The TLS handshake between Cloudflare and the origin failed.',
    causes: [
      'The origin has no certificate for this name, or does not listen with TLS on the port.',
      'The two share no cipher or TLS version.',
    ],
  },
  526: {
    cause: 'upstream-tls-failure',
    meaning: 'The certificate of the origin is not valid, and the zone demands a valid one (Full, strict).',
    causes: ['The certificate is expired, self-signed, revoked, or for another name.'],
  },
  527: {
    cause: 'upstream-connection-or-bad-response',
    meaning: 'The former Railgun connection between Cloudflare and the origin failed.',
    causes: ['The origin could not be reached, or its answer was cut.'],
  },
};

const THOUSANDS: readonly (Code & { readonly numbers: string })[] = [
  {
    numbers: '1016|1001|1018|1023',
    cause: 'upstream-dns-failure',
    meaning: 'Cloudflare cannot resolve the name of the origin.',
    causes: [
      'The record of the origin was deleted or never created: look at the CNAME target in the DNS settings of the zone.',
      'A Worker, a load balancer pool or a custom hostname points at a name that does not exist.',
    ],
  },
  {
    numbers: '1033',
    cause: 'upstream-connection-failure',
    meaning: 'The zone points at a Cloudflare Tunnel, and no connector (cloudflared) of it is connected.',
    causes: [
      'cloudflared is not running on the origin, or cannot reach the network of Cloudflare.',
      'The tunnel was deleted, or its credentials were replaced.',
    ],
  },
  {
    numbers: '1101|1104',
    cause: 'function-error',
    meaning: 'A Worker threw an exception that nobody caught.',
    causes: ['The code of the Worker failed; its log has the exception.'],
  },
  {
    numbers: '1102',
    cause: 'function-error',
    meaning: 'A Worker ran into its limit of processor time or memory.',
    causes: ['The Worker does too much work in one request.'],
  },
  {
    numbers: '1200|1015',
    cause: 'overload-or-rate-limit',
    meaning: 'Too many requests wait for the origin, so Cloudflare refuses more.',
    causes: ['The origin is slow, so requests queue up at Cloudflare.', 'A rate limit of the zone applies.'],
  },
];

const thousand = (numbers: string): RegExp => new RegExp(`\\berror(?: code:?)? (?:${numbers})\\b`);

const RELAYED: Omit<Reading, 'when'> = {
  cause: 'origin-error-relayed',
  hop: 'origin',
  meaning:
    'Cloudflare shows its own page, but it only reports what the origin answered; on most plans it replaces the content of a 502 or 504, so the message of the application is lost.',
  causes: [
    'The origin, or a proxy in front of it, answered with this code.',
    'The application behind that proxy is down, restarting or too slow.',
  ],
};

export default defineProduct({
  id: 'cloudflare',
  name: 'Cloudflare',
  hop: 'cdn',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'cf-error-type' }],
      says: 'cf-error-type stands only on errors that Cloudflare made.',
    },
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'cf-error-origin' }],
      says: 'cf-error-origin stands only on errors that Cloudflare made.',
    },
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'cf-mitigated', value: /^challenge$/i }],
      says: 'Cloudflare says that it put a challenge in the way.',
    },
    {
      strength: 'decisive',
      when: [{ kind: 'text', pattern: /^error code: \d{3,4}$/, quote: 'error code:' }, RAY],
      says: 'The whole content is the short text that Cloudflare sends to clients that are no browsers.',
    },
    {
      strength: 'decisive',
      when: [{ kind: 'status', codes: [520, 521, 522, 523, 524, 525, 526, 527, 530] }, RAY],
      says: 'Cf-Ray shows Cloudflare, and this status code is one that Cloudflare defines.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'status', codes: [520, 521, 522, 523, 524, 525, 526, 527, 530] },
        { kind: 'field', name: 'server', value: /^cloudflare$/i },
      ],
      says: 'Server is cloudflare, and this status code is one that Cloudflare defines.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'mark', pattern: /^(?:\S+ ){0,9}cf-error-(?:details|footer|overview)\b/m, quote: 'cf-error-details' },
      ],
      says: "The content is Cloudflare's own error page.",
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'title', pattern: /^[^|]{1,253}\| 5\d\d: .{1,80}$/ },
        { kind: 'text', pattern: /\bray id: ?(?:•)? ?[0-9a-f]{16}\b/, quote: 'Ray ID' },
      ],
      says: "The content is Cloudflare's own error page, with a Ray ID.",
    },
    {
      strength: 'decisive',
      when: [{ kind: 'page', pattern: nginxPage('cloudflare(?:-nginx)?'), quote: '<center>cloudflare' }],
      says: "The whole content is the plain error page of Cloudflare's own servers.",
    },
    {
      strength: 'decisive',
      when: [RAY, { kind: 'json', holds: { type: /^https:\/\/(?:developers|www)\.cloudflare\.com\// } }],
      says: "The content is problem details that point to Cloudflare's documentation.",
    },
    {
      strength: 'only-on-path',
      when: [RAY],
      says: 'Cf-Ray shows that Cloudflare handled the request; it stands on every answer.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^cloudflare/i }],
      says: 'Server is cloudflare, which Cloudflare writes on every answer.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'field', name: 'cf-mitigated', value: /^challenge$/i }],
      cause: 'gateway-deliberate-503',
      meaning: 'Cloudflare wants proof that a person asks; the origin was not asked.',
      causes: ['A security rule, or the mode "Under Attack", challenges the client.'],
    },
    ...THOUSANDS.flatMap(({ numbers, cause, meaning, causes }) => [
      { when: [{ kind: 'text', pattern: thousand(numbers), quote: 'error' } as const], cause, meaning, causes },
      {
        when: [{ kind: 'json', holds: { error_code: new RegExp(`^(?:${numbers})$`) } } as const],
        cause,
        meaning,
        causes,
      },
      {
        when: [{ kind: 'field', name: 'cf-error-type', value: new RegExp(`^(?:${numbers})$`) } as const],
        cause,
        meaning,
        causes,
      },
    ]),
    ...Object.entries(CODES).map(([code, reading]) => ({
      when: [{ kind: 'status', codes: [Number(code)] } as const],
      ...reading,
    })),
    {
      when: [{ kind: 'status', codes: [530] }],
      cause: 'upstream-connection-failure',
      meaning: 'Cloudflare cannot reach the origin; the page names a code of 1000 and up that says why.',
      causes: ['The name of the origin does not resolve (1016).', 'No connector of the tunnel is connected (1033).'],
    },
    {
      when: [
        { kind: 'page', pattern: nginxPage('cloudflare(?:-nginx)?') },
        { kind: 'status', codes: [504] },
      ],
      cause: 'upstream-timeout',
      meaning: 'The plain page without branding is made inside the network of Cloudflare, not by the origin.',
      causes: ['A server of Cloudflare waited too long for another one or for the origin.'],
    },
    {
      when: [
        { kind: 'page', pattern: nginxPage('cloudflare(?:-nginx)?') },
        { kind: 'status', codes: [503] },
      ],
      cause: 'overload-or-rate-limit',
      meaning: 'The plain page without branding is made inside the network of Cloudflare, not by the origin.',
      causes: ['A location of Cloudflare is overloaded or in trouble; look at its status page.'],
    },
    {
      when: [{ kind: 'page', pattern: nginxPage('cloudflare(?:-nginx)?') }],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The plain page without branding is made inside the network of Cloudflare, not by the origin.',
      causes: ['A server of Cloudflare got no usable answer; look at its status page and give support the Ray ID.'],
    },
    {
      when: [{ kind: 'text', pattern: /\bcloudflare error\b.{0,300}\bhost working\b/, quote: 'Cloudflare' }],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The picture in the page marks Cloudflare as the part that failed, not the origin.',
      causes: ['A server of Cloudflare is in trouble; look at its status page and give support the Ray ID.'],
    },
    {
      when: [
        { kind: 'status', codes: [504] },
        { kind: 'field', name: 'cf-error-type' },
      ],
      cause: 'upstream-timeout',
      meaning: 'Cloudflare itself waited too long; it did not get this code from the origin.',
      causes: ['The origin, or a Worker in front of it, did not answer in time.'],
    },
    {
      when: [
        { kind: 'status', codes: [502] },
        { kind: 'field', name: 'cf-error-type' },
      ],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'Cloudflare itself could not use the origin; it did not get this code from there.',
      causes: ['The origin could not be reached, or its answer was not usable.'],
    },
    { when: [{ kind: 'status', codes: [502, 504] }], ...RELAYED },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'overload-or-rate-limit',
      meaning: 'Cloudflare made this 503 itself.',
      causes: [
        'A rule, a limit or a Worker of the zone refuses the request.',
        'A location of Cloudflare is overloaded; look at its status page.',
      ],
    },
    {
      when: [],
      cause: 'unknown',
      meaning: 'Cloudflare made this answer.',
      causes: ['Give support the Ray ID.'],
    },
  ],
  checks: [
    {
      step: 'network',
      title: 'Look at the certificate of the origin',
      command: 'openssl s_client -connect ORIGIN_IP:443 -servername {host} </dev/null',
      causes: ['upstream-tls-failure'],
    },
    {
      step: 'network',
      title:
        'In the DNS settings of the zone, find the name that the record of {host} points to, and see whether it resolves',
      command: 'dig +short ORIGIN_HOST',
      causes: ['upstream-dns-failure'],
    },
    {
      step: 'network',
      title: 'With a tunnel, see whether its connector is connected',
      command: 'cloudflared tunnel info TUNNEL',
      codes: [530],
      causes: ['upstream-connection-failure'],
    },
    {
      step: 'app',
      title: 'Follow the log of the Worker and repeat the request',
      command: 'npx wrangler tail WORKER',
      causes: ['function-error'],
    },
    {
      step: 'balancer',
      title: 'In the dashboard under Security, Events, find the rule that stopped Ray ID {id}',
      causes: ['gateway-deliberate-503', 'overload-or-rate-limit'],
    },
    {
      step: 'network',
      title: 'Ask the origin directly, past Cloudflare',
      command: 'curl -sv -o /dev/null --resolve {host}:{port}:ORIGIN_IP {url}',
    },
    { step: 'app', title: 'Search the logs of the origin at {time}; no line means that Cloudflare never got through' },
    {
      step: 'balancer',
      title: 'In the dashboard under Analytics, HTTP Traffic, compare the edge status code with the origin status code',
    },
    { step: 'balancer', title: 'Search the logs of Cloudflare for the Ray ID {id}' },
    { step: 'network', title: 'See that the firewall of the origin admits the address ranges of Cloudflare' },
  ],
  timeouts: [
    { what: 'TCP connection', seconds: 19 },
    { what: 'acknowledgement after the connection', seconds: 90 },
    { what: 'first byte; sources name 100 and 120', seconds: 100 },
    { what: 'first byte; sources name 100 and 120', seconds: 120 },
  ],
  requestId: 'cf-ray',
  source: 'Cloudflare documentation, 5xx errors and Cloudflare error diagnostic headers; pages in public reports',
  doc: {
    title: 'Cloudflare: 5xx errors',
    url: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/',
  },
});
