import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {},
  suggests: {
    'no content': http`
        HTTP/2 502
        server: Fly/1a2b3c4d (2026-09-01)
        via: 2 fly.io
        fly-request-id: 01J-fra
        content-length: 0`,
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: Fly/1a2b3c4d (2026-09-01)
        via: 2 fly.io
        fly-request-id: 01J-fra
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
