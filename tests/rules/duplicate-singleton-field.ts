import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'Date of origin and proxy': http`
      HTTP/1.1 200 OK
      Date: Sun, 11 Oct 2026 12:00:00 GMT
      Cache-Control: no-store
      Date: Sun, 11 Oct 2026 12:00:07 GMT`,
    'two types, names in two cases': http({ type: 'document' })`
      HTTP/1.1 200 OK
      Content-Type: text/html
      content-type: application/json`,
    'two lengths in one line': http`
      HTTP/1.1 200 OK
      Content-Length: 12, 15`,
    'two entity tags, one of them weak': http`
      HTTP/2 200
      etag: "a"
      etag: W/"a"`,
    'two origins that may read': http`
      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: *
      Access-Control-Allow-Origin: https://app.example`,
    'two waits': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 5
      Retry-After: 60`,
  },
  passes: {
    'the same value': http`
      HTTP/1.1 200 OK
      Content-Type: application/json
      Content-Type: application/json`,
    'the same type written otherwise': http`
      HTTP/1.1 200 OK
      Content-Type: text/html; charset=utf-8
      Content-Type: text/html;charset=UTF-8`,
    'the same length twice': http`
      HTTP/1.1 200 OK
      Content-Length: 12, 12`,
    'list fields': http`
      HTTP/1.1 200 OK
      Cache-Control: no-store
      Cache-Control: private
      Vary: Accept
      Vary: Origin
      Link: <a>; rel=next
      Link: <b>; rel=prev
      Set-Cookie: a=1
      Set-Cookie: b=2`,
    'once, with commas': http`
      HTTP/1.1 302 Found
      Date: Sun, 11 Oct 2026 12:00:00 GMT
      Location: /a,b
      ETag: "a,b"`,
  },
});
