import { nginxPage } from '../nginx-page.ts';
import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'ingress-nginx',
  name: 'ingress-nginx',
  hop: 'ingress',
  signals: [
    {
      strength: 'strong',
      when: [
        { kind: 'page', pattern: nginxPage('nginx'), quote: '<center>nginx</center>' },
        { kind: 'no-field', name: 'server' },
      ],
      says: 'The page of nginx without a version, and no Server field: ingress-nginx clears both.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The pod refused or reset the connection, or its answer was not usable.',
      causes: ['targetPort is not the port on which the container listens.', 'A rolling update took the pod away.'],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'See whether the service has endpoints that are ready',
      command: 'kubectl get endpointslices -l kubernetes.io/service-name=SERVICE',
    },
    {
      step: 'balancer',
      title: 'Read the log of the controller; it lists upstream_addr and upstream_status',
      command: 'kubectl logs -n ingress-nginx deploy/ingress-nginx-controller --since-time={time}',
    },
    { step: 'balancer', title: 'See the rules and backends of the ingress', command: 'kubectl describe ingress' },
  ],
  timeouts: [
    { what: 'proxy-connect-timeout', seconds: 5 },
    { what: 'proxy-read-timeout', seconds: 60 },
  ],
  source: 'kubernetes/ingress-nginx, ConfigMap and Troubleshooting in its documentation',
  doc: { title: 'ingress-nginx: Troubleshooting', url: 'https://kubernetes.github.io/ingress-nginx/troubleshooting/' },
});
