import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 40_060 })`
        HTTP/2 504
        server: Microsoft-Azure-Application-Gateway/v2

        <html>
        <head><title>504 Gateway Time-out</title></head>
        <body>
        <center><h1>504 Gateway Time-out</h1></center>
        <hr><center>Microsoft-Azure-Application-Gateway/v2</center>
        </body>
        </html>`,
    },
    'no backend': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 502
        server: Microsoft-Azure-Application-Gateway/v2

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>Microsoft-Azure-Application-Gateway/v2</center>
        </body>
        </html>`,
    },
    'version 1 out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 20_030 })`
        HTTP/1.1 502 Bad Gateway
        server: Microsoft-Azure-Application-Gateway/v2

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>Microsoft-Azure-Application-Gateway/v2</center>
        </body>
        </html>`,
    },
    'a page that somebody set': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 502
        server: Microsoft-Azure-Application-Gateway/v2

        <h1>Back soon</h1>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: Kestrel
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'the foot of nginx': {
      product: 'nginx',
      answer: http`
        HTTP/2 502

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.25</center>
        </body>
        </html>`,
    },
  },
});
