import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '429 with the wait only in the body': http`
      HTTP/1.1 429 Too Many Requests
      Content-Type: application/json

      {"message":"slow down","retryAfter":12}`,
    '503 page': http({ type: 'document' })`
      HTTP/2 503
      Content-Type: text/html

      <h1>Maintenance</h1>`,
    'RateLimit without t tells no moment': http`
      HTTP/1.1 429 Too Many Requests
      RateLimit: "perkey";r=0`,
    'the reset of something else': http`
      HTTP/1.1 429 Too Many Requests
      X-Reset: 30
      X-Connection-Reset: 30`,
    'a limit without its reset': http`
      HTTP/1.1 429 Too Many Requests
      X-RateLimit-Limit: 100
      X-RateLimit-Remaining: 0`,
  },
  passes: {
    'the reset of a user': http`
      HTTP/1.1 429 Too Many Requests
      X-RateLimit-UserRemaining: 0
      X-RateLimit-UserReset: 1791792060`,
    'the reset of a limit of errors': http`
      HTTP/1.1 429 Too Many Requests
      X-Esi-Error-Limit-Reset: 30`,
    'with Retry-After': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 30`,
    'an empty Retry-After is another rule': http`
      HTTP/1.1 503 Service Unavailable
      Retry-After:`,
    'RateLimit with t': http`
      HTTP/1.1 429 Too Many Requests
      RateLimit: "default";r=0;t=30`,
    'the dictionary of the older drafts': http`
      HTTP/1.1 429 Too Many Requests
      RateLimit: limit=100, remaining=0, reset=12`,
    'RateLimit-Reset': http`
      HTTP/1.1 429 Too Many Requests
      RateLimit-Reset: 30`,
    'X-RateLimit-Reset': http`
      HTTP/1.1 429 Too Many Requests
      X-RateLimit-Reset: 1792270125`,
    'a vendor field per dimension': http`
      HTTP/1.1 429 Too Many Requests
      x-ratelimit-reset-requests: 1m4.2s`,
    'a vendor field with the delay': http`
      HTTP/1.1 429 Too Many Requests
      X-RateLimit-Reset-After: 1.2`,
    'another vendor’s family': http`
      HTTP/1.1 429 Too Many Requests
      anthropic-ratelimit-requests-reset: 2026-09-07T07:13:00Z`,
    '500 asks for none': http`
      HTTP/1.1 500 Internal Server Error`,
    'a service worker’s answer': http({ fromServiceWorker: true })`
      HTTP/1.1 503 Service Unavailable`,
  },
});
