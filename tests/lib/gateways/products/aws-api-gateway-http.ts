import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 30_020 })`
        HTTP/2 503
        apigw-requestid: Xk1=
        content-length: 33

        {"message":"Service Unavailable"}`,
    },
    'at once': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503
        apigw-requestid: Xk1=

        {"message":"Service Unavailable"}`,
    },
    'a function that failed': {
      cause: 'function-error',
      answer: http`
        HTTP/2 500
        apigw-requestid: Xk1=

        {"message":"Internal Server Error"}`,
    },
  },
  others: {
    'the function says more': {
      product: 'app',
      answer: http`
        HTTP/2 503
        apigw-requestid: Xk1=
        content-type: application/json

        {"message":"Service Unavailable","code":"db"}`,
    },
    'the same JSON without its id': {
      product: 'app',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"message":"Service Unavailable"}`,
    },
  },
});
