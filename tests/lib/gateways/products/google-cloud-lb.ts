import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its page': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        referrer-policy: no-referrer
        content-length: 332

        <html><head>
        <meta http-equiv="content-type" content="text/html;charset=utf-8">
        <title>502 Server Error</title>
        </head>
        <body text=#000000 bgcolor=#ffffff>
        <h1>Error: Server Error</h1>
        <h2>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.</h2>
        <h2></h2>
        </body></html>`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 30_050 })`
        HTTP/2 502
        referrer-policy: no-referrer

        <html><head>
        <meta http-equiv="content-type" content="text/html;charset=utf-8">
        <title>502 Server Error</title>
        </head>
        <body text=#000000 bgcolor=#ffffff>
        <h1>Error: Server Error</h1>
        <h2>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.</h2>
        <h2></h2>
        </body></html>`,
    },
    'its code for a timeout': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504

        <title>504 Server Error</title><h1>Error: Server Error</h1><h2>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.</h2>`,
    },
    'no healthy backend': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503

        <title>503 Server Error</title><h1>Error: Server Error</h1><h2>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.</h2>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        via: 1.1 google
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'its name in Via alone': {
      product: 'unknown',
      answer: http`
        HTTP/2 502
        via: 1.1 google`,
    },
  },
});
