import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {},
  suggests: {
    'the page of nginx without a Server field': http`
        HTTP/2 502
        content-type: text/html

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx</center>
        </body>
        </html>`,
  },
  others: {
    'a version at the foot': {
      product: 'nginx',
      hop: 'proxy',
      answer: http`
        HTTP/2 503
        content-type: text/html

        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body>
        <center><h1>503 Service Temporarily Unavailable</h1></center>
        <hr><center>nginx/1.25.1</center>
        </body>
        </html>`,
    },
  },
});
