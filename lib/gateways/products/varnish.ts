import { type Condition, defineProduct } from '../product.ts';

const OWN: Condition = { kind: 'field', name: 'x-varnish' };

export default defineProduct({
  id: 'varnish',
  name: 'Varnish',
  hop: 'proxy',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: /^(?:error \d{3} .{0,300}\b)?guru meditation: xid: \d+(?: varnish cache server)?$/,
          quote: 'Guru Meditation:',
        },
      ],
      says: "The whole content is Varnish's own error page, with the number of the transaction.",
    },
    {
      strength: 'strong',
      when: [{ kind: 'reason', phrase: /^Backend fetch failed$/ }, OWN],
      says: 'The reason phrase "Backend fetch failed" is written by Varnish alone.',
    },
    {
      strength: 'strong',
      when: [{ kind: 'field', name: 'server', value: /^Varnish$/i }, OWN],
      says: 'Server is Varnish, which it writes on answers of its own; otherwise it keeps the Server of the backend.',
    },
    {
      strength: 'strong',
      when: [
        {
          kind: 'text',
          pattern: /^.{0,600}\bguru meditation:? xid: \d+(?: varnish cache server)?$/,
          quote: 'Guru Meditation',
        },
        OWN,
      ],
      says: 'The page ends with the meditation of Varnish and the number of the transaction, beside a field of Varnish.',
    },
    { strength: 'only-on-path', when: [OWN], says: 'X-Varnish stands on every answer through Varnish.' },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'via', value: /\bvarnish\b/i }],
      says: 'Via names Varnish, or Fastly, which is built on it.',
    },
  ],
  readings: [
    {
      when: [
        { kind: 'field', name: 'x-varnish', value: /^\d+$/ },
        { kind: 'no-field', name: 'age' },
        { kind: 'text', pattern: /^(?!.*backend fetch failed)/ },
      ],
      cause: 'gateway-deliberate-503',
      meaning: 'There is no Age, so Varnish did not fetch anything: its configuration made this answer.',
      causes: ['A synth() in the VCL answers so on purpose: maintenance, a block, a backend that is known to be sick.'],
    },
    {
      when: [{ kind: 'about', seconds: [60] }],
      cause: 'upstream-timeout',
      meaning:
        'Varnish says 503 for every fault of the backend, timeouts included; the wait is its first_byte_timeout, 60 s where nobody changed it.',
      causes: [
        'The application was slow: a long query, a lock, a call to another service.',
        'Every worker of the application is busy, so the request waited in its queue.',
      ],
    },
    {
      when: [],
      cause: 'no-server-reachable',
      meaning:
        'Varnish got nothing usable from the backend. It says 503 for every such fault, timeouts included; the Retry-After of 5 s is its stock value.',
      causes: [
        'The backend is down or refuses the connection.',
        'The probe marks the backend as sick.',
        'The backend did not answer in time; first_byte_timeout is 60 s where nobody changed it.',
        'The answer was malformed, or its header too large.',
      ],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'Look at the FetchError lines of the transactions that failed',
      command: 'varnishlog -d -g request -q "RespStatus >= 500"',
    },
    { step: 'balancer', title: 'See which backends are healthy', command: 'varnishadm backend.list' },
  ],
  timeouts: [
    { what: 'connect_timeout', seconds: 3.5 },
    { what: 'first_byte_timeout', seconds: 60 },
    { what: 'between_bytes_timeout', seconds: 60 },
  ],
  requestId: 'x-varnish',
  source: 'Answers captured from Varnish 7.1',
  doc: {
    title: 'Varnish: Troubleshooting',
    url: 'https://varnish-cache.org/docs/trunk/users-guide/troubleshooting.html',
  },
});
