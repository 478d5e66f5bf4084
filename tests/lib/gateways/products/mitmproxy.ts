import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    refused: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        server: mitmproxy 10.1.1
        content-type: text/html

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <h1>502 Bad Gateway</h1>
        <p>[Errno 111] Connect call failed (&#x27;127.0.0.1&#x27;, 8080)</p>
        </body>
        </html>`,
    },
    'an unknown name': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        server: mitmproxy 10.1.1
        content-type: text/html

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <h1>502 Bad Gateway</h1>
        <p>[Errno -2] Name or service not known</p>
        </body>
        </html>`,
    },
    TLS: {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        server: mitmproxy 10.1.1
        content-type: text/html

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <h1>502 Bad Gateway</h1>
        <p>Certificate verify failed: unable to get local issuer certificate</p>
        </body>
        </html>`,
    },
    'closed early': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        server: mitmproxy 10.1.1

        <title>502 Bad Gateway</title><h1>502 Bad Gateway</h1><p>server closed connection</p>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        server: gunicorn
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
