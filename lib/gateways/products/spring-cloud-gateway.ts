import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'spring-cloud-gateway',
  name: 'Spring Cloud Gateway',
  hop: 'api-gateway',
  signals: [
    {
      strength: 'strong',
      when: [
        { kind: 'status', codes: [503, 504] },
        {
          kind: 'json',
          holds: {
            timestamp: /^\d/,
            path: /^\//,
            status: /^50[34]$/,
            error: /^(?:Service Unavailable|Gateway Timeout)$/,
            requestId: /^[0-9a-f]+-\d+/i,
          },
        },
      ],
      says: 'The content has the shape of errors of Spring Cloud Gateway; a reactive Spring application writes the same.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The service did not answer within the response timeout of the route.',
      causes: ['The service is slow or stuck.'],
    },
    {
      when: [],
      cause: 'no-healthy-upstream',
      meaning: 'The gateway found no instance of the service.',
      causes: [
        'No instance is registered, or the name of the service in the route is misspelt.',
        'A circuit breaker is open.',
      ],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'See the routes of the gateway',
      command: 'curl -s http://GATEWAY_HOST:GATEWAY_PORT/actuator/gateway/routes',
    },
    { step: 'app', title: 'See in the registry whether instances of the service are up' },
  ],
  timeouts: [],
  source:
    'spring-cloud/spring-cloud-gateway, NettyRoutingFilter.java and ReactiveLoadBalancerClientFilter.java; spring-projects/spring-boot, DefaultErrorAttributes.java for reactive applications',
  doc: {
    title: 'Spring Cloud Gateway: HTTP timeouts',
    url: 'https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway-server-webflux/http-timeouts-configuration.html',
  },
});
