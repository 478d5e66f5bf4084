import { http } from '#tests/support/http.ts';
import { defineProductCases, untimed } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no server': {
      cause: 'no-server-reachable',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        content-length: 107
        cache-control: no-cache
        content-type: text/html

        <html><body><h1>503 Service Unavailable</h1>
        No server is available to handle this request.
        </body></html>`,
    },
    'three retries': {
      cause: 'no-server-reachable',
      answer: http({ took: 3018 })`
        HTTP/1.0 503 Service Unavailable
        cache-control: no-cache
        content-type: text/html

        <html><body><h1>503 Service Unavailable</h1>
        No server is available to handle this request.
        </body></html>`,
    },
    'a queue that ran out of time': {
      cause: 'no-server-reachable',
      answer: http({ took: 20_050 })`
        HTTP/1.1 503 Service Unavailable

        <html><body><h1>503 Service Unavailable</h1>
        No server is available to handle this request.
        </body></html>`,
    },
    'no server, after a time that is not known': {
      cause: 'no-server-reachable',
      answer: untimed(http`
        HTTP/1.1 503 Service Unavailable

        <html><body><h1>503 Service Unavailable</h1>
        No server is available to handle this request.
        </body></html>`),
    },
    'an early end': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        cache-control: no-cache

        <html><body><h1>502 Bad Gateway</h1>
        The server returned an invalid or incomplete response.
        </body></html>`,
    },
    'a timeout': {
      cause: 'upstream-timeout',
      answer: http({ took: 50_010 })`
        HTTP/1.1 504 Gateway Time-out
        cache-control: no-cache

        <html><body><h1>504 Gateway Time-out</h1>
        The server didn't respond in time.
        </body></html>`,
    },
    'its page under a code that somebody set': {
      cause: 'unknown',
      answer: http`
        HTTP/1.1 500 Internal Server Error

        <html><body><h1>503 Service Unavailable</h1>
        No server is available to handle this request.
        </body></html>`,
    },
  },
  others: {
    'lower-case field names alone': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        retry-after: 300
        content-length: 20
        content-type: text/html

        <h1>maintenance</h1>`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        server: upstream-app/1.0
        retry-after: 120
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'a cookie that keeps a client on one server': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        set-cookie: SRV=app1; path=/
        content-type: text/html

        <h1>Closed today</h1>`,
    },
    'its sentence in a longer page': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable

        <html><body><h1>503 Service Unavailable</h1>
        No server is available to handle this request.
        <p>Our team has been told.</p></body></html>`,
    },
  },
});
