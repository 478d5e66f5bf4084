import { type Condition, defineProduct } from '../product.ts';

const NAMES = ['vary', 'content-type', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];
const EMPTY: readonly [Condition, ...Condition[]] = [
  { kind: 'status', codes: [502] },
  { kind: 'field', name: 'content-type', value: /^text\/plain$/i },
  { kind: 'field', name: 'keep-alive', value: /^timeout=5$/ },
  { kind: 'empty' },
];

/** Vite allows pages of the same machine to read what it serves, and says so to whoever sends an Origin. */
const LOCAL_ORIGIN = /^https?:\/\/(?:(?:[^/:]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

export default defineProduct({
  id: 'vite',
  name: 'Vite development server',
  hop: 'dev-proxy',
  signals: [
    {
      strength: 'strong',
      when: [...EMPTY, { kind: 'only-fields', names: NAMES }],
      says: "An empty 502 as plain text from a Node server is what Vite's proxy sends.",
    },
    {
      strength: 'decisive',
      when: [
        ...EMPTY,
        { kind: 'field', name: 'access-control-allow-origin', value: LOCAL_ORIGIN },
        { kind: 'field', name: 'vary', value: /^Origin$/i },
        { kind: 'only-fields', names: [...NAMES, 'access-control-allow-origin'] },
      ],
      says: "An empty 502 as plain text from a Node server, readable by a page of the same machine, is what Vite's proxy sends.",
    },
  ],
  readings: [
    {
      when: [{ kind: 'later', seconds: 1.5 }],
      cause: 'upstream-timeout',
      meaning:
        "Vite's proxy waited for its target and gave up; it sends the same empty 502 for every fault, but a refused connection ends within milliseconds.",
      causes: [
        'The backend took the request and did not answer before the proxyTimeout of the proxy ended.',
        'The address of the target swallows packets, so that the connection was never made.',
      ],
    },
    {
      when: [],
      cause: 'upstream-connection-failure',
      meaning: "Vite's proxy got no answer from its target; it sends the same empty 502 for every fault.",
      causes: [
        'The backend is not running, or listens on another port.',
        'localhost means ::1 to the proxy and 127.0.0.1 to the backend: name the address.',
        'The backend closed the connection.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'Read the terminal in which Vite runs; it prints "http proxy error" and the reason' },
    {
      step: 'network',
      title: 'Ask the target of the proxy directly',
      command: 'curl -sv -o /dev/null http://TARGET_HOST:TARGET_PORT{path}',
    },
  ],
  timeouts: [],
  source: 'Answers captured from Vite 8',
  doc: { title: 'Vite: server.proxy', url: 'https://vite.dev/config/server-options.html#server-proxy' },
});
