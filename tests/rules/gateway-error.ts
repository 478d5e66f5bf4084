import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'the page of nginx': http`
      HTTP/1.1 502 Bad Gateway
      Server: nginx/1.22.1
      Content-Type: text/html

      <html>
      <head><title>502 Bad Gateway</title></head>
      <body>
      <center><h1>502 Bad Gateway</h1></center>
      <hr><center>nginx/1.22.1</center>
      </body>
      </html>`,
    'a vendor code': http`
      HTTP/2 522
      Server: cloudflare
      CF-Ray: 9a1b2c3d4e5f6789-FRA`,
    'the application itself': http`
      HTTP/1.1 503 Service Unavailable
      Content-Type: application/json
      X-Powered-By: Express
      Retry-After: 600

      {"code":"maintenance"}`,
    'nothing tells': http`
      HTTP/2 504`,
    'a picture': http({ type: 'image' })`
      GET https://www.example/a.png

      HTTP/1.1 503 Service Unavailable`,
    'nothing was captured but the status': http({ content: 'unknown' })`
      HTTP/1.1 504 Gateway Timeout`,
    'an informal code': http`
      HTTP/1.1 599 Network Connect Timeout Error`,
    'an authentication rule of a balancer': http`
      HTTP/1.1 561 Unauthorized
      Server: awselb/2.0`,
    'among successes of the host': [
      http({ at: 0 })`
        GET https://api.example/things

        HTTP/1.1 200 OK
        Server: gunicorn
        Content-Type: application/json

        {"items":[]}`,
      http({ at: 1000 })`
        GET https://api.example/things

        HTTP/1.1 503 Service Unavailable
        Content-Type: text/html

        <html><body><h1>503 Service Unavailable</h1>
        No server is available to handle this request.
        </body></html>`,
    ],
    ...withEach(
      [520, 521, 523, 524, 525, 526, 527, 530, 598],
      (code) => http`
        HTTP/1.1 ${code} Failed`,
    ),
  },
  reportsAt: {
    error: {
      'a proxy': http`
        HTTP/1.1 504 Gateway Timeout
        Proxy-Status: edge.example; error=connection_timeout`,
    },
    info: {
      'a service worker': http({ fromServiceWorker: true })`
        HTTP/1.1 504 Gateway Timeout`,
    },
  },
  passes: {
    'not implemented': http`
      HTTP/1.1 501 Not Implemented`,
    'an application error': http`
      HTTP/1.1 500 Internal Server Error
      Server: nginx`,
    'too many requests': http`
      HTTP/1.1 429 Too Many Requests`,
    'the neighbours of the vendor codes': [
      http`
        HTTP/1.1 519 Something`,
      http`
        HTTP/1.1 528 Something`,
      http`
        HTTP/1.1 529 Site is overloaded`,
    ],
    'no answer': http({ error: 'net::ERR_CONNECTION_RESET' })`
      GET https://api.example/things`,
    'an old answer from the browser cache': http({ fromCache: true })`
      HTTP/1.1 503 Service Unavailable`,
    'a preflight': http({ type: 'preflight' })`
      OPTIONS https://api.example/things
      Access-Control-Request-Method: GET

      HTTP/1.1 502 Bad Gateway`,
  },
});
