import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    paused: {
      cause: 'platform-suspended-or-asleep',
      answer: http`
        HTTP/2 404
        x-railway-fallback: true
        content-type: application/json

        {"status":"error","code":404,"message":"Application not found","request_id":"q"}`,
    },
    'its flag': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        server: railway-edge
        x-railway-fallback: true
        content-type: application/json

        {"status":"error","code":502,"message":"Application failed to respond","request_id":"x"}`,
    },
    'its message without the rest': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        content-type: application/json

        {"message":"Application failed to respond"}`,
    },
    'its JSON alone': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        server: railway-edge
        content-type: application/json

        {"status":"error","code":502,"message":"Application failed to respond"}`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        server: railway-edge
        x-railway-fallback: true`,
    },
  },
  others: {
    'its words in the JSON of an application': {
      product: 'app',
      answer: http`
        HTTP/2 502
        x-powered-by: Express
        content-type: application/json

        {"message":"Application failed to respond","service":"pdf"}`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: railway-edge
        x-railway-request-id: x
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
