import { defineProduct } from '../product.ts';

const ID = { kind: 'field', name: 'apigw-requestid' } as const;

export default defineProduct({
  id: 'aws-api-gateway-http',
  name: 'AWS API Gateway (HTTP API)',
  hop: 'api-gateway',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [ID, { kind: 'json', holds: { message: /^(?:Service Unavailable|Internal Server Error)$/i }, exact: true }],
      says: 'Apigw-Requestid, and as the whole content a message that the HTTP API writes.',
    },
    { strength: 'only-on-path', when: [ID], says: 'Apigw-Requestid stands on every answer through an HTTP API.' },
  ],
  readings: [
    {
      when: [
        { kind: 'status', codes: [503] },
        { kind: 'sooner', seconds: 10 },
      ],
      cause: 'upstream-connection-failure',
      meaning: 'The HTTP API could not use its integration; it came too soon for the timeout of 30 s.',
      causes: [
        'The target behind a VPC link is not reachable or has no healthy target.',
        'The integration points at an address that is gone.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [503, 504] }],
      cause: 'upstream-timeout',
      meaning:
        'The integration did not answer within 30 s. HTTP APIs report that as 503 Service Unavailable, not as 504.',
      causes: [
        'The function or endpoint is too slow for one request: move the work behind a queue and let the client poll.',
        'The function waits for a database or another service.',
      ],
    },
    {
      when: [],
      cause: 'function-error',
      meaning: 'The integration failed or returned something that is no valid answer.',
      causes: ['The Lambda function crashed or returned a malformed answer.'],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'Look at Duration and Errors of the function, and at its log around {time}',
      command: 'aws logs tail /aws/lambda/FUNCTION --since 1h',
    },
    { step: 'balancer', title: 'Write $context.integrationErrorMessage into the access log and look for request {id}' },
  ],
  timeouts: [{ what: 'integration timeout', seconds: 30 }],
  requestId: 'apigw-requestid',
  source: 'AWS documentation, Troubleshooting HTTP API Lambda integrations; answers in public reports',
  doc: {
    title: 'AWS: Troubleshooting HTTP API Lambda integrations',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html',
  },
});
