import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'a synthetic page in words of the operator': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Varnish
        X-Varnish: 98310
        Content-Type: text/html; charset=utf-8

        <h1>We are changing the scenery</h1>`,
    },
    'its meditation on a page of the operator': {
      cause: 'no-server-reachable',
      answer: http`
        HTTP/2 503
        x-varnish: 99
        age: 0

        <!DOCTYPE html><title>Acme</title><h1>Sorry!</h1><p>Error 503 Backend fetch failed</p><p>Guru Meditation: XID: 100</p>`,
    },
    'its page without its name': {
      cause: 'no-server-reachable',
      answer: http`
        HTTP/2 503

        <h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 4</p>`,
    },
    'a page of the operator': {
      cause: 'no-server-reachable',
      answer: http`
        HTTP/2 503
        server: Varnish
        x-varnish: 7
        age: 0

        <!doctype html><html lang="sv"><h1>Vi är snart tillbaka</h1></html>`,
    },
    'a fetch that failed': {
      cause: 'no-server-reachable',
      answer: http`
        HTTP/1.1 503 Backend fetch failed
        Server: Varnish
        Retry-After: 5
        X-Varnish: 32773
        Age: 0
        Via: 1.1 varnish (Varnish/7.1)

        <!DOCTYPE html>
        <html>
          <head>
            <title>503 Backend fetch failed</title>
          </head>
          <body>
            <h1>Error 503 Backend fetch failed</h1>
            <p>Backend fetch failed</p>
            <h3>Guru Meditation:</h3>
            <p>XID: 32774</p>
            <hr>
            <p>Varnish cache server</p>
          </body>
        </html>`,
    },
    'a fetch that took too long': {
      cause: 'upstream-timeout',
      answer: http({ took: 60_040 })`
        HTTP/2 503
        Server: Varnish
        X-Varnish: 32773
        Age: 0

        <title>503 Backend fetch failed</title><h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 32774</p><hr><p>Varnish cache server</p>`,
    },
    'an answer of its configuration, behind a CDN that adds Via': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/2 503
        server: Varnish
        x-varnish: 32770
        via: 1.1 0a1b2c3d.cloudfront.net (CloudFront)

        <title>503 Maintenance</title><h1>Error 503 Maintenance</h1><p>Maintenance</p><h3>Guru Meditation:</h3><p>XID: 32770</p><hr><p>Varnish cache server</p>`,
    },
    'an answer of its configuration': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/1.1 503 Maintenance
        Server: Varnish
        X-Varnish: 32770

        <!DOCTYPE html>
        <html>
          <head>
            <title>503 Maintenance</title>
          </head>
          <body>
            <h1>Error 503 Maintenance</h1>
            <p>Maintenance</p>
            <h3>Guru Meditation:</h3>
            <p>XID: 32770</p>
            <hr>
            <p>Varnish cache server</p>
          </body>
        </html>`,
    },
    'its reason phrase with a page of the site': {
      cause: 'no-server-reachable',
      answer: http`
        HTTP/1.1 503 Backend fetch failed
        X-Varnish: 12
        Age: 0

        <h1>Sorry</h1>`,
    },
  },
  others: {
    'it hands on a page of the operator': {
      product: 'unknown',
      answer: http`
        HTTP/2 503
        server: Apache
        x-varnish: 7
        age: 0

        <!doctype html><html lang="sv"><h1>Vi är snart tillbaka</h1></html>`,
    },
    'its words on a page of somebody else': {
      product: 'unknown',
      answer: http`
        HTTP/2 503

        <h1>What it means</h1><h3>Guru Meditation:</h3><p>XID: 4</p><p>Varnish cache server</p>`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: upstream-app/1.0
        X-Varnish: 12
        Age: 0
        Via: 1.1 varnish (Varnish/7.1)
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'its fields alone': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        X-Varnish: 12
        Via: 1.1 varnish (Varnish/7.1)`,
    },
  },
});
