import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'fields that only look like it': http`
      GET https://cdn.example/a.vtt
      Range: bytes=100-149

      HTTP/1.1 206 Partial Content
      Content-Type: text/vtt
      Accept-Ranges: bytes
      X-Content-Range: bytes 100-149/9000`,
    'a video': http({ type: 'media' })`
      GET https://cdn.example/a.mp4
      Range: bytes=0-

      HTTP/2 206
      Content-Type: video/mp4
      Content-Length: 100`,
    'multipart of another kind': http`
      HTTP/1.1 206 Partial Content
      Content-Type: multipart/mixed; boundary=x`,
  },
  passes: {
    'with it': http`
      HTTP/1.1 206 Partial Content
      content-range: bytes 0-1/9`,
    'several parts must not have it': http`
      HTTP/1.1 206 Partial Content
      Content-Type: Multipart/ByteRanges; boundary=3d6b`,
    'several parts, the boundary lost': http`
      HTTP/1.1 206 Partial Content
      Content-Type: multipart/byteranges`,
    'a 200 to a range': http`
      GET https://cdn.example/a.vtt
      Range: bytes=100-149

      HTTP/1.1 200 OK`,
  },
});
