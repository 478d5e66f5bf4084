import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    unhealthy: {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 504
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA
        x-do-failure-code: UH
        x-do-failure-msg: no_healthy_upstream
        x-do-orig-status: 503`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        x-do-failure-code: UT`,
    },
    'out of time in the middle': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        x-do-failure-code: UMSDR
        x-do-orig-status: 504`,
    },
    'closed early': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 504
        x-do-failure-code: UC
        x-do-failure-msg: upstream_reset_before_response_started`,
    },
    'not reachable': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503
        x-do-failure-code: UF`,
    },
    'a circuit breaker': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/2 503
        x-do-failure-code: UO`,
    },
    'another flag': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 503
        x-do-failure-code: NC`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: cloudflare
        x-do-app-origin: 1a2b
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
