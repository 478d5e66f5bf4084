import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const full = http`
  GET https://api.example/stations
  Accept-Encoding: gzip

  HTTP/1.1 200 OK
  Date: Mon, 07 Sep 2026 07:12:40 GMT
  ETag: "st-41"
  Cache-Control: max-age=60
  Vary: Accept-Encoding
  Content-Type: application/json

  {"stations":[]}`;

export default defineCases({
  reports: {
    'Cache-Control dropped': [
      full,
      http`
        GET https://api.example/stations
        Accept-Encoding: gzip
        If-None-Match: "st-41"

        HTTP/1.1 304 Not Modified
        Date: Mon, 07 Sep 2026 07:12:41 GMT
        ETag: "st-41"
        Vary: Accept-Encoding`,
    ],
    'everything dropped, to HEAD': [
      full,
      http`
        HEAD https://api.example/stations#list
        Accept-Encoding: gzip
        If-None-Match: W/"st-41"

        HTTP/1.1 304 Not Modified`,
    ],
    'the latest 200 counts': [
      http`
        GET https://api.example/stations

        HTTP/1.1 200 OK
        ETag: "a"`,
      http`
        GET https://api.example/stations

        HTTP/1.1 200 OK
        ETag: "a"
        Expires: Mon, 07 Sep 2026 08:12:40 GMT`,
      http`
        GET https://api.example/stations
        If-None-Match: "a"

        HTTP/1.1 304 Not Modified
        ETag: "a"`,
    ],
    'nothing to go by, no earlier answer': http`
      GET https://api.example/stations
      If-None-Match: "st-41"

      HTTP/1.1 304 Not Modified
      Date: Mon, 07 Sep 2026 07:12:41 GMT`,
    'nothing to go by, by date': http`
      GET https://api.example/stations
      If-Modified-Since: Tue, 01 Sep 2026 10:00:00 GMT

      HTTP/1.1 304 Not Modified`,
  },
  passes: {
    'all repeated, in another case': [
      full,
      http`
        GET https://api.example/stations
        Accept-Encoding: gzip
        If-None-Match: "st-41"

        HTTP/1.1 304 Not Modified
        date: Mon, 07 Sep 2026 07:12:41 GMT
        etag: "st-41"
        vary: Accept-Encoding
        cache-control: max-age=60`,
    ],
    'Vary selects another representation': [
      full,
      http`
        GET https://api.example/stations
        Accept-Encoding: br
        If-None-Match: "st-41"

        HTTP/1.1 304 Not Modified
        ETag: "st-41"`,
    ],
    'what Vary selects by is hidden': [
      http({ hiddenRequestFields: ['authorization', 'cookie'] })`
        HTTP/1.1 200 OK
        ETag: "a"
        Cache-Control: max-age=60
        Vary: Cookie`,
      http({ hiddenRequestFields: ['authorization', 'cookie'] })`
        GET https://api.example/things
        If-None-Match: "a"

        HTTP/1.1 304 Not Modified
        ETag: "a"`,
    ],
    'the copy is another one': [
      full,
      http`
        GET https://api.example/stations
        Accept-Encoding: gzip
        If-None-Match: "st-7"

        HTTP/1.1 304 Not Modified
        ETag: "st-7"`,
    ],
    'only the validator, as the 200': [
      http`
        HTTP/1.1 200 OK
        ETag: "a"`,
      http`
        GET https://api.example/things
        If-None-Match: "a"

        HTTP/1.1 304 Not Modified
        ETag: "a"`,
    ],
    'the answer to POST is no copy': [
      http`
        POST https://api.example/things

        HTTP/1.1 200 OK
        Cache-Control: max-age=60`,
      http`
        GET https://api.example/things
        If-None-Match: "a"

        HTTP/1.1 304 Not Modified
        ETag: "a"`,
    ],
    'another URL': [
      full,
      http`
        GET https://api.example/stations?page=2
        If-None-Match: "st-41"

        HTTP/1.1 304 Not Modified
        ETag: "st-41"`,
    ],
    'no earlier answer, but Last-Modified': http`
      GET https://api.example/things
      If-Modified-Since: Tue, 01 Sep 2026 10:00:00 GMT

      HTTP/1.1 304 Not Modified
      Last-Modified: Tue, 01 Sep 2026 10:00:00 GMT`,
  },
});
