import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'service-worker',
  name: 'Service worker',
  hop: 'browser',
  hostless: 'browser',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'service-worker' }],
      says: "The page's own service worker made or relayed this answer, inside the browser.",
    },
  ],
  readings: [
    {
      when: [],
      cause: 'offline-or-network',
      meaning:
        'No gateway spoke: many service workers answer with a 503 or 504 of their own when the network fails or the browser is offline.',
      causes: [
        'The browser is offline, or the request of the worker failed on the network.',
        'The worker has a rule that answers so, for example when nothing is in its cache.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'In DevTools under Application, Service workers, tick "Bypass for network" and load again' },
    { step: 'network', title: 'Ask the server without the worker', command: 'curl -sS -D- -o /dev/null {url}' },
  ],
  timeouts: [],
  source: 'The browser itself tells that a service worker answered',
  doc: { title: 'MDN: Service Worker API', url: 'https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API' },
});
