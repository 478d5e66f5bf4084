import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no healthy host': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: istio-envoy
        content-type: text/plain

        no healthy upstream`,
    },
    'behind Google': {
      cause: 'no-healthy-upstream',
      hop: 'load-balancer',
      answer: http`
        HTTP/2 503
        via: 1.1 google
        content-type: text/plain

        no healthy upstream`,
    },
    'on Cloud Run': {
      cause: 'upstream-timeout',
      hop: 'platform-router',
      answer: http({ took: 300_100 })`
        HTTP/2 504
        server: Google Frontend

        upstream request timeout`,
    },
    refused: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        server: envoy

        upstream connect error or disconnect/reset before headers. retried and the latest reset reason: remote connection failure, transport failure reason: delayed connect error: 111`,
    },
    'a connect timeout': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        server: envoy

        upstream connect error or disconnect/reset before headers. reset reason: connection timeout`,
    },
    TLS: {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        server: envoy

        upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: TLS error: 268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED`,
    },
    'an early end': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        server: envoy

        upstream connect error or disconnect/reset before headers. reset reason: connection termination`,
    },
    'two protocols': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        server: envoy

        upstream connect error or disconnect/reset before headers. reset reason: protocol error`,
    },
    'a circuit breaker': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        server: envoy
        x-envoy-overloaded: true

        upstream connect error or disconnect/reset before headers. reset reason: overflow`,
    },
    'the timeout of the route': {
      cause: 'upstream-timeout',
      answer: http({ took: 15_002 })`
        HTTP/1.1 504 Gateway Timeout
        server: envoy

        upstream request timeout`,
    },
    'fault injection': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        server: istio-envoy

        fault filter abort`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: istio-envoy
        x-envoy-upstream-service-time: 12
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'its name in Server alone': {
      product: 'unknown',
      answer: http`
        HTTP/2 503
        server: envoy`,
    },
    'its sentence with more words': {
      product: 'unknown',
      answer: http`
        HTTP/2 503
        server: envoy
        content-type: text/plain

        no healthy upstream for tenant 12, please call us`,
    },
    'the application wraps its sentence': {
      product: 'app',
      answer: http`
        HTTP/2 502
        content-type: application/json

        {"message":"payment failed: upstream request timeout","code":504}`,
    },
  },
});
