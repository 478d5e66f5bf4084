import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'google-cloud-lb',
  name: 'Google Cloud load balancer',
  hop: 'load-balancer',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'title', pattern: /^50\d server error$/, quote: 'Server Error' },
        {
          kind: 'text',
          pattern:
            /^(?:error: server error )?the server encountered a temporary error and could not complete your request\. please try again in 30 seconds\.$/,
          quote: 'The server encountered a temporary error',
        },
      ],
      says: "The whole content is the load balancer's own page.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'via', value: /\b1\.1 google\b/ }],
      says: 'Via names the load balancer on answers that it hands on.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'about', seconds: [30] }],
      cause: 'upstream-timeout',
      meaning:
        'The backend did not answer within the timeout of the backend service. The classic balancer says 502 for every fault of its own.',
      causes: ['The application is slower than the backend timeout.'],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The backend did not answer in time.',
      causes: ['The application is slower than the backend timeout.'],
    },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'no-healthy-upstream',
      meaning: 'The load balancer found no backend for the request.',
      causes: ['No backend is healthy, or the group is empty.', 'A firewall refuses the health checks.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The classic balancer says 502 for every fault of its own; statusDetails in its log tells which it was.',
      causes: [
        'No backend is healthy: the health check fails, or a firewall refuses 130.211.0.0/22 and 35.191.0.0/16 (failed_to_pick_backend).',
        'The backend closed an idle connection just as it was reused: its keep-alive time must exceed 600 s.',
        'The backend refused the connection (failed_to_connect_to_backend).',
        'The backend did not answer in time (backend_timeout).',
      ],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title:
        'Read jsonPayload.statusDetails of the request in Logs Explorer; response_sent_by_backend means that the application answered',
      command: 'gcloud logging read "resource.type=http_load_balancer AND httpRequest.status>=500" --limit 20',
    },
    {
      step: 'network',
      title: 'See the health of the backends',
      command: 'gcloud compute backend-services get-health BACKEND_SERVICE --global',
    },
  ],
  timeouts: [{ what: 'backend service', seconds: 30 }],
  source: 'Google Cloud documentation, Troubleshoot external Application Load Balancers; pages in public reports',
  doc: {
    title: 'Google: Troubleshoot external Application Load Balancers',
    url: 'https://cloud.google.com/load-balancing/docs/https/troubleshooting-ext-https-lbs',
  },
});
