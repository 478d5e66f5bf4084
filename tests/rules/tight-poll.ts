import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const row = (count: number, pause: number) => Array.from({ length: count }, (_, index) => poll(index * pause));
const poll = (at: number, status = 200, range = '') => http({ at })`
  GET https://api.example/jobs/1
  Accept: application/json${range}

  HTTP/1.1 ${status} Answer`;
const query = (at: number, page: number) => http({ at })`
  POST https://api.example/graphql
  Accept: application/json

  {"page":${page}}
  HTTP/1.1 200 OK`;

export default defineCases({
  reports: {
    '21 in a row': row(21, 400),
    'confirmed copies count': Array.from({ length: 22 }, (_, index) => poll(index * 900, index % 2 === 0 ? 304 : 202)),
    'two queries of one endpoint in turn': Array.from({ length: 44 }, (_, index) => query(index * 300, index % 2)),
    ...withEach([304], (code) => Array.from({ length: 22 }, (_, index) => poll(index * 400, code))),
  },
  passes: {
    '20 in a row': row(20, 400),
    'one a second': row(25, 1000),
    'three queries in turn, each once in more than a second': Array.from({ length: 75 }, (_, index) =>
      query(index * 350, index % 3),
    ),
    'a failure in between': [
      ...row(15, 400),
      poll(6000, 500),
      ...Array.from({ length: 10 }, (_, index) => poll(6400 + index * 400)),
    ],
    'parts of one file': Array.from({ length: 25 }, (_, index) =>
      poll(index * 100, 206, `\nRange: bytes=${index}-${index}`),
    ),
    'a stream': Array.from(
      { length: 25 },
      (_, index) => http({ at: index * 400, type: 'event-stream' })`
        GET https://api.example/events

        HTTP/1.1 200 OK
        Content-Type: text/event-stream`,
    ),
    'lines of JSON as they happen': Array.from(
      { length: 25 },
      (_, index) => http({ at: index * 800 })`
        GET https://api.example/watch
        Accept: application/json

        HTTP/1.1 200 OK
        Content-Type: application/x-ndjson`,
    ),
    'two tabs in one file, each slower': Array.from(
      { length: 30 },
      (_, index) => http({ at: index * 600, page: `page_${index % 2}` })`
        GET https://api.example/jobs/1
        Accept: application/json

        HTTP/1.1 200 OK`,
    ),
    'other content': Array.from(
      { length: 25 },
      (_, index) => http({ at: index * 400 })`
        POST https://api.example/search

        {"page":${index}}
        HTTP/1.1 200 OK`,
    ),
  },
});
