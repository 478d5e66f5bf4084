import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'aws-clb',
  name: 'AWS Classic Load Balancer',
  hop: 'load-balancer',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'reason', phrase: /\bBack-end server is at capacity\b/i }],
      says: 'The reason phrase is one that only the Classic Load Balancer writes.',
    },
    {
      strength: 'decisive',
      when: [{ kind: 'reason', phrase: /^GATEWAY_TIMEOUT$/ }, { kind: 'empty' }],
      says: 'The reason phrase GATEWAY_TIMEOUT without content is what the Classic Load Balancer sends.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'set-cookie', value: /^AWSELB/ }],
      says: 'A cookie that the balancer sets to keep a client on one instance.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The instance did not answer within the idle timeout, 60 s where nobody changed it.',
      causes: ['The application is slow.', 'The instance closes connections sooner than the balancer.'],
    },
    {
      when: [],
      cause: 'no-healthy-upstream',
      meaning: 'The balancer has no healthy instance; "at capacity" does not mean that one is busy.',
      causes: [
        'No instance is registered, or none passes the health check.',
        'No instance is registered in an availability zone that the balancer uses.',
      ],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'See the health of the instances',
      command: 'aws elb describe-instance-health --load-balancer-name NAME',
    },
    { step: 'balancer', title: 'Compare elb_status_code with backend_status_code in the access log' },
  ],
  timeouts: [{ what: 'idle timeout', seconds: 60 }],
  source: 'AWS documentation, Troubleshoot a Classic Load Balancer: HTTP errors; answers in public reports',
  doc: {
    title: 'AWS: Troubleshoot a Classic Load Balancer, HTTP errors',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ts-elb-error-message.html',
  },
});
