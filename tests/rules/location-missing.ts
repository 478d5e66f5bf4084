import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '302 in an API': http`
      HTTP/1.1 302 Found
      Content-Length: 0`,
    '308 of a document': http({ type: 'document' })`
      HTTP/2 308
      Content-Location: /elsewhere
      Refresh: 0; url=/elsewhere`,
    '303 after POST': http`
      POST https://shop.example/orders

      HTTP/1.1 303 See Other`,
    '301 of an image': http({ type: 'image' })`
      HTTP/1.1 301 Moved Permanently`,
    '307': http`
      HTTP/1.1 307 Temporary Redirect`,
  },
  passes: {
    'relative, in lower case': http`
      HTTP/2 302
      location: /login`,
    '300 may do without': http`
      HTTP/1.1 300 Multiple Choices`,
    '304 points nowhere': http`
      HTTP/1.1 304 Not Modified`,
    '201 is another rule': http`
      POST https://api.example/things

      HTTP/1.1 201 Created`,
    'a part of a file that is being uploaded': [
      http`
        PUT https://storage.example/upload?upload_id=1
        Content-Range: bytes 0-262143/1048576

        HTTP/1.1 308 Resume Incomplete`,
      http`
        PUT https://storage.example/upload?upload_id=1

        HTTP/2 308
        range: bytes=0-262143`,
    ],
    'made by the browser for HSTS': http({ type: 'document' })`
      GET http://www.example/

      HTTP/1.1 307 Internal Redirect
      Non-Authoritative-Reason: HSTS`,
  },
});
