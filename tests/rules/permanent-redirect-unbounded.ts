import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'a page that moved': http({ type: 'document' })`
      GET https://blog.example/a

      HTTP/1.1 301 Moved Permanently
      Location: /b`,
    '308 of an API': http`
      GET https://api.example/v1/a

      HTTP/2 308
      location: https://api.example/v2/a`,
    'https of another host name': http({ type: 'document' })`
      GET http://blog.example/

      HTTP/1.1 301 Moved Permanently
      Location: https://www.blog.example/`,
    'Pragma, which says nothing in a response (RFC 9111 §5.4)': http`
      HTTP/1.1 301 Moved Permanently
      Location: /b
      Pragma: no-cache`,
    'to POST, which clients may remember too': http`
      POST https://api.example/orders

      HTTP/1.1 308 Permanent Redirect
      Location: /v2/orders`,
  },
  passes: {
    'Cache-Control bounds it': http`
      HTTP/1.1 301 Moved Permanently
      Location: /b
      cache-control: max-age=3600`,
    'Expires bounds it': http`
      HTTP/1.1 301 Moved Permanently
      Location: /b
      Expires: Mon, 07 Sep 2026 08:12:40 GMT`,
    'http to https of the same host name': http({ type: 'document' })`
      GET http://blog.example:8080/a

      HTTP/1.1 301 Moved Permanently
      Location: https://blog.example/start`,
    'from the cache': http({ fromCache: true })`
      HTTP/1.1 301 Moved Permanently
      Location: /b`,
    'a temporary one': http`
      HTTP/1.1 302 Found
      Location: /b`,
    'without a target': http`
      HTTP/1.1 301 Moved Permanently`,
  },
});
