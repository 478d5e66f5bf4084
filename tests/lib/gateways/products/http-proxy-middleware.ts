import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'the backend does not run': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        X-Powered-By: Express
        Connection: keep-alive

        Error occurred while trying to proxy: localhost:3000/api/x`,
    },
    'no HTTP': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway

        Error occurred while trying to proxy: localhost:3000/api/x`,
    },
    'an old version': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 504 Gateway Timeout

        Error occured while trying to proxy to: localhost:3000/api/x`,
    },
    'the backend does not answer': {
      cause: 'upstream-timeout',
      answer: http({ took: 30_020 })`
        HTTP/1.1 504 Gateway Timeout

        Error occurred while trying to proxy: localhost:3000/api/x`,
    },
  },
  others: {
    'its server hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        X-Powered-By: Express
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
