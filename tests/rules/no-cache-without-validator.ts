import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    GET: http`
      HTTP/1.1 200 OK
      Cache-Control: NO-CACHE, must-revalidate`,
    'HEAD of a document': http({ type: 'document' })`
      HEAD https://www.example/

      HTTP/2 200
      cache-control: private
      cache-control: no-cache`,
  },
  passes: {
    'an ETag': http`
      HTTP/1.1 200 OK
      Cache-Control: no-cache
      etag: W/"1"`,
    'Last-Modified': http`
      HTTP/1.1 200 OK
      Cache-Control: no-cache
      Last-Modified: Tue, 01 Sep 2026 10:00:00 GMT`,
    'no-store': http`
      HTTP/1.1 200 OK
      Cache-Control: no-cache, no-store`,
    qualified: http`
      HTTP/1.1 200 OK
      Cache-Control: max-age=300, no-cache="Set-Cookie"`,
    'an event stream': http({ type: 'event-stream' })`
      HTTP/1.1 200 OK
      Cache-Control: no-cache`,
    'an event stream over fetch': http`
      HTTP/1.1 200 OK
      Content-Type: text/event-stream; charset=utf-8
      Cache-Control: no-cache`,
    'max-age=0 is another directive': http`
      HTTP/1.1 200 OK
      Cache-Control: max-age=0, must-revalidate`,
    POST: http`
      POST https://api.example/search

      HTTP/1.1 200 OK
      Cache-Control: no-cache`,
    'a 404': http`
      HTTP/1.1 404 Not Found
      Cache-Control: no-cache`,
    'Pragma is no Cache-Control': http`
      HTTP/1.1 200 OK
      Pragma: no-cache`,
  },
});
