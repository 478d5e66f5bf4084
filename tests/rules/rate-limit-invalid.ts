import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const date = 'Date: Mon, 07 Sep 2026 07:12:40 GMT';

export default defineCases({
  fixNotApplied: true,
  reports: {
    'a sentence': http`
      HTTP/1.1 200 OK
      RateLimit: 99 of 100 left`,
    'what is left is no number': http`
      HTTP/1.1 200 OK
      RateLimit: "default";r=many;t=30`,
    'a negative count': http`
      HTTP/1.1 200 OK
      RateLimit-Remaining: -5`,
    'a date for the reset': http`
      HTTP/1.1 200 OK
      RateLimit-Reset: Mon, 07 Sep 2026 07:13:40 GMT`,
    'Retry-After before the reset': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 10
      RateLimit: "default";r=0;t=60`,
    'Retry-After after RateLimit-Reset': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 60
      RateLimit-Remaining: 0
      RateLimit-Reset: 30`,
    'Retry-After against an epoch': http`
      HTTP/1.1 429 Too Many Requests
      ${date}
      Retry-After: 10
      X-RateLimit-Remaining: 0
      X-RateLimit-Reset: 1788765220`,
    'a limit that is no count': http`
      HTTP/1.1 200 OK
      RateLimit-Limit: many`,
    'a quota that is no count': http`
      HTTP/1.1 200 OK
      RateLimit-Policy: "default";q=-1;w=60`,
    'a window that is no count': http`
      HTTP/1.1 200 OK
      RateLimit-Policy: "default";q=10;w=soon`,
  },
  passes: {
    'the structured fields': http`
      HTTP/1.1 200 OK
      RateLimit-Policy: "100-in-15min"; q=100; w=900; pk=:ZjlhNzM0OGRlMTI2:
      RateLimit: "100-in-15min"; r=99; t=900`,
    'the dictionary of the older drafts': http`
      HTTP/1.1 200 OK
      RateLimit-Policy: 100;w=900
      RateLimit: limit=100, remaining=99, reset=900`,
    'a limit with its windows': http`
      HTTP/1.1 200 OK
      RateLimit-Limit: 100, 100;w=60, 5000;w=3600
      RateLimit-Remaining: 42
      RateLimit-Reset: 30`,
    'within a second': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 30
      RateLimit-Remaining: 0
      RateLimit-Reset: 31`,
    'Retry-After later than t': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 90
      RateLimit: "default";r=0;t=60`,
    'an epoch that agrees': http`
      HTTP/1.1 429 Too Many Requests
      ${date}
      Retry-After: 60
      X-RateLimit-Remaining: 0
      X-RateLimit-Reset: 1788765220`,
    'an epoch in milliseconds': http`
      HTTP/1.1 429 Too Many Requests
      ${date}
      Retry-After: 60
      X-RateLimit-Remaining: 0
      X-RateLimit-Reset: 1788765220000`,
    'X-RateLimit has no grammar': http`
      HTTP/1.1 200 OK
      X-RateLimit-Remaining: 12.5
      X-RateLimit-Reset: 6m0s`,
    'several quotas of a vendor, of which Retry-After follows another': http`
      HTTP/1.1 429 Too Many Requests
      anthropic-ratelimit-requests-remaining: 0
      anthropic-ratelimit-requests-reset: 2026-09-07T07:12:50Z
      X-RateLimit-Remaining-Minute: 0
      X-RateLimit-Reset-Minute: 10
      Date: Mon, 07 Sep 2026 07:12:40 GMT
      Retry-After: 20`,
    'something is left': http`
      HTTP/1.1 503 Service Unavailable
      Retry-After: 5
      RateLimit-Remaining: 10
      RateLimit-Reset: 30`,
  },
});
