import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const ask = (fields: string, status: number) => http`
GET https://api.example/items
Host: api.example
${fields}

HTTP/1.1 ${status} Odd`;

export default defineCases({
  reports: {
    '206 without Range': ask('Accept: */*', 206),
    '416 to a page number': http`
      GET https://api.example/items?page=99
      Host: api.example

      HTTP/1.1 416 Range Not Satisfiable
      Content-Range: bytes */0`,
    '412 without a precondition': http({ type: 'xhr' })`
      POST https://api.example/orders
      Content-Type: application/json

      HTTP/2 412`,
    '417 without Expect': ask('Accept: */*', 417),
    '406 without Accept': ask('User-Agent: x', 406),
    'If-Range alone asks for no range': ask('If-Range: "a"', 206),
  },
  passes: {
    '206 with Range': ask('range: bytes=0-1', 206),
    '416 with a range of another unit': ask('Range: items=90-99', 416),
    '412 with If-Unmodified-Since': ask('If-Unmodified-Since: Mon, 07 Sep 2026 07:00:00 GMT', 412),
    '412 to WebDAV’s Overwrite': http`
      MOVE https://dav.example/a
      Overwrite: F
      Destination: /b

      HTTP/1.1 412 Precondition Failed`,
    '412 to WebDAV’s If': ask('If: (<opaquelocktoken:1>)', 412),
    '412 to a vendor’s precondition': ask('x-amz-copy-source-if-match: "a"', 412),
    '412 to another vendor’s': ask('X-Goog-If-Generation-Match: 0', 412),
    '412 to a precondition in the query': http`
      POST https://storage.example/upload?ifGenerationMatch=0
      Host: storage.example

      HTTP/1.1 412 Precondition Failed`,
    '406 with Accept-Language': ask('Accept-Language: de', 406),
    '417 with Expect': ask('Expect: 100-continue', 417),
    'request fields unknown': http({ requestUnknown: true })`
      HTTP/1.1 206 Partial Content
      Content-Range: bytes 0-1/2`,
    'Range may be withheld': http({ hiddenRequestFields: ['range'] })`
      GET https://api.example/items
      Host: api.example

      HTTP/1.1 206 Partial Content`,
    'one precondition may be withheld': http({ hiddenRequestFields: ['if-none-match'] })`
      GET https://api.example/items
      Host: api.example

      HTTP/1.1 412 Precondition Failed`,
    'from the cache': http({ fromCache: true, type: 'media' })`
      GET https://media.example/a.ogg
      Host: media.example

      HTTP/1.1 206 Partial Content`,
  },
});
