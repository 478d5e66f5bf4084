import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'a function out of time': {
      cause: 'function-timeout',
      answer: http`
        HTTP/2 504
        server: Vercel
        x-vercel-error: FUNCTION_INVOCATION_TIMEOUT
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        FUNCTION_INVOCATION_TIMEOUT`,
    },
    'a middleware out of time': {
      cause: 'function-timeout',
      answer: http`
        HTTP/2 504
        server: Vercel
        x-vercel-error: MIDDLEWARE_INVOCATION_TIMEOUT
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        MIDDLEWARE_INVOCATION_TIMEOUT`,
    },
    'an edge function out of time': {
      cause: 'function-timeout',
      answer: http`
        HTTP/2 504
        server: Vercel
        x-vercel-error: EDGE_FUNCTION_INVOCATION_TIMEOUT
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        EDGE_FUNCTION_INVOCATION_TIMEOUT`,
    },
    'a function without an answer': {
      cause: 'function-error',
      answer: http`
        HTTP/2 502
        server: Vercel
        x-vercel-error: NO_RESPONSE_FROM_FUNCTION
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        NO_RESPONSE_FROM_FUNCTION`,
    },
    'a rewrite out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 120_200 })`
        HTTP/2 502
        server: Vercel
        x-vercel-error: ROUTER_EXTERNAL_TARGET_ERROR
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        ROUTER_EXTERNAL_TARGET_ERROR`,
    },
    'a rewrite that fails at once': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: Vercel
        x-vercel-error: ROUTER_EXTERNAL_TARGET_ERROR
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        ROUTER_EXTERNAL_TARGET_ERROR`,
    },
    'a rewrite that cannot connect': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        server: Vercel
        x-vercel-error: ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR`,
    },
    'a rewrite without TLS': {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 502
        server: Vercel
        x-vercel-error: ROUTER_EXTERNAL_TARGET_HANDSHAKE_ERROR
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        ROUTER_EXTERNAL_TARGET_HANDSHAKE_ERROR`,
    },
    'a rewrite to a name that does not resolve': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/2 502
        server: Vercel
        x-vercel-error: DNS_HOSTNAME_NOT_FOUND
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        DNS_HOSTNAME_NOT_FOUND`,
    },
    paused: {
      cause: 'platform-suspended-or-asleep',
      answer: http`
        HTTP/2 503
        server: Vercel
        x-vercel-error: DEPLOYMENT_PAUSED
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        DEPLOYMENT_PAUSED`,
    },
    throttled: {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/2 503
        server: Vercel
        x-vercel-error: FUNCTION_THROTTLED
        x-vercel-id: fra1::abcde-1762300851000-0a1b
        content-type: text/plain; charset=utf-8

        An error occurred with your deployment

        FUNCTION_THROTTLED`,
    },
    'a lock of its cache': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        x-vercel-error: INTERNAL_CACHE_LOCK_TIMEOUT`,
    },
    'a code that says nothing more': {
      cause: 'unknown',
      answer: http`
        HTTP/2 502
        x-vercel-error: INTERNAL_UNEXPECTED_ERROR`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: Vercel
        x-vercel-id: fra1::abcde
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'no content and no verdict': {
      product: 'unknown',
      hop: 'platform-router',
      answer: http`
        HTTP/2 502
        server: Vercel
        x-vercel-id: fra1::abcde`,
    },
  },
});
