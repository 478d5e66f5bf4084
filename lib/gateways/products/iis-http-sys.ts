import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'iis-http-sys',
  name: 'Windows HTTP.sys',
  hop: 'app-server',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'field', name: 'server', value: /^Microsoft-HTTPAPI\//i },
        { kind: 'text', pattern: /^(?:service unavailable )?http error 50\d\. .{0,120}$/, quote: 'HTTP Error 503' },
      ],
      says: 'Server is Microsoft-HTTPAPI and the content is the page of HTTP.sys: the request did not get as far as IIS.',
    },
    {
      strength: 'strong',
      when: [{ kind: 'field', name: 'server', value: /^Microsoft-HTTPAPI\//i }, { kind: 'empty' }],
      says: 'Server is Microsoft-HTTPAPI, which HTTP.sys writes where no application sets its own, and there is no content.',
    },
    {
      strength: 'strong',
      when: [
        { kind: 'status', codes: [503] },
        {
          kind: 'text',
          pattern: /^service unavailable http error 503\. the service is unavailable\.$/,
          quote: 'HTTP Error 503',
        },
      ],
      says: 'The whole content is the page of HTTP.sys.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^Microsoft-HTTPAPI\//i }],
      says: 'Server is Microsoft-HTTPAPI, which HTTP.sys writes for every program that listens through it.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'app-server-down',
      meaning: 'Windows answered before IIS or the application: the application pool is stopped, or its queue is full.',
      causes: [
        'The application pool is stopped: it crashed too often, or its identity cannot log on.',
        'The queue of the pool is full.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'See whether the application pool runs', command: 'appcmd list apppool' },
    { step: 'app', title: 'Look in the Event Viewer for events 5002 and 5117 of WAS' },
    {
      step: 'balancer',
      title: 'Read the httperr log; AppOffline and QueueFull name the reason',
      command: 'type C:\\Windows\\System32\\LogFiles\\HTTPERR\\httperr1.log',
    },
  ],
  timeouts: [],
  source: 'Microsoft documentation, Error logging in HTTP APIs; pages in public reports',
  doc: {
    title: 'Microsoft: HTTP.sys error logging',
    url: 'https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis',
  },
});
