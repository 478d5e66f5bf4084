import { nginxPage } from '../nginx-page.ts';
import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'azure-application-gateway',
  name: 'Azure Application Gateway',
  hop: 'load-balancer',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'page',
          pattern: nginxPage('microsoft-azure-application-gateway/v\\d'),
          quote: 'Microsoft-Azure-Application-Gateway',
        },
      ],
      says: "The whole content is the gateway's own page, with its name at the foot.",
    },
    {
      strength: 'strong',
      when: [{ kind: 'field', name: 'server', value: /^Microsoft-Azure-Application-Gateway\//i }, { kind: 'no-data' }],
      says: 'Server is the Application Gateway, which writes it on its own answers.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning:
        'The backend did not answer in time. Version 2 asks a second server before it gives up, so the wait is once or twice the request timeout, 20 s where nobody changed it.',
      causes: [
        'The application is slower than the request timeout of the backend setting.',
        'Packets to the backend are dropped.',
      ],
    },
    {
      when: [
        { kind: 'status', codes: [502] },
        { kind: 'about', seconds: [20, 40] },
      ],
      cause: 'upstream-timeout',
      meaning: 'The wait is the request timeout: version 1 reports a backend that does not answer in time as 502.',
      causes: ['The application is slower than the request timeout of the backend setting.'],
    },
    {
      when: [],
      cause: 'no-healthy-upstream',
      meaning: 'The gateway has no backend that it can use.',
      causes: [
        'The backend pool is empty, or all its servers fail the health probe.',
        'A network security group, a route or DNS keeps the gateway from the backend.',
        'The certificate of the backend does not match the host name, or its root is not trusted.',
      ],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'See the health of the backends and the reason',
      command: 'az network application-gateway show-backend-health -g RESOURCE_GROUP -n GATEWAY',
    },
  ],
  timeouts: [
    { what: 'request timeout', seconds: 20 },
    { what: 'request timeout, two servers', seconds: 40 },
  ],
  source: 'Azure documentation, Troubleshooting bad gateway errors in Application Gateway; pages in public reports',
  doc: {
    title: 'Azure: Troubleshooting bad gateway errors in Application Gateway',
    url: 'https://learn.microsoft.com/en-us/azure/application-gateway/application-gateway-troubleshooting-502',
  },
});
