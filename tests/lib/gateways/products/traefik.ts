import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no server': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        content-type: text/plain; charset=utf-8
        x-content-type-options: nosniff

        no available server`,
    },
    'without nosniff': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        content-type: text/plain

        no available server`,
    },
  },
  suggests: {
    'the bare reason': http`
        HTTP/2 502
        content-type: text/plain; charset=utf-8

        Bad Gateway`,
  },
  others: {
    'any server in Go': {
      product: 'unknown',
      hop: 'unknown',
      answer: http`
        HTTP/2 503
        content-type: text/plain; charset=utf-8
        x-content-type-options: nosniff

        Service Unavailable`,
    },
    'the application says it': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: gunicorn

        no available server`,
    },
  },
});
