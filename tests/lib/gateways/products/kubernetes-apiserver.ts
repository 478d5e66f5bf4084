import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no endpoints': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no endpoints available for service \"web\"","reason":"ServiceUnavailable","code":503}`,
    },
    refused: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","status":"Failure","message":"error trying to reach service: dial tcp 10.0.0.7:80: connect: connection refused","reason":"ServiceUnavailable","code":503}`,
    },
  },
  others: {
    'an application with a similar object': {
      product: 'app',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","status":"Failure","message":"no endpoints available"}`,
    },
  },
});
