import { defineProduct } from '../product.ts';

const ROUTING = 'x-render-routing';

export default defineProduct({
  id: 'render',
  name: 'Render',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: ROUTING }],
      says: "X-Render-Routing stands only on answers of Render's router, and names the reason.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'rndr-id' }],
      says: 'Rndr-Id stands on every answer through Render.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-render-origin-server' }],
      says: 'X-Render-Origin-Server names the server of the app that answered.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'field', name: ROUTING, value: /hibernat|suspend/i }],
      cause: 'platform-suspended-or-asleep',
      meaning:
        'The service is asleep or suspended. A sleeping one is started by the first request, which takes 30 to 90 s; here the start failed or took too long.',
      causes: [
        'The service slept and did not start in time, or its start failed: look at the log.',
        'The service was suspended, by hand or because a limit of the plan was reached.',
      ],
    },
    {
      when: [{ kind: 'field', name: ROUTING, value: /^no-/i }],
      cause: 'no-healthy-upstream',
      meaning: "Render's router knows no running service for this host name.",
      causes: ['The service never started, was deleted, or has another host name.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: "Render's router got no usable answer from the service.",
      causes: [
        'The service does not listen on the port in PORT, or only on 127.0.0.1.',
        'It crashed, restarted, or closed the connection early.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'Look at the Events and Logs tabs of the service in the dashboard' },
    {
      step: 'network',
      title: 'Ask again and wait for the service to wake up',
      command: 'curl -sS -D- -o /dev/null --max-time 120 {url}',
    },
  ],
  timeouts: [],
  requestId: 'rndr-id',
  source: 'Answers in public reports',
  doc: { title: 'Render: troubleshooting deploys', url: 'https://render.com/docs/troubleshooting-deploys' },
});
