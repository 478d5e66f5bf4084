import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'no field': http`
      GET https://dl.example/a.bin
      Range: bytes=999-

      HTTP/1.1 416 Range Not Satisfiable`,
    'the form of a 206': http`
      GET https://dl.example/a.bin
      Range: Bytes=999-

      HTTP/1.1 416 Range Not Satisfiable
      Content-Range: bytes 0-511/512`,
    'the length left open': http`
      GET https://dl.example/a.bin
      Range: bytes=999-

      HTTP/1.1 416 Range Not Satisfiable
      Content-Range: bytes */*`,
  },
  passes: {
    'with the length, the unit in another case': http`
      GET https://dl.example/a.bin
      Range: bytes=999-

      HTTP/1.1 416 Range Not Satisfiable
      Content-Range: Bytes */512`,
    'another unit': http`
      GET https://api.example/items
      Range: items=900-999

      HTTP/1.1 416 Range Not Satisfiable`,
    'no range asked for': http`
      HTTP/1.1 416 Range Not Satisfiable`,
    'request unknown': http({ requestUnknown: true })`
      HTTP/1.1 416 Range Not Satisfiable`,
  },
});
