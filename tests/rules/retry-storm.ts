import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const failed = (at: number, status = 503, page = 'a') => http({ at, page })`
  GET https://api.example/summary

  HTTP/1.1 ${status} Failed`;
const cut = (at: number, error: string) => http({ at, error })`
  GET https://api.example/summary`;
const post = (at: number, content: string) => http({ at })`
  POST https://api.example/orders

  ${content}
  HTTP/1.1 500 Internal Server Error`;

const asked = (at: number, seconds: number) => http({ at })`
  GET https://api.example/summary

  HTTP/1.1 503 Service Unavailable
  Retry-After: ${seconds}`;

export default defineCases({
  reports: {
    'every 200 ms': [0, 200, 400, 600, 800].map((at) => failed(at)),
    'in one page, while another asks too': [
      ...[0, 200, 400].map((at) => failed(at, 503, 'a')),
      failed(500, 503, 'b'),
      ...[600, 800].map((at) => failed(at, 503, 'a')),
    ],
    'several kinds of failure': [
      failed(0, 429),
      failed(300, 408),
      cut(600, 'net::ERR_CONNECTION_RESET'),
      failed(900, 500),
      failed(1200, 502),
    ],
    'among healthy traffic': [
      failed(0),
      http({ at: 100 })`
        GET https://api.example/other

        HTTP/1.1 200 OK`,
      failed(200),
      failed(400),
      failed(600),
      failed(800),
    ],
    'the same content': [0, 200, 400, 600, 800].map((at) => post(at, '{"a":1}')),
    'a cancelled try does not interrupt it': [
      failed(0),
      failed(200),
      cut(300, 'net::ERR_ABORTED'),
      failed(400),
      failed(600),
      failed(800),
    ],
    'earlier than it was asked to': [0, 1500, 3000, 4500, 6000].map((at) => asked(at, 2)),
    'told to come back at once': [0, 200, 400, 600, 800].map((at) => asked(at, 0)),
    'pauses that grew and then did not': [
      failed(0),
      failed(1000),
      failed(3000),
      failed(7000),
      failed(11_000),
      failed(15_000),
    ],
    ...withEach([408, 429], (code) => [0, 200, 400, 600, 800].map((at) => failed(at, code))),
  },
  passes: {
    'each in a page of its own': [0, 200, 400, 600, 800].map((at) => failed(at, 503, `page-${at}`)),
    'each time as late as it was asked to': [0, 2100, 4200, 6300, 8400].map((at) => asked(at, 2)),
    'four failures': [0, 200, 400, 600].map((at) => failed(at)),
    'pauses that grow each time': [0, 500, 1500, 3500, 7500, 15_500].map((at) => failed(at)),
    'over more than 30 s': [0, 8000, 16_000, 24_000, 32_000].map((at) => failed(at)),
    'a success resets': [failed(0), failed(200), failed(400), failed(600, 200), failed(800), failed(1000)],
    'other URLs': [1, 2, 3, 4, 5, 6].map(
      (n) => http({ at: n * 100 })`
        GET https://api.example/items/${n}

        HTTP/1.1 500 Internal Server Error`,
    ),
    'sent together, not one after the other': [0, 1, 2, 3, 4, 5].map(
      (at) => http({ at, took: 500 })`
        GET https://api.example/summary

        HTTP/1.1 503 Service Unavailable`,
    ),
    'other content each time': [0, 200, 400, 600, 800].map((at) => post(at, `{"a":${at}}`)),
    'a page was loaded in between': [0, 200, 400, 600, 800].flatMap((at) => [
      http({ at: at - 50, type: 'document' })`
        GET https://site.example/

        HTTP/1.1 200 OK`,
      failed(at),
    ]),
    'cancelled or blocked': [
      cut(0, 'net::ERR_ABORTED'),
      cut(200, 'net::ERR_BLOCKED_BY_CLIENT'),
      cut(400, 'net::ERR_ABORTED'),
      cut(600, 'net::ERR_ABORTED'),
      failed(800),
    ],
    'client errors are another rule': [0, 200, 400, 600, 800].map((at) => failed(at, 404)),
  },
});
