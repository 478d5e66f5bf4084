import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'a JSON API': http`
      GET https://api.example/me
      Accept: application/json

      HTTP/1.1 401 Unauthorized
      Content-Type: application/json

      {"error":"token expired"}`,
    'a document': http({ type: 'document' })`
      HTTP/2 401
      Content-Type: text/html

      <h1>Sign in</h1>`,
  },
  passes: {
    'with a challenge': http`
      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer realm="api"`,
    'in another case': http`
      HTTP/1.1 401 Unauthorized
      www-authenticate: Basic realm="x"`,
    '403 needs none': http`
      HTTP/1.1 403 Forbidden`,
    'a preflight': http({ type: 'preflight' })`
      OPTIONS https://api.example/me
      Access-Control-Request-Method: GET

      HTTP/1.1 401 Unauthorized`,
  },
});
