import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'http-proxy-middleware',
  name: 'http-proxy-middleware',
  hop: 'dev-proxy',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: /^error occurr?ed while trying to proxy(?: to)?: ?\S{1,2000}$/,
          quote: 'Error occurred while trying to proxy',
        },
      ],
      says: 'The whole content is the sentence of http-proxy-middleware, the proxy of many development servers.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [502] }],
      cause: 'upstream-bad-response',
      meaning: 'The backend answered the development proxy with something that is no valid HTTP.',
      causes: ['The target port speaks another protocol, for example https.', 'The backend sent a malformed header.'],
    },
    {
      when: [{ kind: 'later', seconds: 1.5 }],
      cause: 'upstream-timeout',
      meaning:
        'The development proxy waited for its target and gave up; a refused connection would have ended within milliseconds.',
      causes: [
        'The backend took the request and did not answer before the proxyTimeout of the proxy ended.',
        'The address of the target swallows packets, so that the connection was never made.',
      ],
    },
    {
      when: [],
      cause: 'upstream-connection-failure',
      meaning:
        'The development proxy could not reach its target. It writes 504 for a refused or reset connection and for an unknown name, so nothing timed out.',
      causes: [
        'The backend is not running, or listens on another port.',
        'localhost means ::1 to the proxy and 127.0.0.1 to the backend: name the address.',
        'The name of the target does not resolve.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'See whether the backend runs and on which port', command: 'ss -ltnp' },
    {
      step: 'network',
      title: 'Ask the target of the proxy directly',
      command: 'curl -sv -o /dev/null http://TARGET_HOST:TARGET_PORT{path}',
    },
  ],
  timeouts: [],
  source: 'Answers captured from http-proxy-middleware 3',
  doc: { title: 'http-proxy-middleware', url: 'https://github.com/chimurai/http-proxy-middleware' },
});
