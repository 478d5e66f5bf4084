import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no upstream': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Caddy
        Date: Fri, 20 Nov 2026 11:54:05 GMT
        Content-Length: 0`,
    },
    'refused, over HTTPS': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: Caddy
        alt-svc: h3=":443"; ma=2592000
        date: Fri, 20 Nov 2026 11:54:05 GMT
        content-length: 0`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        Server: Caddy
        Content-Length: 0`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Caddy, upstream-app/1.0
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'it hands on an empty answer': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Via: 1.1 Caddy
        Server: Caddy
        Content-Length: 0`,
    },
  },
});
