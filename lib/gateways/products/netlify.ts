import { type Condition, defineProduct } from '../product.ts';

const PATH: Condition = { kind: 'field', name: 'x-nf-request-id' };
const SERVER: Condition = { kind: 'field', name: 'server', value: /^Netlify/i };
const TRACES: readonly Condition[] = [PATH, SERVER];

/** What Netlify writes about a function, which only counts beside a field of Netlify. */
const REPORTS: readonly { readonly when: Condition; readonly says: string }[] = [
  {
    when: { kind: 'json', holds: { errorMessage: /Task timed out after [\d.]+ seconds/i } },
    says: "The content is Netlify's report of a function that ran out of time.",
  },
  {
    when: { kind: 'json', holds: { errorMessage: /./, errorType: /./ } },
    says: "The content is Netlify's report of a function that failed.",
  },
  {
    when: {
      kind: 'text',
      pattern: /^this (?:edge )?function has crashed an unhandled error in the function code triggered/,
      quote: 'function has crashed',
    },
    says: "The content is Netlify's page about a function that failed.",
  },
  {
    when: { kind: 'text', pattern: /^error decoding lambda response\b.{0,200}$/, quote: 'error decoding' },
    says: 'The content is what Netlify writes when a function returned no usable answer.',
  },
];

export default defineProduct({
  id: 'netlify',
  name: 'Netlify',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    ...TRACES.flatMap((trace) =>
      REPORTS.map(({ when, says }) => ({ strength: 'decisive' as const, when: [trace, when] as const, says })),
    ),
    { strength: 'only-on-path', when: [PATH], says: 'X-Nf-Request-Id stands on every answer through Netlify.' },
    {
      strength: 'only-on-path',
      when: [SERVER],
      says: 'Server is Netlify, which Netlify writes on every answer.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'json', holds: { errorMessage: /Task timed out after/i } }],
      cause: 'function-timeout',
      meaning: 'The function did not answer within its time limit; the message says how long it had.',
      causes: [
        'The function waits for a database or another service.',
        'The work is too long for a function: use a background function.',
      ],
    },
    {
      when: [],
      cause: 'function-error',
      meaning: 'The function failed, or returned something that is no answer.',
      causes: [
        'The function crashed, ran out of memory, or returned an object without statusCode.',
        'It ended before it began its answer.',
      ],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'Read the log of the function in the dashboard, or follow it',
      command: 'netlify logs:function FUNCTION',
    },
  ],
  timeouts: [
    { what: 'function', seconds: 10 },
    { what: 'start of the answer of a server', seconds: 20 },
  ],
  requestId: 'x-nf-request-id',
  source: 'Netlify documentation, Server troubleshooting; answers in public reports',
  doc: {
    title: 'Netlify: Server troubleshooting',
    url: 'https://docs.netlify.com/build/server/troubleshooting/',
  },
});
