import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'an API': http`
      GET https://api.example/me
      Origin: https://app.example

      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: *
      Access-Control-Allow-Credentials: true`,
    'a font, no origin named': http({ type: 'font' })`
      GET https://cdn.example/a.woff2

      HTTP/2 200
      access-control-allow-credentials: true
      access-control-allow-origin: *`,
    'a preflight': http({ type: 'preflight' })`
      OPTIONS https://api.example/me
      Origin: https://app.example
      Access-Control-Request-Method: PUT

      HTTP/1.1 204 No Content
      Access-Control-Allow-Origin: *
      Access-Control-Allow-Credentials: true`,
  },
  passes: {
    'a named origin': http`
      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: https://app.example
      Access-Control-Allow-Credentials: true`,
    'no credentials': http`
      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: *`,
    'true is case-sensitive': http`
      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: *
      Access-Control-Allow-Credentials: True`,
    false: http`
      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: *
      Access-Control-Allow-Credentials: false`,
    'a wildcard within a name': http`
      HTTP/1.1 200 OK
      Access-Control-Allow-Origin: https://*.example
      Access-Control-Allow-Credentials: true`,
    'a document': http({ type: 'document' })`
      HTTP/1.1 200 OK
      Content-Type: text/html
      Access-Control-Allow-Origin: *
      Access-Control-Allow-Credentials: true`,
  },
});
