import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'an API': http`
      DELETE https://api.example/plants

      HTTP/1.1 405 Method Not Allowed
      Content-Type: application/json

      {"error":"Method Not Allowed","allow":["GET"]}`,
    'a document': http({ type: 'document' })`
      HTTP/2 405
      Content-Type: text/html`,
    'the CORS field is no Allow': http`
      POST https://api.example/plants

      HTTP/1.1 405 Method Not Allowed
      Access-Control-Allow-Methods: GET
      Public: GET`,
  },
  passes: {
    'Allow in another case': http`
      PATCH https://api.example/plants

      HTTP/2 405
      allow: GET, HEAD`,
    'an empty Allow is legal': http`
      HTTP/1.1 405 Method Not Allowed
      Allow:`,
    '501 needs none': http`
      HTTP/1.1 501 Not Implemented`,
    'a preflight': http({ type: 'preflight' })`
      OPTIONS https://api.example/plants
      Access-Control-Request-Method: PUT

      HTTP/1.1 405 Method Not Allowed`,
    'from a service worker': http({ fromServiceWorker: true })`
      HTTP/1.1 405 Method Not Allowed`,
  },
});
