import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'imperva',
  name: 'Imperva (Incapsula)',
  hop: 'cdn',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: /^(?:request unsuccessful\. )?incapsula incident id: ?[\d-]{3,80}.{0,20}$/,
          quote: 'Incapsula incident ID',
        },
      ],
      says: "The whole content is Imperva's own page with an incident id.",
    },
    {
      strength: 'decisive',
      when: [{ kind: 'mark', pattern: /\/_incapsula_resource\?\S*incident_id=/, quote: '_Incapsula_Resource' }],
      says: "The page frames Imperva's own error page.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-iinfo' }],
      says: 'X-Iinfo stands on every answer through Imperva.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-cdn', value: /^(?:imperva|incapsula)/i }],
      says: 'X-CDN names Imperva; it stands on every answer.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The origin did not answer Imperva in time.',
      causes: ['The origin is slow or stuck.', 'A firewall at the origin drops the packets of Imperva.'],
    },
    {
      when: [],
      cause: 'unknown',
      meaning:
        'Imperva made this page: either it could not reach the origin, or it refused the request. The incident id tells support which.',
      causes: [
        'The origin is down, or its firewall refuses the addresses of Imperva.',
        'A security rule refused the request.',
      ],
    },
  ],
  checks: [
    { step: 'balancer', title: 'Give support the incident id of the page and X-Iinfo: {id}' },
    {
      step: 'network',
      title: 'Ask the origin directly, past Imperva',
      command: 'curl -sv -o /dev/null --resolve {host}:{port}:ORIGIN_IP {url}',
    },
  ],
  timeouts: [],
  requestId: 'x-iinfo',
  source: 'Pages in public reports',
  doc: {
    title: 'Imperva: Log File Structure',
    url: 'https://docs.imperva.com/bundle/cloud-application-security/page/more/log-file-structure.htm',
  },
});
