import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'openshift-router',
  name: 'OpenShift router',
  hop: 'ingress',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern:
            /^application is not available (?:the application is currently )?not serving requests at this endpoint\b/,
          quote: 'Application is not available',
        },
      ],
      says: "The content is the router's own page.",
    },
  ],
  readings: [
    {
      when: [],
      cause: 'no-healthy-upstream',
      meaning: 'The router has no route for this host, or the route has no pod that is ready.',
      causes: [
        'No pod of the service is ready.',
        'The host name or path of the request does not match the route.',
        'The route points at a service or port that does not exist.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'See the routes and the endpoints behind them', command: 'oc get route,endpoints' },
    { step: 'app', title: 'See whether the pods run and are ready', command: 'oc get pods' },
  ],
  timeouts: [{ what: 'server timeout', seconds: 30 }],
  source: 'openshift/router, images/router/haproxy/conf/error-page-503.http',
  doc: {
    title: 'OpenShift: Configuring routes',
    url: 'https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/ingress_and_load_balancing/configuring-routes',
  },
});
