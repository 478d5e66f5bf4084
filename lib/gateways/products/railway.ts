import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'railway',
  name: 'Railway',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'x-railway-fallback', value: /^true$/i }],
      says: "X-Railway-Fallback stands only on answers that Railway's edge made itself.",
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'json', holds: { message: /^Application failed to respond$/i, code: /^50\d$/, status: /^error$/ } },
      ],
      says: "The content is the JSON that Railway's edge writes when the application does not answer.",
    },
    {
      strength: 'strong',
      when: [{ kind: 'json', holds: { message: /^Application failed to respond$/i } }],
      says: "The message is the one that Railway's edge writes when the application does not answer.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^railway-edge/i }],
      says: 'Server is railway-edge, which the edge writes on every answer.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-railway-request-id' }],
      says: 'X-Railway-Request-Id stands on every answer through Railway.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [404] }],
      cause: 'platform-suspended-or-asleep',
      meaning: "Railway's edge knows no running application under this name.",
      causes: ['The service is paused or was deleted.', 'The domain is not attached to a service.'],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The application did not answer in time.',
      causes: ['The application is slow or stuck.'],
    },
    {
      when: [],
      cause: 'upstream-connection-failure',
      meaning: "Railway's edge could not get an answer from the application.",
      causes: [
        'The application does not listen on the port in PORT, or the target port of the domain is another one.',
        'It listens on 127.0.0.1 instead of 0.0.0.0.',
        'It crashed or is still starting.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'Read the deploy log', command: 'railway logs' },
    {
      step: 'network',
      title: 'Compare the target port of the domain in the service settings with the port that the log names',
    },
  ],
  timeouts: [],
  requestId: 'x-railway-request-id',
  source: 'Railway documentation, Application Failed to Respond; answers in public reports',
  doc: {
    title: 'Railway: Application failed to respond',
    url: 'https://docs.railway.com/reference/errors/application-failed-to-respond',
  },
});
