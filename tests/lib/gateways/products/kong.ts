import { http } from '#tests/support/http.ts';
import { defineProductCases, type OwnAnswer } from '../product-cases.ts';

/** The sentences of the balancer, which count beside one field of Kong. */
function beside(field: string): Record<string, OwnAnswer> {
  return {
    [`an unknown name, beside ${field}`]: {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/2 503
        ${field}
        content-type: application/json

        {"message":"name resolution failed"}`,
    },
    [`an unknown name as text, beside ${field}`]: {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/2 503
        ${field}
        content-type: text/plain

        name resolution failed`,
    },
    [`no healthy target as text, beside ${field}`]: {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        ${field}
        content-type: text/plain

        failure to get a peer from the ring-balancer`,
    },
  };
}

export default defineProductCases({
  names: {
    'its sentence without the id of the request, as before version 3': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Content-Type: application/json; charset=utf-8
        Server: kong/2.8.1
        X-Kong-Upstream-Latency: 2

        {"message":"An invalid response was received from the upstream server"}`,
    },
    'its sentence with members that somebody added': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        Content-Type: application/json; charset=utf-8

        {"message":"The upstream server is timing out","request_id":"6a","docs":"https://docs.example/504"}`,
    },
    'a plugin that ends every request': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/2 503
        x-kong-response-latency: 0
        access-control-allow-origin: *
        content-type: application/json

        {"message":"Service unavailable"}`,
    },
    'out of time, with its fields switched off': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        content-type: application/json

        {"message":"The upstream server is timing out","request_id":"0a1b"}`,
    },
    'a rate limit': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/2 429
        x-kong-response-latency: 1
        retry-after: 33
        content-type: application/json

        {"message":"API rate limit exceeded"}`,
    },
    'not available, as text': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        content-type: text/plain

        The upstream server is currently unavailable
        request_id: 77ab`,
    },
    'not available, as XML': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        content-type: application/xml

        <?xml version="1.0" encoding="UTF-8"?>
        <error>
          <message>The upstream server is currently unavailable</message>
        </error>`,
    },
    'no usable answer': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 502
        server: kong/3.9.0
        x-kong-response-latency: 4
        x-kong-request-id: 77ab
        content-type: application/json

        {
          "message":"An invalid response was received from the upstream server",
          "request_id":"77ab"
        }`,
    },
    'a timeout, as XML': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        content-type: application/xml; charset=utf-8
        x-kong-request-id: 77ab

        <?xml version="1.0" encoding="UTF-8"?>
        <error>
          <message>The upstream server is timing out</message>
          <requestid>77ab</requestid>
        </error>`,
    },
    'not available': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: kong/3.9.0
        x-kong-response-latency: 4
        x-kong-request-id: 77ab
        content-type: application/json

        {
          "message":"The upstream server is currently unavailable",
          "request_id":"77ab"
        }`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        server: kong/3.9.0
        x-kong-response-latency: 4
        x-kong-request-id: 77ab
        content-type: application/json

        {
          "message":"The upstream server is timing out",
          "request_id":"77ab"
        }`,
    },
    'an unknown name': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/2 503
        server: kong/3.9.0
        x-kong-response-latency: 4
        x-kong-request-id: 77ab
        content-type: application/json

        {
          "message":"name resolution failed",
          "request_id":"77ab"
        }`,
    },
    'no healthy target': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: kong/3.9.0
        x-kong-response-latency: 4
        x-kong-request-id: 77ab
        content-type: application/json

        {
          "message":"failure to get a peer from the ring-balancer",
          "request_id":"77ab"
        }`,
    },
    'as HTML': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        server: kong/3.9.0

        <html><head><title>Error</title></head><body><h1>Error</h1><p>The upstream server is timing out.</p><p>request_id: 77ab</p></body></html>`,
    },
    'as text': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 502
        server: kong/3.9.0
        content-type: text/plain

        An invalid response was received from the upstream server
        request_id: 77ab`,
    },
    ...beside('x-kong-response-latency: 4'),
    ...beside('x-kong-request-id: 77ab'),
    ...beside('x-kong-upstream-latency: 4'),
    ...beside('server: kong/3.9.0'),
  },
  others: {
    'its sentence in the words of an application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: gunicorn
        Content-Type: application/json

        {"message":"The upstream server is currently unavailable","supplier":"DHL"}`,
    },
    'the service was asked, and ended the request': {
      product: 'app',
      answer: http`
        HTTP/2 503
        x-kong-response-latency: 9
        x-kong-upstream-latency: 8
        x-kong-proxy-latency: 1
        content-type: application/json

        {"message":"Service unavailable"}`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 502
        server: gunicorn
        x-kong-upstream-latency: 842
        x-kong-proxy-latency: 2
        via: 1.1 kong/3.9.0
        content-type: application/json

        {"detail":"stripe unreachable"}`,
    },
    'an application cannot resolve a name': {
      product: 'app',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"message":"name resolution failed"}`,
    },
    'somebody else cannot resolve a name': {
      product: 'unknown',
      answer: http`
        HTTP/2 503
        content-type: text/plain

        name resolution failed`,
    },
  },
});
