import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'jetty',
  name: 'Jetty',
  hop: 'app-server',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'text', pattern: /\bpowered by jetty:\/\/ ?[\w.-]{0,40}$/, quote: 'Powered by Jetty://' },
        { kind: 'title', pattern: /^error 50\d\b/ },
      ],
      says: "The page ends with Jetty's signature.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: /^http error:? 50\d\b.*\bpowered by jetty:\/\/ ?[\w.-]{0,40}$/,
          quote: 'Powered by Jetty://',
        },
      ],
      says: "The content is Jetty's default error page.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^Jetty\(/i }],
      says: 'Server is Jetty, which runs applications.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'app-server-down',
      meaning:
        'The Java server runs, but the application in it does not: its context failed to start, or it sent this status by the default page.',
      causes: [
        'The application failed to start; the log of Jetty has the exception.',
        'The application is stopping or being deployed.',
      ],
    },
  ],
  checks: [{ step: 'app', title: 'Read the log of Jetty from its last start; look for "Failed startup of context"' }],
  timeouts: [],
  source:
    'jetty/jetty.project, jetty-core/jetty-server/src/main/java/org/eclipse/jetty/server/handler/ErrorHandler.java; pages in public reports',
  doc: { title: 'Jetty: Operations Guide', url: 'https://jetty.org/docs/jetty/12/operations-guide/index.html' },
});
