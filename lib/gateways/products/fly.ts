import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'fly',
  name: 'Fly.io',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'fly-request-id' }],
      says: 'Fly-Request-Id stands on every answer through Fly.io.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^Fly\//i }],
      says: "Server is Fly, which Fly.io's proxy writes on every answer.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'via', value: /\bfly\.io\b/i }],
      says: "Via names Fly.io's proxy.",
    },
  ],
  readings: [
    {
      when: [],
      cause: 'upstream-connection-failure',
      meaning: "Fly.io's proxy could not get an answer from the machine.",
      causes: [
        'The app listens on another port than internal_port, or on 127.0.0.1 instead of 0.0.0.0.',
        'The app crashed or is still starting.',
      ],
    },
  ],
  checks: [
    {
      step: 'app',
      title:
        'Look for the proxy error codes in the log: PC01 and PC02 refused, PC05 connect timeout, PR01 to PR04 no machine, PU02 closed early',
      command: 'fly logs --app APP',
    },
    { step: 'app', title: 'See the health checks', command: 'fly checks list --app APP' },
  ],
  timeouts: [],
  requestId: 'fly-request-id',
  source: 'Fly.io documentation, Error codes and troubleshooting',
  doc: { title: 'Fly.io: error codes and troubleshooting', url: 'https://fly.io/docs/reference/error-codes/' },
});
