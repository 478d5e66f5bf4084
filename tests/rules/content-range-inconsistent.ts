import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const part = (range: string, fields = '', status = 206) => http`
GET https://media.example/clip.mp4
Range: bytes=0-

HTTP/1.1 ${status} Odd
Content-Range: ${range}${fields === '' ? '' : `\n${fields}`}`;

export default defineCases({
  reports: {
    'ends before it begins': part('bytes 200-100/5000'),
    'ends after the end': part('bytes 0-5000/5000'),
    'the form of 416 on 206': part('bytes */5000'),
    'another length than Content-Length': part('bytes 0-99/5000', 'Content-Length: 101'),
    'the whole length in Content-Length, unit in capitals': part('Bytes 0-99/5000', 'content-length: 5000'),
    'on 200': part('bytes 0-99/100', '', 200),
    'on 404 of a document': http({ type: 'document' })`
      HTTP/2 404
      content-range: bytes */0`,
    'beside parts that name their own': part('bytes 0-99/5000', 'Content-Type: multipart/byteranges; boundary=x'),
  },
  reportsAt: {
    info: {
      'a page of a list on 200': part('items 0-24/319', '', 200),
      'a page of a list without a unit': part('0-24/*', '', 200),
    },
  },
  passes: {
    'what is no range at all is a fault of syntax': http`
      HTTP/1.1 206 Partial Content
      Content-Range: lines
      Content-Length: 100`,
    right: part('bytes 100-299/5000', 'Content-Length: 200'),
    'right, length unknown': part('bytes 100-299/*', 'Content-Length: 200'),
    'to the very end': part('bytes 4999-4999/5000', 'Content-Length: 1'),
    '416 with the length': part('bytes */5000', 'Content-Length: 68', 416),
    'another unit counts otherwise': part('items 1-25/25', 'Content-Length: 9000'),
    'multipart without it': http`
      HTTP/1.1 206 Partial Content
      Content-Type: multipart/byteranges; boundary=x
      Content-Length: 148`,
    'X-Content-Range': http`
      HTTP/1.1 200 OK
      X-Content-Range: items 0-9/42`,
  },
});
