import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    alone: http`
      HTTP/1.1 200 OK
      Vary: *`,
    'among others, on a 404': http({ type: 'document' })`
      HTTP/2 404
      vary: Accept-Encoding
      vary: Cookie , *`,
  },
  passes: {
    names: http`
      HTTP/1.1 200 OK
      Vary: Accept-Encoding, X-*`,
    none: http`
      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: *`,
    'from the cache': http({ fromCache: true })`
      HTTP/1.1 200 OK
      Vary: *`,
  },
});
