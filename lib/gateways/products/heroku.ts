import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'heroku',
  name: 'Heroku',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'mark', pattern: /\bherokucdn\.com\/error-pages\//, quote: 'herokucdn.com/error-pages' },
        { kind: 'page', pattern: /^(?:<iframe>|<title>[^<]*<\/title><iframe>)|<body><iframe>/, quote: '<iframe' },
      ],
      says: "The page frames Heroku's own error page.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'via', value: /\b1\.1 (?:vegur|heroku-router)\b/ }],
      says: "Via names Heroku's router, on answers of the app too.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^Heroku$/i }],
      says: 'Server is Heroku, which its router writes on every answer.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'mark', pattern: /error-pages\/maintenance-mode/, quote: 'maintenance-mode' }],
      cause: 'gateway-deliberate-503',
      meaning: 'Somebody has switched maintenance mode on for this app.',
      causes: ['Maintenance mode is on.'],
    },
    {
      when: [{ kind: 'about', seconds: [30] }],
      cause: 'upstream-timeout',
      meaning:
        "Heroku's router always says 503. The wait of 30 s shows which fault it was: H12, no first byte in time. The dyno goes on working on the request.",
      causes: [
        'The request takes too long: move the work to a background job.',
        'All workers of the dyno are busy, so the request waited.',
      ],
    },
    {
      when: [{ kind: 'sooner', seconds: 29 }],
      cause: 'app-server-down',
      meaning:
        "Heroku's router always says 503, whatever the fault; only the log has the code. It did not take 30 s, so it was not the request timeout.",
      causes: [
        'The app crashed or failed to boot (H10, H20), or no web dyno runs (H14).',
        'The dyno closed or refused the connection (H13, H18, H21), or could not be connected to (H19).',
      ],
    },
    {
      when: [],
      cause: 'app-server-down',
      meaning: "Heroku's router always says 503, whatever the fault; only the log has the code.",
      causes: [
        'The app crashed or failed to boot (H10, H20), or no web dyno runs (H14).',
        'The dyno closed or refused the connection (H13, H18, H21), or could not be connected to (H19).',
        'If the wait was 30 s: the app did not send its first byte in time (H12).',
      ],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'See whether maintenance mode is on; heroku maintenance:off ends it',
      command: 'heroku maintenance --app APP',
      causes: ['gateway-deliberate-503'],
    },
    {
      step: 'app',
      title: 'Find the line with at=error; code=H.. says what happened',
      command: 'heroku logs --tail --app APP',
    },
    { step: 'app', title: 'See whether a web dyno runs', command: 'heroku ps --app APP' },
  ],
  timeouts: [{ what: 'first byte', seconds: 30 }],
  requestId: 'x-request-id',
  source: 'Heroku Dev Center, Error Codes and Request Timeout; pages in public reports',
  doc: { title: 'Heroku: error codes', url: 'https://devcenter.heroku.com/articles/error-codes' },
});
