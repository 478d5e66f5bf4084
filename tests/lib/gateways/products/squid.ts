import type { CauseId } from '#lib/gateways/index.ts';
import { http } from '#tests/support/http.ts';
import { defineProductCases, type OwnAnswer } from '../product-cases.ts';

/** One error of Squid, told by the field alone and by the page alone. */
function toldByOne(error: string, status: number, cause: CauseId): Record<string, OwnAnswer> {
  return {
    [`${error} in the field`]: {
      cause,
      answer: http`
        HTTP/1.1 ${status} X
        X-Squid-Error: ${error} 0

        <h1>The proxy has a message</h1>`,
    },
    [`${error} on the page`]: {
      cause,
      answer: http`
        HTTP/1.1 ${status} X

        <html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=${error}><h1>ERROR</h1></body></html>`,
    },
  };
}

export default defineProductCases({
  names: {
    'in another language, known by Via': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Via: 1.1 proxy.example (squid)
        Content-Language: de

        <html><head><title>FEHLER: Der angeforderte URL konnte nicht geladen werden</title></head><body id=ERR_CONNECT_FAIL><h1>FEHLER</h1><p>Generiert von proxy.example (squid)</p></body></html>`,
    },
    'in another language, with all its fields removed': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        Content-Type: text/html;charset=utf-8

        <html><head><title>ERROR: No se pudo obtener el URL solicitado</title></head><body id=ERR_READ_TIMEOUT><div id="titles"><h1>ERROR</h1></div><hr><div id="content"><p>Tiempo de espera</p></div></body></html>`,
    },
    'no HTTP at all': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 200 OK
        X-Transformed-From: HTTP/0.9
        X-Cache: MISS from proxy.test
        Via: 0.9 proxy.test (squid/5.7)

        SSH-2.0-OpenSSH_9.2`,
    },
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
    'refused, in German': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 X
        Server: squid/5.7
        Content-Language: de

        <html><head><title>FEHLER: Der angeforderte URL konnte nicht geholt werden</title></head><body id=ERR_CONNECT_FAIL>
        <h1>FEHLER</h1></body></html>`,
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
    'a timeout under a name of its own': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 X
        X-Squid-Error: ERR_OUR_TIMEOUT 0`,
    },
    'an error under a name of its own': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 X
        X-Squid-Error: ERR_OUR_PAGE 0`,
    },
    ...toldByOne('ERR_CONNECT_FAIL', 503, 'upstream-connection-failure'),
    ...toldByOne('ERR_DNS_FAIL', 503, 'upstream-dns-failure'),
    ...toldByOne('ERR_SECURE_CONNECT_FAIL', 503, 'upstream-tls-failure'),
    ...toldByOne('ERR_ZERO_SIZE_OBJECT', 502, 'upstream-bad-response'),
    ...toldByOne('ERR_READ_TIMEOUT', 504, 'upstream-timeout'),
    ...toldByOne('ERR_CANNOT_FORWARD', 503, 'no-server-reachable'),
    ...toldByOne('ERR_ONLY_IF_CACHED_MISS', 504, 'gateway-deliberate-503'),
  },
  others: {
    'it hands on a page with an id of the same form': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Via: 1.1 proxy.example (squid)

        <html><head><title>Our errors</title></head><body id=ERR_CLOSED><h1>Closed</h1></body></html>`,
    },
    'an application speaks of a transformation': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        X-Transformed-From: model-7
        X-Cache: MISS from proxy.test
        Via: 1.1 proxy.test (squid/5.7)
        Content-Type: application/json

        {"code":"maintenance"}`,
    },
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
