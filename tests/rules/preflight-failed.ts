import { defineCases } from '#tests/support/cases.ts';
import { type CaseExchange, http } from '#tests/support/http.ts';

/** A preflight for PUT with a token and JSON, answered so. */
const answered = (answer: string, asks = 'Access-Control-Request-Headers: authorization,content-type'): CaseExchange =>
  http({ type: 'preflight' })`
OPTIONS https://api.example/orders
Origin: https://app.example
Access-Control-Request-Method: PUT
${asks}

${answer}`;

const permits = (lines: string) => answered(`HTTP/1.1 204 No Content\n${lines}`);
const METHODS = 'Access-Control-Allow-Methods: GET, PUT';
const HEADERS = 'Access-Control-Allow-Headers: Authorization, Content-Type';
const ORIGIN = 'Access-Control-Allow-Origin: https://app.example';

const withCookie = http`
  PUT https://api.example/orders
  Origin: https://app.example
  Sec-Fetch-Mode: cors
  Cookie: sid=1

  HTTP/1.1 200 OK
  Access-Control-Allow-Origin: https://app.example`;

export default defineCases({
  reports: {
    'not found': answered('HTTP/1.1 404 Not Found'),
    'the log-in comes first': answered(
      `HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n${ORIGIN}\n${METHODS}\n${HEADERS}`,
    ),
    redirected: answered(`HTTP/1.1 308 Permanent Redirect\nLocation: /orders/\n${ORIGIN}`),
    'not modified': answered(`HTTP/1.1 304 Not Modified\n${ORIGIN}`),
    'the browser gives it no type': http({ type: 'other' })`
      OPTIONS https://api.example/orders
      Origin: https://app.example
      Access-Control-Request-Method: DELETE

      HTTP/1.1 405 Method Not Allowed
      Content-Type: application/json`,
    'request unknown, but the code is not': http({ type: 'preflight', requestUnknown: true })`
      HTTP/1.1 500 Internal Server Error`,
    'no origin': permits(`${METHODS}\n${HEADERS}`),
    'another origin': permits(`Access-Control-Allow-Origin: https://www.app.example\n${METHODS}\n${HEADERS}`),
    'two origins': permits(
      `Access-Control-Allow-Origin: https://app.example, https://b.example\n${METHODS}\n${HEADERS}`,
    ),
    'two lines': permits(`${ORIGIN}\nAccess-Control-Allow-Origin: *\n${METHODS}\n${HEADERS}`),
    'method missing': permits(`${ORIGIN}\nAccess-Control-Allow-Methods: GET, POST\n${HEADERS}`),
    'methods are case-sensitive': permits(`${ORIGIN}\nAccess-Control-Allow-Methods: put\n${HEADERS}`),
    'no methods': permits(`${ORIGIN}\n${HEADERS}`),
    'a field missing': permits(`${ORIGIN}\n${METHODS}\nAccess-Control-Allow-Headers: Content-Type`),
    'no wildcard permits Authorization': permits(`${ORIGIN}\n${METHODS}\nAccess-Control-Allow-Headers: *`),
    'no wildcard where cookies go along': [
      withCookie,
      permits(`Access-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true\n${METHODS}\n${HEADERS}`),
    ],
    'cookies go along, credentials not allowed': [withCookie, permits(`${ORIGIN}\n${METHODS}\n${HEADERS}`)],
    'everything missing, with 200': answered('HTTP/1.1 200 OK\nAllow: GET, PUT'),
  },
  passes: {
    'all permitted': permits(`${ORIGIN}\n${METHODS}\n${HEADERS}`),
    'fields in another case and order, 200': answered(
      `HTTP/2 200\naccess-control-allow-headers: X-A,CONTENT-TYPE , authorization\naccess-control-allow-methods: PATCH,PUT\naccess-control-allow-origin: https://app.example`,
    ),
    'wildcards, and no Authorization': answered(
      'HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: *\nAccess-Control-Allow-Headers: *',
      'Access-Control-Request-Headers: content-type,x-a',
    ),
    'a wildcard with Authorization beside it': permits(
      'Access-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: *\nAccess-Control-Allow-Headers: *, Authorization',
    ),
    'simple methods need no permission': http({ type: 'preflight' })`
      OPTIONS https://api.example/orders
      Origin: https://app.example
      Access-Control-Request-Method: POST
      Access-Control-Request-Headers: content-type

      HTTP/1.1 204 No Content
      Access-Control-Allow-Origin: https://app.example
      Access-Control-Allow-Headers: content-type`,
    'OPTIONS that is no preflight': http`
      OPTIONS https://api.example/orders
      Origin: https://app.example

      HTTP/1.1 405 Method Not Allowed
      Allow: GET`,
    'the request after it fails': http`
      PUT https://api.example/orders
      Origin: https://app.example

      HTTP/1.1 500 Internal Server Error`,
    'cookies went along elsewhere': [
      http`
        GET https://api.example/other
        Origin: https://app.example
        Cookie: sid=1

        HTTP/1.1 200 OK`,
      permits(`Access-Control-Allow-Origin: *\n${METHODS}\n${HEADERS}`),
    ],
    'request unknown': http({ type: 'preflight', requestUnknown: true })`
      HTTP/1.1 204 No Content
      Access-Control-Allow-Origin: https://app.example`,
    'no answer': http({ type: 'preflight', error: 'net::ERR_CONNECTION_REFUSED' })`
      OPTIONS https://api.example/orders
      Access-Control-Request-Method: PUT`,
    'redirected by the browser itself': http({ type: 'preflight' })`
      OPTIONS http://api.example/orders
      Access-Control-Request-Method: PUT

      HTTP/1.1 307 Internal Redirect
      Non-Authoritative-Reason: HSTS`,
  },
});
