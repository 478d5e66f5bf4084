import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        content-type: application/json

        {"timestamp":"2026-09-07T07:12:40.000+00:00","path":"/orders","status":504,"error":"Gateway Timeout","requestId":"6f1f7ae0-12"}`,
    },
    'no instance': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        content-type: application/json

        {"timestamp":"2026-09-07T07:12:40.000+00:00","path":"/orders","status":503,"error":"Service Unavailable","requestId":"6f1f7ae0-13"}`,
    },
  },
  others: {
    'a servlet application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        content-type: application/json

        {"timestamp":"2026-09-07T07:12:40.000+00:00","status":503,"error":"Service Unavailable","path":"/orders"}`,
    },
  },
});
