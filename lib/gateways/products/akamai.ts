import { type CauseId, type Condition, defineProduct } from '../product.ts';

const REFERENCE = 'reference #\\d{1,3}\\.[0-9a-f]{1,16}\\.\\d{1,12}\\.[0-9a-f]{1,16}';
const LINK = '(?: https?://errors\\.edgesuite\\.net/\\S{1,100})?';

interface Reference {
  readonly number: string;
  readonly cause: CauseId;
  readonly meaning: string;
  readonly causes: readonly [string, ...string[]];
}

/** The first number of the reference says what kind of error it was. */
const NUMBERS: readonly Reference[] = [
  {
    number: '1',
    cause: 'upstream-timeout',
    meaning: 'Akamai connected to the origin but did not get an answer before the read timeout.',
    causes: ['The origin is slow: a long query, a lock, an overloaded server.'],
  },
  {
    number: '3',
    cause: 'upstream-bad-response',
    meaning: 'Akamai could not read the answer of the origin.',
    causes: ['The origin closed or reset the connection in the middle of its answer.'],
  },
  {
    number: '4',
    cause: 'upstream-connection-or-bad-response',
    meaning: 'Akamai could not send the request to the origin.',
    causes: ['The origin closed the connection while the request was sent.'],
  },
  {
    number: '6',
    cause: 'upstream-connection-failure',
    meaning: 'The origin refused the connection from Akamai.',
    causes: ['The origin is down, or its firewall refuses the addresses of Akamai.'],
  },
  {
    number: '9',
    cause: 'unknown',
    meaning: 'Akamai has no configuration for this host name.',
    causes: ['The host name is not in the property, or the property is not active on this network.'],
  },
  {
    number: '11',
    cause: 'upstream-dns-failure',
    meaning: 'Akamai could not resolve the name of the origin.',
    causes: ['The host name of the origin in the property is wrong, or its record was deleted.'],
  },
  {
    number: '15',
    cause: 'upstream-bad-response',
    meaning: 'The origin closed the connection without sending an answer.',
    causes: ['The application crashed, or closed an idle connection just as Akamai reused it.'],
  },
  {
    number: '18',
    cause: 'gateway-deliberate-503',
    meaning: 'A rule at Akamai denied the request.',
    causes: ['A security rule, a rate control or a geographic block applies.'],
  },
  {
    number: '30',
    cause: 'upstream-tls-failure',
    meaning: 'The TLS handshake between Akamai and the origin failed.',
    causes: ['The certificate of the origin is expired, not trusted by the property, or for another name.'],
  },
];

const first = (number: string): Condition => ({
  kind: 'text',
  pattern: new RegExp(`\\breference #${number}\\.`),
  quote: 'Reference',
});

export default defineProduct({
  id: 'akamai',
  name: 'Akamai',
  hop: 'cdn',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'text', pattern: new RegExp(`^.{0,400}\\b${REFERENCE}${LINK}$`), quote: 'Reference' },
        { kind: 'field', name: 'server', value: /^AkamaiGHost$/i },
      ],
      says: "The page ends with Akamai's reference number, and Server is AkamaiGHost.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: new RegExp(`^.{0,400}\\b${REFERENCE} https?://errors\\.edgesuite\\.net/\\S{1,100}$`),
          quote: 'errors.edgesuite.net',
        },
      ],
      says: "The page ends with Akamai's reference number and the address of its error service.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: new RegExp(
            `^.{0,60}(?:an error occurred while processing your request|the proxy server did not receive a timely response from the upstream server|the server is temporarily unable to service your request)\\. ?.{0,40}${REFERENCE}$`,
          ),
          quote: 'Reference',
        },
      ],
      says: "The whole content is Akamai's error page with its reference number.",
    },
    {
      strength: 'strong',
      when: [{ kind: 'field', name: 'server', value: /^AkamaiGHost$/i }, { kind: 'no-data' }],
      says: 'Server is AkamaiGHost, which Akamai writes on answers of its own; otherwise it keeps the Server of the origin.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-akamai-request-id' }],
      says: 'X-Akamai-Request-Id stands on answers through Akamai.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'akamai-grn' }],
      says: 'Akamai-GRN stands on answers through Akamai.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-akamai-transformed' }],
      says: 'X-Akamai-Transformed stands on answers through Akamai.',
    },
  ],
  readings: [
    ...NUMBERS.map(({ number, ...reading }) => ({ when: [first(number)], ...reading })),
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The origin did not answer Akamai in time.',
      causes: ['The origin is slow or stuck.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'Akamai got no usable answer from the origin.',
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
    {
      step: 'balancer',
      title: 'Translate the reference number of the page in Edge Diagnostics ("Translate error string")',
    },
    {
      step: 'balancer',
      title: 'Ask Akamai for its request id',
      command: 'curl -sS -D- -o /dev/null -H "Pragma: akamai-x-get-request-id" {url}',
    },
  ],
  timeouts: [{ what: 'read timeout', seconds: 120 }],
  source:
    'Error pages in public reports (references 1, 3, 4, 6, 9, 11, 15, 18); IBM Cloud CDN documentation (reference 30); Akamai TechDocs, Read Timeout',
  doc: { title: 'Akamai: Read Timeout', url: 'https://techdocs.akamai.com/property-mgr/docs/read-timeout' },
});
