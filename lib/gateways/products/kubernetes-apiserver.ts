import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'kubernetes-apiserver',
  name: 'Kubernetes API server',
  hop: 'proxy',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'json', holds: { kind: /^Status$/, apiVersion: /^v1$/ } }],
      says: 'The content is a Status object of the Kubernetes API.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'json', holds: { message: /no endpoints available/i } }],
      cause: 'no-healthy-upstream',
      meaning: 'The proxy of the API server found no ready endpoint for the service.',
      causes: ['No pod of the service is ready.', 'The port in the address does not name a port of the service.'],
    },
    {
      when: [{ kind: 'json', holds: { message: /x509|certificate|tls:|to HTTPS client/i } }],
      cause: 'upstream-tls-failure',
      meaning: 'TLS between the API server and the service failed.',
      causes: ['The certificate of the service is not the one that is configured.'],
    },
    {
      when: [{ kind: 'json', holds: { message: /no such host/i } }],
      cause: 'upstream-dns-failure',
      meaning: 'The API server could not resolve the name of the service.',
      causes: ['The name is wrong, or cluster DNS is down.'],
    },
    {
      when: [{ kind: 'json', holds: { message: /refused|reset|no route|dial tcp\b.*timeout/i } }],
      cause: 'upstream-connection-failure',
      meaning: 'The API server could not connect to the service.',
      causes: ['The pod does not listen on the port.', 'A network policy or firewall refuses the API server.'],
    },
    {
      when: [{ kind: 'json', holds: { message: /reach service: .*(?:timeout|deadline exceeded)/i } }],
      cause: 'upstream-timeout',
      meaning: 'The service behind the API server did not answer in time.',
      causes: ['The service is slow, or packets are dropped.'],
    },
    {
      when: [{ kind: 'json', holds: { message: /reach service: .*(?:\bEOF\b|malformed)/i } }],
      cause: 'upstream-bad-response',
      meaning: 'The service behind the API server closed the connection, or answered with no valid HTTP.',
      causes: ['The process crashed while it worked on the request.', 'The port speaks another protocol.'],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The service behind the API server did not answer in time.',
      causes: ['The service is slow, or packets are dropped.'],
    },
    {
      when: [],
      cause: 'no-healthy-upstream',
      meaning: 'The service that the API server hands the request to is not available.',
      causes: ['No pod of the service is ready, as with an aggregated API such as metrics.'],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'See whether the service has endpoints that are ready',
      command: 'kubectl get endpointslices -A',
    },
    { step: 'balancer', title: 'See whether aggregated APIs are available', command: 'kubectl get apiservices' },
  ],
  timeouts: [],
  source: 'Answers in public reports',
  doc: {
    title: 'Kubernetes: Access services running on clusters',
    url: 'https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster-services/',
  },
});
