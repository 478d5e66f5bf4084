import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'to a page that sent its origin': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Access-Control-Allow-Origin: http://localhost:5173
        Vary: Origin
        Content-Type: text/plain
        Date: Fri, 20 Nov 2026 14:33:39 GMT
        Connection: keep-alive
        Keep-Alive: timeout=5
        Transfer-Encoding: chunked`,
    },
    'the backend does not run': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Vary: Origin
        Content-Type: text/plain
        Date: Fri, 20 Nov 2026 14:33:39 GMT
        Connection: keep-alive
        Keep-Alive: timeout=5
        Transfer-Encoding: chunked`,
    },
    'a document that the browser replaced with a page of its own': {
      cause: 'upstream-connection-failure',
      answer: http({ content: 'unknown', error: 'net::ERR_HTTP_RESPONSE_CODE_FAILURE' })`
        HTTP/1.1 502 Bad Gateway
        Vary: Origin
        Content-Type: text/plain
        Date: Fri, 20 Nov 2026 14:33:39 GMT
        Connection: keep-alive
        Keep-Alive: timeout=5
        Transfer-Encoding: chunked`,
    },
    'the backend does not answer': {
      cause: 'upstream-timeout',
      answer: http({ took: 30_020 })`
        HTTP/1.1 502 Bad Gateway
        Vary: Origin
        Content-Type: text/plain
        Date: Fri, 20 Nov 2026 14:33:39 GMT
        Connection: keep-alive
        Keep-Alive: timeout=5
        Transfer-Encoding: chunked`,
    },
  },
  others: {
    'another Node server that is open to all': {
      product: 'app',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Access-Control-Allow-Origin: *
        Vary: Origin
        Content-Type: text/plain
        Date: Fri, 20 Nov 2026 14:33:39 GMT
        Connection: keep-alive
        Keep-Alive: timeout=5
        Transfer-Encoding: chunked`,
    },
    'another Node server': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        X-Request-Id: 7
        Content-Type: text/plain
        Connection: keep-alive
        Keep-Alive: timeout=5`,
    },
    'no field at all': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 502 Bad Gateway`,
    },
  },
});
