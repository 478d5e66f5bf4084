import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no healthy instance': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/1.1 503 Service Unavailable: Back-end server is at capacity
        Content-Length: 0`,
    },
    'the idle timeout': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 GATEWAY_TIMEOUT
        Content-Length: 0`,
    },
  },
  others: {
    'the usual reason phrase': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Length: 0`,
    },
    'HTTP/2 has no reason phrase': {
      product: 'unknown',
      answer: http`
        HTTP/2 504 GATEWAY_TIMEOUT
        content-length: 0`,
    },
    'its cookie alone': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Set-Cookie: AWSELB=x; PATH=/
        Content-Length: 0`,
    },
  },
});
