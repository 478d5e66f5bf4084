import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '200': http`
      HTTP/1.1 200 OK
      Cache-Control: no-store`,
    '404 of an image': http({ type: 'image' })`
      HTTP/2 404
      Content-Length: 0
      Last-Modified: Tue, 01 Sep 2026 10:00:00 GMT`,
    'a redirect': http`
      HTTP/1.1 302 Found
      Location: /x`,
  },
  passes: {
    'with it': http`
      HTTP/1.1 200 OK
      date: Mon, 07 Sep 2026 07:12:40 GMT`,
    'optional with 500': http`
      HTTP/1.1 500 Internal Server Error
      Content-Length: 0`,
    'optional with 101': http({ type: 'websocket' })`
      HTTP/1.1 101 Switching Protocols
      Upgrade: websocket`,
    'from the cache': http({ fromCache: true })`
      HTTP/1.1 200 OK
      Content-Type: image/webp`,
    'no field at all was captured': http`
      HTTP/1.1 200 OK`,
  },
});
