import { defineCases } from '#tests/support/cases.ts';
import { type CaseExchange, http } from '#tests/support/http.ts';

const order = (at: number, status = 503, fields = 'Accept: */*', content = '{"item":1}') => http({ at })`
  POST https://api.example/orders
  ${fields}

  ${content}
  HTTP/1.1 ${status} Answer`;
const lost = (at: number, error: string) => http({ at, error })`
  POST https://api.example/orders

  {"item":1}`;
/** A file: the browser gives no text and a size of 0, and its length only in the field. */
const file =
  (at: number, length: number): CaseExchange =>
  (index, previous) => ({
    ...http({ at })`
      POST https://api.example/photos
      Content-Length: ${length}

      HTTP/1.1 503 Service Unavailable`(index, previous),
    requestContent: { size: 0 },
  });

export default defineCases({
  reports: {
    'after a 503': [order(0), order(2000, 201)],
    'after a lost connection': [lost(0, 'net::ERR_CONNECTION_RESET'), order(2000, 201)],
    'after a lost connection, in WebKit’s words': [lost(0, 'The network connection was lost.'), order(2000, 201)],
    'known to be empty': [file(0, 0), file(2000, 0)],
    PATCH: [0, 1000].map(
      (at) => http({ at })`
        PATCH https://api.example/orders/1

        {"count":"+1"}
        HTTP/1.1 502 Bad Gateway`,
    ),
  },
  passes: {
    'with a key': [order(0), order(2000, 201, 'Idempotency-Key: 1f')],
    'with another key field': [order(0), order(2000, 201, 'Repeatability-Request-ID: 1f')],
    'PUT is idempotent': [0, 1000].map(
      (at) => http({ at })`
        PUT https://api.example/orders/1

        {"count":1}
        HTTP/1.1 502 Bad Gateway`,
    ),
    'other content': [order(0), order(2000, 201, 'Accept: */*', '{"item":2}')],
    'content not captured': [0, 1000].map(
      (at) => http({ at })`
        POST https://api.example/orders

        HTTP/1.1 502 Bad Gateway`,
    ),
    'two files': [file(0, 88_213), file(2000, 91_022)],
    'after more than 30 s': [order(0), order(31_000, 201)],
    'nothing had been sent': [lost(0, 'net::ERR_CONNECTION_REFUSED'), order(2000, 201)],
    'no connection, in WebKit’s words': [lost(0, 'Could not connect to server'), order(2000, 201)],
    'the name did not resolve': [lost(0, 'net::ERR_NAME_NOT_RESOLVED'), order(2000, 201)],
    'blocked by an extension': [lost(0, 'net::ERR_BLOCKED_BY_CLIENT'), order(2000, 201)],
    'after a 422': [order(0, 422), order(2000, 201)],
    'sent together': [order(0), order(10, 201)],
  },
});
