import { defineProduct } from '../product.ts';

const CODE = 'x-do-failure-code';

export default defineProduct({
  id: 'digitalocean-app-platform',
  name: 'DigitalOcean App Platform',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: CODE }],
      says: 'X-Do-Failure-Code stands only on errors of the platform; its letters are response flags of Envoy.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-do-app-origin' }],
      says: 'X-Do-App-Origin stands on answers through the platform.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'field', name: CODE, value: /\bUH\b/ }],
      cause: 'no-healthy-upstream',
      meaning:
        'No instance of the app passes its health check. The platform turns the 503 of its router into a 504, so nothing timed out.',
      causes: [
        'The only instance crashed or was killed for memory.',
        'The health check asks the wrong port or path.',
        'A deployment is under way and no instance is ready yet.',
      ],
    },
    {
      when: [{ kind: 'field', name: CODE, value: /\b(?:UT|UMSDR|SI)\b/ }],
      cause: 'upstream-timeout',
      meaning: 'The app took the request but did not answer in time.',
      causes: ['The app is slow: a long query, a lock, a call to another service.'],
    },
    {
      when: [{ kind: 'field', name: CODE, value: /\bUF\b/ }],
      cause: 'upstream-connection-failure',
      meaning: 'The router could not connect to the app.',
      causes: ['The app does not listen on the configured port, or only on 127.0.0.1.', 'The instance is restarting.'],
    },
    {
      when: [{ kind: 'field', name: CODE, value: /\bUO\b/ }],
      cause: 'overload-or-rate-limit',
      meaning: 'The router refused the request because too many are pending.',
      causes: ['The app is too slow for the traffic: add instances.'],
    },
    {
      when: [{ kind: 'field', name: CODE, value: /\b(?:UC|UR|UPE|LR)\b/ }],
      cause: 'upstream-bad-response',
      meaning: 'The app accepted the connection but closed or reset it before it answered.',
      causes: [
        'The process crashed, or was killed for memory, in the middle of the request.',
        'The app closed an idle connection just as the router reused it.',
      ],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The router of the platform got no usable answer from the app.',
      causes: ['The app is down, restarting, or closed the connection.'],
    },
  ],
  checks: [
    { step: 'app', title: 'Read the runtime log of the app', command: 'doctl apps logs APP_ID --type run' },
    { step: 'app', title: 'See in the dashboard whether the health check passes, and whether memory is at its limit' },
  ],
  timeouts: [],
  requestId: 'cf-ray',
  source: 'Answers in public reports',
  doc: {
    title: 'DigitalOcean: App Platform, health checks',
    url: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-health-checks/',
  },
});
