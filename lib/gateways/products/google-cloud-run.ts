import { type Condition, defineProduct } from '../product.ts';

const FRONTEND: Condition = { kind: 'field', name: 'server', value: /^Google Frontend$/i };

export default defineProduct({
  id: 'google-cloud-run',
  name: 'Google Cloud Run',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [
        FRONTEND,
        {
          kind: 'text',
          pattern: /^error: server error .{0,200}please try again in 30 seconds\.$/,
          quote: 'Please try again',
        },
      ],
      says: "The whole content is the page of Google's front end, and Server names it.",
    },
    {
      strength: 'strong',
      when: [FRONTEND, { kind: 'text', pattern: /^(?:service unavailable|gateway timeout|bad gateway)$/ }],
      says: 'Server is Google Frontend, and the content is the bare reason; an application could have sent the same.',
    },
    {
      strength: 'strong',
      when: [FRONTEND, { kind: 'status', codes: [504] }, { kind: 'about', seconds: [300, 3600] }, { kind: 'no-data' }],
      says: 'Server is Google Frontend, and the wait is the request timeout.',
    },
    {
      strength: 'only-on-path',
      when: [FRONTEND],
      says: 'Server is Google Frontend, which stands on every answer of Cloud Run, Functions and App Engine.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-cloud-trace-context' }],
      says: 'X-Cloud-Trace-Context is written by several Google services on the way.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning:
        'The instance did not finish its answer within the request timeout, 300 s where nobody changed it. It goes on working.',
      causes: ['The work takes too long for one request.', 'The instance waits for a database or another service.'],
    },
    {
      when: [{ kind: 'text', pattern: /not available yet/ }],
      cause: 'no-healthy-upstream',
      meaning: 'No instance of the service could be used.',
      causes: ['The instance is still starting, or the revision fails to start.'],
    },
    {
      when: [{ kind: 'text', pattern: /^error: server error/ }],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The instance ended or gave no valid answer.',
      causes: ['The container crashed or ran out of memory.', 'Its answer was malformed.'],
    },
    {
      when: [],
      cause: 'unknown',
      meaning:
        'The platform, or the application, says that the service is not available; the content does not tell which.',
      causes: [
        'The instance crashed, ran out of memory, or gave a malformed answer.',
        'No instance could be started in time.',
        'The application sent this itself.',
      ],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'Search Logs Explorer for the trace {id}',
      command: 'gcloud run services logs read SERVICE --limit 50',
    },
  ],
  timeouts: [{ what: 'request', seconds: 300 }],
  requestId: 'x-cloud-trace-context',
  source: 'Google Cloud documentation, Troubleshoot Cloud Run; pages in public reports',
  doc: { title: 'Google: Troubleshoot Cloud Run issues', url: 'https://cloud.google.com/run/docs/troubleshooting' },
});
