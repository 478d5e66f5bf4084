import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'announces more than it sends': http({ content: { text: 'a;b', size: 3, wireSize: 3 } })`
      HTTP/1.1 200 OK
      Content-Length: 2048`,
    'announces less, identity coding, an error': http({ content: { size: 90, wireSize: 90 } })`
      HTTP/1.1 500 Internal Server Error
      Content-Encoding: identity
      content-length: 80`,
    'the bytes on the wire are not told, those of the content are': http({ content: { text: 'a;b', size: 3 } })`
      HTTP/2 200
      content-length: 2048`,
    'the length was counted in characters': http({ content: { text: '{"a":"Größe"}', size: 15 } })`
      HTTP/2 200
      content-type: application/json
      content-length: 13`,
    'the browser says so': http({ error: 'net::ERR_CONTENT_LENGTH_MISMATCH', content: 'unknown' })`
      HTTP/1.1 200 OK
      Content-Length: 2048`,
    'a film that was not asked for in parts': http({ type: 'media', content: { size: 65_536, wireSize: 65_536 } })`
      GET https://cdn.example/film.mp4

      HTTP/2 200
      content-length: 1000000`,
  },
  passes: {
    'the same': http`
      HTTP/1.1 200 OK
      Content-Length: 3

      abc`,
    'a player that has enough for now': http({ type: 'media', content: { size: 65_536, wireSize: 65_536 } })`
      GET https://cdn.example/film.mp4
      Range: bytes=0-

      HTTP/2 206
      content-range: bytes 0-999999/1000000
      content-length: 1000000`,
    'a content coding': http({ content: { size: 201, wireSize: 97 } })`
      HTTP/1.1 200 OK
      Content-Encoding: gzip
      Content-Length: 98`,
    HEAD: http({ content: { size: 1, wireSize: 1 } })`
      HEAD https://api.example/a

      HTTP/1.1 200 OK
      Content-Length: 2048`,
    '304': http({ content: { size: 33, wireSize: 33 } })`
      HTTP/1.1 304 Not Modified
      Content-Length: 2048`,
    'a redirect': http({ content: { size: 1, wireSize: 1 } })`
      HTTP/1.1 301 Moved Permanently
      Location: /a
      Content-Length: 162`,
    'from the cache': http({ fromCache: true, content: { size: 33, wireSize: 33 } })`
      HTTP/1.1 200 OK
      Content-Length: 2048`,
    'size unknown': http({ content: { text: 'a;b' } })`
      HTTP/1.1 200 OK
      Content-Length: 2048`,
    'content not captured': http({ content: { size: 0, wireSize: 0 } })`
      HTTP/1.1 200 OK
      Content-Length: 2048`,
    aborted: http({ error: 'net::ERR_ABORTED', content: { size: 33, wireSize: 33 } })`
      HTTP/1.1 200 OK
      Content-Length: 2048`,
    'the source counts characters': http({ content: { text: '{"a":"Größe"}', size: 13 } })`
      HTTP/2 200
      content-type: application/json
      content-length: 15`,
    'the source counts the fields as well': http({ content: { size: 33, wireSize: 333 } })`
      HTTP/1.1 200 OK
      Content-Length: 33`,
  },
});
