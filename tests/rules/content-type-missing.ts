import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    JSON: http`
      HTTP/1.1 200 OK
      Date: Mon, 07 Sep 2026 07:12:40 GMT

      {"id":1}`,
    'an error page': http({ type: 'document' })`
      HTTP/1.1 502 Bad Gateway
      Server: nginx

      <html><title>502</title></html>`,
    'binary content, its text unknown': http({ type: 'font', content: { size: 64 } })`
      GET https://www.example/icons.woff2

      HTTP/2 200
      Content-Length: 64`,
    'content unknown, but its length declared': http({ content: 'unknown' })`
      HTTP/1.1 200 OK
      Content-Length: 12`,
    "the browser's guess is no field": http({ content: { size: 3, text: 'x=1', guessedType: 'text/javascript' } })`
      HTTP/1.1 200 OK
      X-Content-Type-Options: nosniff`,
    'a little, in gzip': http({ content: { wireSize: 46 } })`
      HTTP/1.1 200 OK
      Content-Encoding: gzip
      Content-Length: 46`,
  },
  passes: {
    'no field at all was captured': http`
      HTTP/1.1 200 OK

      {"id":1}`,
    'with it': http`
      HTTP/1.1 200 OK
      content-type: application/json

      {"id":1}`,
    empty: http`
      HTTP/1.1 200 OK
      Content-Length: 0`,
    '204': http`
      HTTP/1.1 204 No Content`,
    '205': http({ content: { size: 3 } })`
      HTTP/1.1 205 Reset Content`,
    '304 shown with the cached copy': http({ content: { size: 3, text: 'x=1' } })`
      HTTP/1.1 304 Not Modified`,
    HEAD: http`
      HEAD https://api.example/things

      HTTP/1.1 200 OK
      Content-Length: 12`,
    'a WebSocket': http({ type: 'websocket', content: { size: 9 } })`
      HTTP/1.1 101 Switching Protocols
      Upgrade: websocket`,
    'known to be empty although a length is declared': http({ content: { size: 0 } })`
      HTTP/1.1 200 OK
      Content-Length: 12`,
    'nothing known': http({ content: 'unknown' })`
      HTTP/1.1 200 OK
      Transfer-Encoding: chunked`,
    'nothing, in gzip': http({ content: { wireSize: 20 } })`
      HTTP/1.1 200 OK
      Content-Encoding: gzip
      Content-Length: 20`,
  },
});
