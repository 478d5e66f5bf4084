import { defineProduct } from '../product.ts';

const TYPE = { kind: 'field', name: 'x-amzn-errortype' } as const;

export default defineProduct({
  id: 'aws-api-gateway-rest',
  name: 'AWS API Gateway (REST)',
  hop: 'api-gateway',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [TYPE, { kind: 'field', name: 'x-amz-apigw-id' }],
      says: 'X-Amzn-Errortype beside X-Amz-Apigw-Id stands only on errors that the API gateway made.',
    },
    {
      strength: 'decisive',
      when: [
        TYPE,
        {
          kind: 'json',
          holds: {
            message:
              /^(?:Endpoint request timed out|Internal server error|Network error communicating with endpoint|Service Unavailable)$/i,
          },
          exact: true,
        },
      ],
      says: 'X-Amzn-Errortype, and a message that the API gateway writes.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'status', codes: [504] },
        { kind: 'field', name: 'x-amz-apigw-id' },
        {
          kind: 'json',
          holds: { message: /^(?:Endpoint request timed out|Network error communicating with endpoint)$/i },
          exact: true,
        },
      ],
      says: 'X-Amz-Apigw-Id, and the whole content is a message that the API gateway writes.',
    },
    {
      strength: 'strong',
      when: [
        { kind: 'status', codes: [504] },
        {
          kind: 'json',
          holds: { message: /^(?:Endpoint request timed out|Network error communicating with endpoint)$/i },
          exact: true,
        },
      ],
      says: 'The whole content is a message that the API gateway writes.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-amz-apigw-id' }],
      says: 'X-Amz-Apigw-Id stands on every answer through the API gateway.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'json', holds: { message: /^Network error communicating with endpoint/i } }],
      cause: 'upstream-connection-failure',
      meaning: 'The API gateway could not connect to the endpoint of the integration.',
      causes: ['The endpoint is down, its name does not resolve, or its firewall refuses the gateway.'],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning:
        'The integration did not answer within its limit, 29 s where nobody raised it. A Lambda function goes on working although the client got an error.',
      causes: [
        'The function or endpoint is too slow for one request: move the work behind a queue and let the client poll.',
        'The function waits for a database or another service, or for a cold start in a VPC.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [502] }],
      cause: 'function-error',
      meaning:
        'The Lambda function behind the gateway crashed, ran out of time, or returned something that is no valid answer.',
      causes: [
        'The function returned another shape than statusCode, headers and body, or a body that is no string.',
        'It threw, ran out of memory, or hit its own timeout.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'overload-or-rate-limit',
      meaning: 'The service behind the gateway is not available for now.',
      causes: ['The integration is overloaded or throttled.'],
    },
    {
      when: [],
      cause: 'unknown',
      meaning: 'The API gateway made this answer.',
      causes: ['The execution log of the stage says why.'],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'Look at Duration and Errors of the function, and at its log around {time}',
      command: 'aws logs tail /aws/lambda/FUNCTION --since 1h',
    },
    {
      step: 'balancer',
      title: 'Switch on execution logs for the stage and read $context.integrationErrorMessage for request {id}',
    },
    {
      step: 'network',
      title: 'Call the function past the gateway',
      command: 'aws lambda invoke --function-name FUNCTION out.json',
    },
  ],
  timeouts: [{ what: 'integration timeout', seconds: 29 }],
  requestId: 'x-amzn-requestid',
  source: 'AWS documentation, Gateway response types; answers in public reports',
  doc: {
    title: 'AWS: Gateway response types for API Gateway',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
  },
});
