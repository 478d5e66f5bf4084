import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'the bare reason': {
      cause: 'unknown',
      answer: http({ took: 10_020 })`
        HTTP/2 503
        server: Google Frontend
        x-cloud-trace-context: 9f1b

        Service Unavailable`,
    },
    'no instance': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: Google Frontend

        <html><head>
        <meta http-equiv="content-type" content="text/html;charset=utf-8">
        <title>503 Server Error</title>
        </head>
        <body text=#000000 bgcolor=#ffffff>
        <h1>Error: Server Error</h1>
        <h2>The service you requested is not available yet.<p>Please try again in 30 seconds.</h2>
        <h2></h2>
        </body></html>`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 300_300 })`
        HTTP/2 504
        server: Google Frontend

        <h1>Timeout</h1>`,
    },
    'an instance that failed': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 500
        server: Google Frontend

        <title>500 Server Error</title><h1>Error: Server Error</h1><h2>The server encountered an error and could not complete your request.<p>Please try again in 30 seconds.</h2>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: Google Frontend
        x-cloud-trace-context: 9f1b
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'no content': {
      product: 'unknown',
      hop: 'platform-router',
      answer: http`
        HTTP/2 503
        server: Google Frontend
        content-length: 0`,
    },
  },
});
