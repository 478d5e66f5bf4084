import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'amazon-s3',
  name: 'Amazon S3',
  hop: 'origin',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'page', pattern: /^<error><code>(?:slowdown|serviceunavailable)<\/code>/, quote: '<Code>' },
        { kind: 'field', name: 'x-amz-request-id' },
      ],
      says: 'The content is an error document of S3, beside its request id.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'text', pattern: /^503 .{1,40} code: (?:slowdown|serviceunavailable) message: /, quote: 'Code: ' },
        { kind: 'field', name: 'x-amz-request-id' },
      ],
      says: 'The content is an error page of a website on S3, beside its request id.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^AmazonS3$/i }],
      says: 'Server is AmazonS3: the bucket answered.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'overload-or-rate-limit',
      meaning: 'S3 asks for fewer requests: too many went to one prefix of the bucket in a short time.',
      causes: ['Many requests at once to the same prefix: send fewer, and wait longer after each refusal.'],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title: 'Look at the request metrics of the bucket (5xxErrors); give support the request id {id}',
    },
  ],
  timeouts: [],
  requestId: 'x-amz-request-id',
  source: 'Amazon S3 API Reference, Error Responses',
  doc: {
    title: 'Amazon S3: Error responses',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  },
});
