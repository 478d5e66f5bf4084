import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'weak against strong': http`
      GET https://api.example/catalog
      If-None-Match: W/"c-83"

      HTTP/1.1 200 OK
      ETag: "c-83"

      {"items":[]}`,
    'one of several, with commas inside': http`
      GET https://api.example/catalog
      If-None-Match: "a,b", W/"c,d"

      HTTP/1.1 200 OK
      ETag: W/"c,d"

      {"items":[]}`,
    HEAD: http`
      HEAD https://api.example/catalog
      if-none-match: "x"

      HTTP/2 200
      etag: "x"`,
  },
  passes: {
    'another tag': http`
      GET https://api.example/catalog
      If-None-Match: "c-83"

      HTTP/1.1 200 OK
      ETag: "c-84"`,
    'part of the tag': http`
      GET https://api.example/catalog
      If-None-Match: "c-83-gzip"

      HTTP/1.1 200 OK
      ETag: "c-83"`,
    'the asterisk names no tag': http`
      GET https://api.example/catalog
      If-None-Match: *

      HTTP/1.1 200 OK
      ETag: "c-83"`,
    'no condition': http`
      HTTP/1.1 200 OK
      ETag: "c-83"`,
    'a 304': http`
      GET https://api.example/catalog
      If-None-Match: "c-83"

      HTTP/1.1 304 Not Modified
      ETag: "c-83"`,
    POST: http`
      POST https://api.example/catalog
      If-None-Match: "c-83"

      HTTP/1.1 200 OK
      ETag: "c-83"`,
    'nothing came over the wire': http({ content: { text: '{}', size: 2, wireSize: 0 } })`
      GET https://api.example/catalog
      If-None-Match: "c-83"

      HTTP/1.1 200 OK
      ETag: "c-83"`,
    'from the cache': http({ fromCache: true })`
      GET https://api.example/catalog
      If-None-Match: "c-83"

      HTTP/1.1 200 OK
      ETag: "c-83"`,
  },
});
