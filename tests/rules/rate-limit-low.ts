import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'under a tenth': http`
      HTTP/1.1 200 OK
      X-RateLimit-Limit: 5000
      X-RateLimit-Remaining: 312`,
    'none left, limit unknown': http`
      HTTP/1.1 200 OK
      X-Rate-Limit-Remaining: 0`,
    'the structured field with its policy': http`
      HTTP/1.1 200 OK
      RateLimit-Policy: "burst";q=100;w=60,"daily";q=10000;w=86400
      RateLimit: "burst";r=80;t=30, "daily";r=120;t=4000`,
    'the dictionary of the older drafts': http`
      HTTP/1.1 200 OK
      RateLimit: limit=100, remaining=3, reset=9`,
    'separate fields': http`
      HTTP/1.1 200 OK
      RateLimit-Limit: 100, 100;w=60
      RateLimit-Remaining: 9
      RateLimit-Reset: 30`,
    'a small limit used up': http`
      HTTP/1.1 200 OK
      X-RateLimit-Limit: 5
      X-RateLimit-Remaining: 0`,
  },
  passes: {
    'exactly a tenth': http`
      HTTP/1.1 200 OK
      X-RateLimit-Limit: 100
      X-RateLimit-Remaining: 10`,
    'limit unknown': http`
      HTTP/1.1 200 OK
      X-RateLimit-Remaining: 2`,
    'a small limit': http`
      HTTP/1.1 200 OK
      X-RateLimit-Limit: 9
      X-RateLimit-Remaining: 1`,
    'no limit, written as -1': http`
      HTTP/1.1 200 OK
      X-RateLimit-Limit: 100
      X-RateLimit-Remaining: -1`,
    'no limit, written as 0': http`
      HTTP/1.1 200 OK
      X-RateLimit-Limit: 0
      X-RateLimit-Remaining: 0`,
    '429 says it itself': http`
      HTTP/1.1 429 Too Many Requests
      X-RateLimit-Limit: 100
      X-RateLimit-Remaining: 0`,
    'a policy alone': http`
      HTTP/1.1 200 OK
      RateLimit-Policy: "default";q=1;w=60`,
    'an image': http({ type: 'image' })`
      HTTP/1.1 200 OK
      X-RateLimit-Limit: 100
      X-RateLimit-Remaining: 1`,
  },
});
