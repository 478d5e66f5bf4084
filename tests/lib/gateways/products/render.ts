import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'it did not wake up': {
      cause: 'platform-suspended-or-asleep',
      answer: http({ took: 61_200 })`
        HTTP/2 503
        x-render-routing: hibernate-wake-error
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA
        content-length: 0`,
    },
    suspended: {
      cause: 'platform-suspended-or-asleep',
      answer: http`
        HTTP/2 503
        x-render-routing: suspend
        server: cloudflare

        Service suspended`,
    },
    'nothing runs': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        x-render-routing: no-server`,
    },
    'another reason': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        rndr-id: 4f2a-9b1c
        x-render-routing: dynamic-paid-error`,
    },
  },
  others: {
    'it hands on an answer of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        x-render-origin-server: uvicorn
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        busy`,
    },
  },
});
