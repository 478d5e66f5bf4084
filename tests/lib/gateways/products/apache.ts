import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its error document in the language of the reader': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Language: de
        Content-Type: text/html; charset=utf-8

        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml" lang="de" xml:lang="de">
        <head><title>Dienst nicht verfügbar!</title></head>
        <body>
        <h1>Dienst nicht verfügbar!</h1>
        <p>Bitte später noch einmal versuchen.</p>
        <h2>Error 503</h2>
        <address>
          <a href="/">app.example</a><br />
          <span>Apache/2.4.57 (Debian)</span>
        </address>
        </body>
        </html>`,
    },
    'closed early': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Proxy Error
        Server: Apache/2.4.62 (Debian)

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>502 Proxy Error</title>
        </head><body>
        <h1>Proxy Error</h1>
        <p>The proxy server received an invalid
        response from an upstream server.<br />
        The proxy server could not handle the request<p>Reason: <strong>Error reading from remote server</strong></p></p>
        <hr>
        <address>Apache/2.4.62 (Debian) Server at app.example Port 443</address>
        </body></html>`,
    },
    'a timeout of an HTTP backend': {
      cause: 'upstream-timeout',
      answer: http({ took: 60_050 })`
        HTTP/1.1 502 Proxy Error
        Server: Apache

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>502 Proxy Error</title>
        </head><body>
        <h1>Proxy Error</h1>
        <p>The proxy server could not handle the request<p>Reason: <strong>Error reading from remote server</strong></p></p>
        </body></html>`,
    },
    'an unknown name': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/1.1 502 Proxy Error
        Server: Apache

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>502 Proxy Error</title>
        </head><body>
        <h1>Proxy Error</h1>
        <p>The proxy server received an invalid
        response from an upstream server.<br />
        The proxy server could not handle the request<p>Reason: <strong>DNS lookup failure for: backend</strong></p></p>
        <hr>
        <address>Apache/2.4.62 (Debian) Server at app.example Port 443</address>
        </body></html>`,
    },
    refused: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Apache/2.4.62 (Debian)

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>503 Service Unavailable</title>
        </head><body>
        <h1>Service Unavailable</h1>
        <p>The server is temporarily unable to service your
        request due to maintenance downtime or capacity
        problems. Please try again later.</p>
        <hr>
        <address>Apache/2.4.62 (Debian) Server at app.example Port 443</address>
        </body></html>`,
    },
    'without its signature': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Apache

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>503 Service Unavailable</title>
        </head><body>
        <h1>Service Unavailable</h1>
        <p>The server is temporarily unable to service your
        request due to maintenance downtime or capacity
        problems. Please try again later.</p>
        </body></html>`,
    },
    'without its signature, over HTTP/2 and behind Cloudflare': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>503 Service Unavailable</title>
        </head><body>
        <h1>Service Unavailable</h1>
        <p>The server is temporarily unable to service your
        request due to maintenance downtime or capacity
        problems. Please try again later.</p>
        </body></html>`,
    },
    'FastCGI out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 Gateway Timeout
        Server: Apache/2.4.62 (Debian)

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>504 Gateway Timeout</title>
        </head><body>
        <h1>Gateway Timeout</h1>
        <p>The gateway did not receive a timely response
        from the upstream server or application.</p>
        <hr>
        <address>Apache/2.4.62 (Debian) Server at app.example Port 443</address>
        </body></html>`,
    },
    'its reason phrase': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Proxy Error
        Server: Apache

        <h1>Sorry</h1>`,
    },
    'its page without signature, Server and declaration': {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 502

        <title>502 Proxy Error</title><h1>Proxy Error</h1><p>The proxy server could not handle the request<p>Reason: <strong>Error during SSL Handshake with remote server</strong></p></p>`,
    },
    'its sentence and Server': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 502
        server: Apache

        <title>502 Bad Gateway</title><h1>Bad Gateway</h1><p>The proxy server received an invalid response from an upstream server.</p>`,
    },
    'its signature under a code of the server itself': {
      cause: 'unknown',
      answer: http`
        HTTP/2 500

        <html><head><title>500 Internal Server Error</title></head><body><h1>Internal Server Error</h1><p>The server encountered an internal error.</p><hr><address>Apache/2.4.62 (Debian) Server at app.example Port 443</address></body></html>`,
    },
  },
  others: {
    'an address at the foot of the page of a site': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Apache

        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Geschlossen</title></head><body><h2>Bis morgen</h2>
        <address><a href="/">app.example</a><br /><span>Apache Road 5</span></address></body></html>`,
    },
    'the same sentence and document type under a heading with the code, as Tengine writes it': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 502 Bad Gateway

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body bgcolor="white">
        <h1>502 Bad Gateway</h1>
        <p>The proxy server received an invalid response from an upstream server.</body>
        </html>`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: upstream-app/1.0
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'a Python framework uses the same sentence': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 SERVICE UNAVAILABLE
        Server: Werkzeug/3.0.1 Python/3.12.1

        <!doctype html>
        <html lang=en>
        <title>503 Service Unavailable</title>
        <h1>Service Unavailable</h1>
        <p>The server is temporarily unable to service your
        request due to maintenance downtime or capacity
        problems. Please try again later.</p>`,
    },
    'the same without Server': {
      product: 'unknown',
      answer: http`
        HTTP/2 503

        <!doctype html>
        <html lang=en>
        <title>503 Service Unavailable</title>
        <h1>Service Unavailable</h1>
        <p>The server is temporarily unable to service your
        request due to maintenance downtime or capacity
        problems. Please try again later.</p>`,
    },
  },
});
