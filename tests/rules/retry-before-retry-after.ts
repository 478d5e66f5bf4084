import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const date = 'Date: Mon, 07 Sep 2026 07:12:40 GMT';
const refused = (at: number, wait: string, status = 429, page = 'a') => http({ at, page })`
  GET https://api.example/quotes

  HTTP/1.1 ${status} Refused
  ${date}
  ${wait}`;
const fine = (at: number, page = 'a') => http({ at, page })`
  GET https://api.example/quotes

  HTTP/1.1 200 OK`;

export default defineCases({
  reports: {
    'after 5 of 30 s': [refused(0, 'Retry-After: 30'), fine(5000)],
    'the page is not known': [
      refused(0, 'Retry-After: 30'),
      http({ at: 900 })`
        GET https://api.example/quotes

        HTTP/1.1 200 OK`,
    ],
    'a date': [refused(0, 'Retry-After: Mon, 07 Sep 2026 07:14:40 GMT', 503), fine(10_000)],
    'the reset of the quota': [refused(0, 'RateLimit: "default";r=0;t=30'), fine(5000)],
    'an earlier wait still runs': [
      refused(0, 'Retry-After: 30'),
      refused(5000, 'Content-Length: 0', 503),
      fine(10_000),
    ],
    'nothing left, though answered': [
      http({ at: 0 })`
        GET https://api.example/quotes

        HTTP/1.1 200 OK
        ${date}
        X-RateLimit-Limit: 60
        X-RateLimit-Remaining: 0
        X-RateLimit-Reset: 1788765220`,
      fine(5000),
    ],
    'answered by a failure': [
      refused(0, 'Retry-After: 30'),
      http({ at: 3000 })`
      GET https://api.example/quotes`,
    ],
  },
  passes: {
    'no quota at all': [
      http({ at: 0 })`
        GET https://api.example/quotes

        HTTP/1.1 200 OK
        X-RateLimit-Limit: 0
        X-RateLimit-Remaining: 0
        X-RateLimit-Reset: 60`,
      fine(5000),
    ],
    'a try that an extension kept from being sent': [
      refused(0, 'Retry-After: 30'),
      http({ at: 3000, error: 'net::ERR_BLOCKED_BY_CLIENT' })`
        GET https://api.example/quotes`,
    ],
    'after the wait': [refused(0, 'Retry-After: 30'), fine(30_100)],
    'waits in a row, each respected': [refused(0, 'Retry-After: 2'), refused(2100, 'Retry-After: 4'), fine(6300)],
    'sent before the answer was there': [refused(0, 'Retry-After: 30'), fine(20)],
    'another URL': [
      refused(0, 'Retry-After: 30'),
      http({ at: 1000 })`
        GET https://api.example/other

        HTTP/1.1 200 OK`,
    ],
    'a person reloads the page': [
      refused(0, 'Retry-After: 30'),
      http({ at: 900, type: 'document' })`
        GET https://site.example/

        HTTP/1.1 200 OK`,
      fine(1000),
    ],
    'the page was loaded anew, as the pages of a file show': [refused(0, 'Retry-After: 30', 429, 'a'), fine(900, 'b')],
    'a field that cannot be read': [refused(0, 'Retry-After: soon'), fine(1000)],
    'Retry-After on a redirect': [refused(0, 'Retry-After: 30', 302), fine(1000)],
    'a success lifted it': [refused(0, 'Retry-After: 2'), fine(2100), fine(2500)],
  },
});
