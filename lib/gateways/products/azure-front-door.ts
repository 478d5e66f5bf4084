import { type Condition, defineProduct } from '../product.ts';

const PAGE: Condition = {
  kind: 'text',
  pattern:
    /^our services aren't available right now\.?(?:$| we're working to restore all services as soon as possible\.(?:$| please check back soon\..{0,200}$))/,
  quote: 'Our services aren',
};

export default defineProduct({
  id: 'azure-front-door',
  name: 'Azure Front Door',
  hop: 'cdn',
  signals: [
    {
      strength: 'decisive',
      when: [PAGE, { kind: 'field', name: 'x-azure-ref' }],
      says: "The whole content is Front Door's own page, beside its reference.",
    },
    { strength: 'strong', when: [PAGE], says: "The whole content is Front Door's own page." },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-azure-ref' }],
      says: 'X-Azure-Ref stands on every answer through Front Door.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'later', seconds: 15 }],
      cause: 'upstream-timeout',
      meaning:
        'The origin did not answer within the response timeout, 30 s where nobody changed it. Front Door may report that as 503.',
      causes: ['The origin is slow or stuck.', 'The origin cannot be connected to.'],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The origin did not answer in time.',
      causes: ['The origin is slow or stuck.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'Front Door could not use the origin; the log names it OriginInvalidResponse or similar.',
      causes: [
        'The certificate of the origin does not match the host name; then only HTTPS fails.',
        'The origin is down, refuses the connection, or answers with something invalid.',
      ],
    },
  ],
  checks: [
    { step: 'balancer', title: 'Find {id} as trackingReference in FrontDoorAccessLog and read ErrorInfo' },
    {
      step: 'network',
      title: 'Look at the certificate of the origin',
      command: 'openssl s_client -connect ORIGIN_HOST:443 -servername ORIGIN_HOST </dev/null',
    },
  ],
  timeouts: [{ what: 'origin response timeout', seconds: 30 }],
  requestId: 'x-azure-ref',
  source: 'Azure documentation, Troubleshoot Azure Front Door common issues; pages in public reports',
  doc: {
    title: 'Azure: Troubleshoot common issues with Front Door',
    url: 'https://learn.microsoft.com/en-us/azure/frontdoor/troubleshoot-issues',
  },
});
