import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '305': http`
      HTTP/1.1 305 Use Proxy
      Location: http://proxy.example:3128/`,
    '306': http`
      HTTP/1.1 306 Switch Proxy`,
    '510 with JSON': http({ type: 'xhr' })`
      HTTP/2 510
      content-type: application/json

      {"error":"extension required"}`,
  },
  passes: {
    '511 is current': http({ type: 'document' })`
      HTTP/1.1 511 Network Authentication Required`,
    '304 and 307': [
      http`
        HTTP/1.1 304 Not Modified`,
      http`
        HTTP/1.1 307 Temporary Redirect
        Location: /a`,
    ],
    '418 is unused, not deprecated': http`
      HTTP/1.1 418`,
  },
});
