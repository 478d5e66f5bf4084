import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    POST: http`
      POST https://api.example/files
      Content-Type: text/csv

      a,b
      HTTP/1.1 415 Unsupported Media Type
      Content-Type: application/json

      {"message":"Use application/json"}`,
    'PATCH, request unknown': http({ requestUnknown: true })`
      PATCH https://api.example/files/1

      HTTP/2 415
      Accept-Ranges: bytes`,
  },
  passes: {
    'Accept-Post': http`
      POST https://api.example/files

      HTTP/1.1 415 Unsupported Media Type
      accept-post: application/pdf`,
    'Accept-Patch': http`
      PATCH https://api.example/files/1

      HTTP/1.1 415 Unsupported Media Type
      Accept-Patch: application/merge-patch+json`,
    'Accept-Encoding': http`
      POST https://api.example/files

      HTTP/1.1 415 Unsupported Media Type
      Accept-Encoding: gzip`,
    Accept: http`
      POST https://api.example/files

      HTTP/1.1 415 Unsupported Media Type
      Accept: application/json`,
    'a form of a document': http({ type: 'document' })`
      POST https://www.example/files

      HTTP/1.1 415 Unsupported Media Type
      Content-Type: text/html`,
    '406': http`
      HTTP/1.1 406 Not Acceptable`,
  },
});
