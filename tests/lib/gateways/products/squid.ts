import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    refused: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 X
        Server: squid/5.7
        X-Squid-Error: ERR_CONNECT_FAIL 111
        X-Cache: MISS from proxy.test
        Via: 1.1 proxy.test (squid/5.7)

        <!DOCTYPE html>
        <html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_CONNECT_FAIL>
        <h1>ERROR</h1>
        <h2>The requested URL could not be retrieved</h2>
        <p>Connection to 127.0.0.1 failed.</p>
        <!-- ERR_CONNECT_FAIL --></body></html>`,
    },
    'an unknown name': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/1.1 503 X
        Server: squid/5.7
        X-Squid-Error: ERR_DNS_FAIL 0
        X-Cache: MISS from proxy.test
        Via: 1.1 proxy.test (squid/5.7)

        <!DOCTYPE html>
        <html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_DNS_FAIL>
        <h1>ERROR</h1>
        <h2>The requested URL could not be retrieved</h2>
        <p>Connection to 127.0.0.1 failed.</p>
        <!-- ERR_DNS_FAIL --></body></html>`,
    },
    'an empty answer': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 X
        Server: squid/5.7
        X-Squid-Error: ERR_ZERO_SIZE_OBJECT 0
        X-Cache: MISS from proxy.test
        Via: 1.1 proxy.test (squid/5.7)

        <!DOCTYPE html>
        <html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_ZERO_SIZE_OBJECT>
        <h1>ERROR</h1>
        <h2>The requested URL could not be retrieved</h2>
        <p>Connection to 127.0.0.1 failed.</p>
        <!-- ERR_ZERO_SIZE_OBJECT --></body></html>`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 X
        Server: squid/5.7
        X-Squid-Error: ERR_READ_TIMEOUT 0
        X-Cache: MISS from proxy.test
        Via: 1.1 proxy.test (squid/5.7)

        <!DOCTYPE html>
        <html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_READ_TIMEOUT>
        <h1>ERROR</h1>
        <h2>The requested URL could not be retrieved</h2>
        <p>Connection to 127.0.0.1 failed.</p>
        <!-- ERR_READ_TIMEOUT --></body></html>`,
    },
    TLS: {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/1.1 503 X
        Server: squid/5.7
        X-Squid-Error: ERR_SECURE_CONNECT_FAIL 92
        X-Cache: MISS from proxy.test
        Via: 1.1 proxy.test (squid/5.7)

        <!DOCTYPE html>
        <html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_SECURE_CONNECT_FAIL>
        <h1>ERROR</h1>
        <h2>The requested URL could not be retrieved</h2>
        <p>Connection to 127.0.0.1 failed.</p>
        <!-- ERR_SECURE_CONNECT_FAIL --></body></html>`,
    },
    'the field was removed': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway

        <!DOCTYPE html>
        <html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_INVALID_RESP>
        <h1>ERROR</h1>
        <h2>The requested URL could not be retrieved</h2>
        <p>Connection to 127.0.0.1 failed.</p>
        <!-- ERR_INVALID_RESP --></body></html>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        X-Cache: MISS from proxy.test
        X-Cache-Lookup: MISS from proxy.test:3128
        Via: 1.1 proxy.test (squid/5.7)
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'its name in Via alone': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Via: 1.1 proxy.test (squid/5.7)
        Content-Length: 0`,
    },
  },
});
