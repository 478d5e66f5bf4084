import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    offline: {
      cause: 'offline-or-network',
      answer: http({ fromServiceWorker: true })`
        HTTP/1.1 504 Gateway Timeout`,
    },
    'with a page of another product': {
      cause: 'offline-or-network',
      answer: http({ fromServiceWorker: true })`
        HTTP/1.1 502 Bad Gateway
        Server: nginx

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx</center>
        </body>
        </html>`,
    },
  },
  others: {
    'the network': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 504 Gateway Timeout`,
    },
  },
});
