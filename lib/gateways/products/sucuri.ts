import { type Condition, defineProduct } from '../product.ts';

const PAGE: Condition = {
  kind: 'text',
  pattern: /^.{0,300}\b(?:back-?end|gateway|server)\b.{0,200}\b(?:time-?d? ?out|timeout|not respond)/,
};

export default defineProduct({
  id: 'sucuri',
  name: 'Sucuri',
  hop: 'cdn',
  signals: [
    {
      strength: 'strong',
      when: [{ kind: 'field', name: 'x-sucuri-id' }, { kind: 'title', pattern: /sucuri/ }, PAGE],
      says: "The content is Sucuri's page about a server that does not answer.",
    },
    {
      strength: 'strong',
      when: [{ kind: 'field', name: 'x-sucuri-id' }, { kind: 'text', pattern: /\bsucuri\b/, quote: 'Sucuri' }, PAGE],
      says: "The content is Sucuri's page about a server that does not answer.",
    },
    {
      strength: 'strong',
      when: [
        { kind: 'field', name: 'x-sucuri-id' },
        { kind: 'text', pattern: /^.{0,80}\bback-?end (?:server )?(?:or gateway )?(?:connection )?time-?out\b/ },
      ],
      says: "The content is Sucuri's page about a back end that does not answer in time.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-sucuri-id' }],
      says: 'X-Sucuri-ID stands on every answer through Sucuri.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^Sucuri\/Cloudproxy/i }],
      says: 'Server is Sucuri/Cloudproxy, which Sucuri writes on every answer.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'upstream-timeout',
      meaning: "Sucuri's firewall got no answer from the hosting server.",
      causes: [
        'The hosting server is overloaded or down.',
        'Its address has changed and Sucuri still asks the old one.',
        'A firewall at the host blocks the addresses of Sucuri.',
      ],
    },
  ],
  checks: [
    {
      step: 'network',
      title: 'Ask the hosting server directly',
      command: 'curl -sv -o /dev/null --resolve {host}:{port}:ORIGIN_IP {url}',
    },
    { step: 'network', title: 'See that the firewall of the host admits the address ranges of Sucuri' },
  ],
  timeouts: [],
  requestId: 'x-sucuri-id',
  source: 'Sucuri documentation, Backend Timeout Message; sentences in public reports',
  doc: {
    title: 'Sucuri: Backend Timeout Message',
    url: 'https://docs.sucuri.net/website-firewall/troubleshooting/backend-timeout-message/',
  },
});
