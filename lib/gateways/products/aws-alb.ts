import { nginxPage } from '../nginx-page.ts';
import { type Condition, defineProduct } from '../product.ts';

const OWN: Condition = { kind: 'field', name: 'server', value: /^awselb\/\d/i };
const BARE: Condition = { kind: 'page', pattern: nginxPage(undefined), quote: '<center><h1>' };

export default defineProduct({
  id: 'aws-alb',
  name: 'AWS Application Load Balancer',
  hop: 'load-balancer',
  signals: [
    {
      strength: 'decisive',
      when: [BARE, OWN],
      says: "The whole content is the balancer's bare page, without the line that nginx writes at the foot.",
    },
    {
      strength: 'strong',
      when: [OWN],
      says: 'Server is awselb, which the balancer writes only on its own answers; a target keeps its own Server.',
    },
    {
      strength: 'strong',
      when: [BARE],
      says: "The whole content is the balancer's bare page; a proxy in front has replaced or removed its Server field.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'set-cookie', value: /^AWSALB/ }],
      says: 'A cookie that the balancer sets to keep a client on one target.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-amzn-trace-id' }],
      says: 'X-Amzn-Trace-Id is written by several AWS services on the way.',
    },
  ],
  readings: [
    {
      when: [
        { kind: 'status', codes: [504] },
        { kind: 'about', seconds: [10] },
      ],
      cause: 'upstream-timeout',
      meaning: 'The balancer could not connect to the target within 10 s.',
      causes: [
        'A security group or network rule drops the packets between balancer and target.',
        'The target is overloaded and accepts no connections.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'The target did not answer within the idle timeout of the balancer, 60 s where nobody changed it.',
      causes: [
        'The application was slow: a long query, a lock, a call to another service.',
        'The target could not be connected to within 10 s.',
        'The target announced more content than it sent.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [503] }, BARE],
      cause: 'no-healthy-upstream',
      meaning:
        'The target group has no registered target. Unhealthy targets alone do not cause it: then the balancer sends requests to all of them.',
      causes: [
        'No target is registered: the service is scaled to zero, a deployment removed them, or the listener points at the wrong group.',
        'All targets are still registering or already draining.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'gateway-deliberate-503',
      meaning: 'The balancer answered with a text of its own: a listener rule with a fixed response.',
      causes: ['A maintenance rule, or the default rule of the listener, returns a fixed response.'],
    },
    {
      when: [{ kind: 'status', codes: [502] }],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The target refused or reset the connection, or gave an answer that the balancer could not use.',
      causes: [
        'The target closed an idle connection just as the balancer reused it: its keep-alive time must exceed 60 s.',
        'The application is down on that port, or crashed in the middle of the request.',
        'A response field is malformed, or the TLS handshake with the target failed.',
        'The target is a Lambda function whose answer is malformed, too large or too late.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [561] }],
      cause: 'upstream-bad-response',
      meaning: 'The identity provider answered the log-in with an error.',
      causes: ['The client id, the secret or the redirect address of the authentication rule is wrong.'],
    },
    {
      when: [],
      cause: 'unknown',
      meaning: 'The balancer made this answer.',
      causes: ['A listener rule returns this code, or the request was refused by a limit.'],
    },
  ],
  checks: [
    {
      step: 'balancer',
      causes: ['gateway-deliberate-503'],
      title: 'See which rule of the listener answers with a fixed response',
      command: 'aws elbv2 describe-rules --listener-arn LISTENER_ARN',
    },
    {
      step: 'app',
      title: 'See the health of the targets and the reason for each that is not healthy',
      command: 'aws elbv2 describe-target-health --target-group-arn TARGET_GROUP_ARN',
    },
    {
      step: 'balancer',
      title:
        'Compare elb_status_code with target_status_code in the access log; "-" for the target means that the request never got an answer',
    },
    {
      step: 'balancer',
      title: 'Compare the metrics HTTPCode_ELB_5XX_Count and HTTPCode_Target_5XX_Count',
    },
    {
      step: 'network',
      title:
        'See that the security group of the targets admits the balancer on the port of the targets and of the health check',
    },
  ],
  timeouts: [
    { what: 'connection to the target', seconds: 10 },
    { what: 'idle timeout', seconds: 60 },
  ],
  requestId: 'x-amzn-trace-id',
  source: 'AWS documentation, Troubleshoot your Application Load Balancers; pages in public reports',
  doc: {
    title: 'AWS: Troubleshoot your Application Load Balancers',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  },
});
