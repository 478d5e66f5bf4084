import type { CauseId } from '#lib/gateways/index.ts';
import { http } from '#tests/support/http.ts';
import { defineProductCases, type OwnAnswer } from '../product-cases.ts';

/** A sentence of Envoy, sent by itself, by what is built on it, and in the JSON of a gateway. */
function everywhere(cause: CauseId, sentence: string): Record<string, OwnAnswer> {
  return {
    [`${sentence}, from Envoy`]: {
      cause,
      answer: http`
        HTTP/2 503
        server: envoy

        ${sentence}`,
    },
    [`${sentence}, from a Google front end`]: {
      cause,
      hop: 'platform-router',
      answer: http`
        HTTP/2 503
        server: Google Frontend

        ${sentence}`,
    },
    [`${sentence}, from a balancer of Google`]: {
      cause,
      hop: 'load-balancer',
      answer: http`
        HTTP/2 503
        via: 1.1 google

        ${sentence}`,
    },
    [`${sentence}, in JSON with a code`]: {
      cause,
      hop: 'api-gateway',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"code":503,"message":"${sentence}"}`,
    },
    [`${sentence}, in JSON beside Server`]: {
      cause,
      hop: 'api-gateway',
      answer: http`
        HTTP/2 503
        server: istio-envoy
        content-type: application/json

        {"message":"${sentence}"}`,
    },
  };
}

const RESET = 'upstream connect error or disconnect/reset before headers. reset reason:';

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
    'the field of a circuit breaker alone': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/2 503
        x-envoy-overloaded: true`,
    },
    ...everywhere(
      'upstream-tls-failure',
      `${RESET} connection failure, transport failure reason: TLS error: CERTIFICATE_VERIFY_FAILED`,
    ),
    ...everywhere(
      'upstream-connection-failure',
      `${RESET} connection failure, transport failure reason: delayed connect error: 111`,
    ),
    ...everywhere('upstream-connection-failure', `${RESET} connection timeout`),
    ...everywhere('overload-or-rate-limit', `${RESET} overflow`),
    ...everywhere('no-healthy-upstream', 'no healthy upstream'),
    ...everywhere('upstream-timeout', 'upstream request timeout'),
    ...everywhere('gateway-deliberate-503', 'fault filter abort'),
    ...everywhere('overload-or-rate-limit', 'envoy overloaded'),
    ...everywhere('upstream-bad-response', `${RESET} connection termination`),
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
    'a circuit breaker that let the request through': {
      product: 'unknown',
      answer: http`
        HTTP/2 503
        x-envoy-overloaded: false`,
    },
    'its sentence as a message, without a code or Server': {
      product: 'app',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"message":"no healthy upstream"}`,
    },
  },
});
