import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '520 of Cloudflare': http`
      HTTP/1.1 520`,
    '529 with a body, over HTTP/2': http`
      POST https://api.example/messages

      HTTP/2 529
      Retry-After: 20
      Content-Type: application/json

      {"error":{"message":"Overloaded"}}`,
    '420, which three vendors use': http({ type: 'document' })`
      HTTP/1.1 420 Enhance Your Calm`,
    'a code that nobody knows': http`
      HTTP/1.1 299 Fine`,
    '999, outside the classes': http`
      HTTP/1.1 999 Request denied`,
    '509, which looks registered': http`
      HTTP/1.1 509 Bandwidth Limit Exceeded`,
  },
  passes: {
    '418, listed as unused': http`
      HTTP/1.1 418 I'm a teapot`,
    '306, listed as unused': http`
      HTTP/1.1 306 Switch Proxy`,
    '421 and 425': [
      http`
        HTTP/2 421`,
      http`
        HTTP/2 425`,
    ],
    '104, registered for a time': http`
      HTTP/1.1 104 Upload Resumption Supported`,
    'above 999': http`
      HTTP/1.1 1200 Odd`,
    'no response': http({ error: 'net::ERR_TUNNEL_CONNECTION_FAILED' })`
      GET https://api.example/a`,
  },
});
