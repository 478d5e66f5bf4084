import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    GET: http`
      GET https://api.example/export

      HTTP/1.1 501 Not Implemented
      Content-Type: application/json

      {"code":"unsupported"}`,
    'HEAD over HTTP/2': http`
      HEAD https://api.example/export

      HTTP/2 501`,
    'a document': http({ type: 'document' })`
      GET https://shop.example/soon

      HTTP/1.1 501 Not Implemented`,
  },
  passes: {
    PROPFIND: http`
      PROPFIND https://api.example/a

      HTTP/1.1 501 Not Implemented`,
    PATCH: http`
      PATCH https://api.example/a

      HTTP/1.1 501 Not Implemented`,
    '500 to GET': http`
      HTTP/1.1 500 Internal Server Error`,
  },
});
