import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const gateway = (wait: number, at: number, status = '504 Gateway Timeout') => http({ took: wait, wait, at })`
  GET https://api.example/reports

  HTTP/1.1 ${status}
  Content-Type: text/plain

  timed out`;

export default defineCases({
  reports: {
    'two after a minute': [gateway(60_010, 0), gateway(60_030, 70_000)],
    'on other paths of the same origin, with other codes': [
      http({ took: 30_100, at: 0 })`
        GET https://api.example/a

        HTTP/1.1 502 Bad Gateway`,
      http({ took: 40, at: 40_000 })`
        GET https://api.example/ok

        HTTP/1.1 200 OK`,
      http({ took: 30_200, at: 50_000 })`
        POST https://api.example/b

        HTTP/1.1 503 Service Unavailable`,
    ],
    'between 29 and 30, which both fit': [gateway(29_500, 0), gateway(29_450, 40_000)],
    'a slow body does not count': [
      http({ took: 95_000, wait: 60_000, at: 0 })`
        HTTP/1.1 504 Gateway Timeout`,
      http({ took: 71_000, wait: 60_100, at: 100_000 })`
        HTTP/1.1 504 Gateway Timeout`,
    ],
    ...withEach([502, 520, 521, 522, 523, 524, 525, 526, 527, 530, 561, 598, 599], (code) => [
      gateway(60_010, 0),
      gateway(60_030, 70_000, `${code}`),
    ]),
  },
  passes: {
    'one alone': gateway(60_000, 0),
    'two that fit different defaults': [gateway(60_000, 0), gateway(30_000, 90_000)],
    'two that fit none': [gateway(3_400, 0), gateway(22_700, 10_000)],
    'just outside two in a hundred': [gateway(61_300, 0), gateway(61_300, 90_000)],
    'two immediate ones': [gateway(18, 0), gateway(18, 1000)],
    'the total fits, the wait does not': [
      http({ took: 60_000, wait: 900, at: 0 })`
        HTTP/1.1 504 Gateway Timeout`,
      http({ took: 60_000, wait: 800, at: 70_000 })`
        HTTP/1.1 504 Gateway Timeout`,
    ],
    'another origin': [
      http({ took: 60_000, at: 0 })`
        GET https://one.example/

        HTTP/1.1 504 Gateway Timeout`,
      http({ took: 60_000, at: 70_000 })`
        GET https://two.example/

        HTTP/1.1 504 Gateway Timeout`,
    ],
    'slow successes': [
      http({ took: 60_000, at: 0 })`
        HTTP/1.1 200 OK`,
      http({ took: 60_000, at: 70_000 })`
        HTTP/1.1 200 OK`,
    ],
    'slow errors that are no gateway codes': [
      http({ took: 60_000, at: 0 })`
        HTTP/1.1 500 Internal Server Error`,
      http({ took: 60_000, at: 70_000 })`
        HTTP/1.1 500 Internal Server Error`,
    ],
    'a service worker': [
      http({ took: 60_000, at: 0, fromServiceWorker: true })`
        HTTP/1.1 504 Gateway Timeout`,
      gateway(60_000, 70_000),
    ],
    'no answer at all': [
      http({ took: 60_000, at: 0, error: 'net::ERR_TIMED_OUT' })`
        GET https://api.example/things`,
      http({ took: 60_000, at: 70_000, error: 'net::ERR_TIMED_OUT' })`
        GET https://api.example/things`,
    ],
  },
});
