import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'DELETE is listed': http`
      DELETE https://api.example/w/1

      HTTP/1.1 405 Method Not Allowed
      Allow: GET, HEAD, DELETE`,
    'in a second line, lower case': http({ type: 'document' })`
      POST https://shop.example/a

      HTTP/2 405
      allow: GET
      allow: HEAD,post`,
    'the only one': http`
      GET https://api.example/w

      HTTP/1.1 405 Method Not Allowed
      Allow: GET`,
  },
  passes: {
    'not listed': http`
      DELETE https://api.example/w/1

      HTTP/1.1 405 Method Not Allowed
      Allow: GET, HEAD`,
    'part of another name': http`
      GET https://api.example/w/1

      HTTP/1.1 405 Method Not Allowed
      Allow: GETALL, X-GET`,
    'an empty Allow': http`
      GET https://api.example/w/1

      HTTP/1.1 405 Method Not Allowed
      Allow:`,
    'Allow on 200 and 404': [
      http`
        OPTIONS https://api.example/w

        HTTP/1.1 200 OK
        Allow: GET, OPTIONS`,
      http`
        GET https://api.example/w/77

        HTTP/1.1 404 Not Found
        Allow: GET`,
    ],
    'POST that stands for DELETE': http`
      POST https://api.example/w/1
      X-HTTP-Method-Override: DELETE

      HTTP/1.1 405 Method Not Allowed
      Allow: GET, POST`,
    'no Allow': http`
      GET https://api.example/w

      HTTP/1.1 405 Method Not Allowed`,
  },
});
