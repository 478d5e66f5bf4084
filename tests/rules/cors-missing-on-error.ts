import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const good = http`
  GET https://api.example/me
  Origin: https://app.example
  Sec-Fetch-Mode: cors

  HTTP/1.1 200 OK
  Access-Control-Allow-Origin: https://app.example
  Access-Control-Allow-Credentials: true
  Vary: Origin`;

const preflight = http({ type: 'preflight' })`
  OPTIONS https://api.example/avatars
  Origin: https://app.example
  Access-Control-Request-Method: PUT

  HTTP/2 204
  access-control-allow-origin: *
  access-control-allow-methods: PUT`;

const failed = http`
  PUT https://api.example/avatars
  Origin: https://app.example
  Sec-Fetch-Mode: cors

  HTTP/1.1 413 Content Too Large
  Content-Type: text/html
  Vary: Accept-Encoding`;

export default defineCases({
  reports: {
    'after a good answer': [good, failed],
    'after the preflight': [preflight, failed],
    'the browser adds its own error': [
      good,
      http({ type: 'xhr', error: 'net::ERR_FAILED' })`
        GET https://api.example/report
        Origin: https://app.example

        HTTP/1.1 504 Gateway Timeout`,
    ],
    'an opaque origin': [
      good,
      http`
        GET https://api.example/report
        Origin: null
        Sec-Fetch-Mode: cors

        HTTP/1.1 401 Unauthorized`,
    ],
  },
  passes: {
    'with the field': [
      good,
      http`
        GET https://api.example/report
        Origin: https://app.example

        HTTP/1.1 500 Internal Server Error
        access-control-allow-origin: https://app.example`,
    ],
    'never seen on this server': failed,
    'seen on another port': [
      http`
        GET https://api.example:8443/me
        Origin: https://app.example

        HTTP/1.1 200 OK
        Access-Control-Allow-Origin: *`,
      failed,
    ],
    'seen over another scheme': [
      http`
        GET http://api.example/me
        Origin: https://app.example

        HTTP/1.1 200 OK
        Access-Control-Allow-Origin: *`,
      failed,
    ],
    'the same origin': [
      good,
      http`
        POST https://api.example/report
        Origin: https://api.example
        Sec-Fetch-Mode: cors

        HTTP/1.1 500 Internal Server Error`,
    ],
    'no origin named': [
      good,
      http`
        GET https://api.example/report

        HTTP/1.1 500 Internal Server Error`,
    ],
    'no-cors': [
      good,
      http`
        POST https://api.example/report
        Origin: https://app.example
        Sec-Fetch-Mode: no-cors

        HTTP/1.1 500 Internal Server Error`,
    ],
    'a navigation': [
      good,
      http({ type: 'document' })`
        POST https://api.example/report
        Origin: https://app.example
        Sec-Fetch-Mode: navigate

        HTTP/1.1 500 Internal Server Error
        Content-Type: application/json`,
    ],
    'a good answer': [
      good,
      http`
        GET https://api.example/report
        Origin: https://app.example

        HTTP/1.1 302 Found
        Location: /x`,
    ],
    'no answer at all': [
      good,
      http({ error: 'net::ERR_FAILED' })`
        GET https://api.example/report
        Origin: https://app.example`,
    ],
  },
});
