import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'over two lines': http`
      HTTP/1.1 504 Gateway Timeout
      Cache-Control: public
      Cache-Control: max-age=60`,
    'shared caches alone': http`
      HTTP/1.1 502 Bad Gateway
      Cache-Control: max-age=0, s-maxage=30`,
    'among healthy traffic': [
      http`
        GET https://api.example/a

        HTTP/1.1 200 OK
        Cache-Control: max-age=600`,
      http`
        GET https://api.example/b

        HTTP/1.1 500 Internal Server Error
        Cache-Control: max-age=600`,
    ],
    Expires: http`
      HTTP/1.1 503 Service Unavailable
      Date: Mon, 07 Sep 2026 07:12:40 GMT
      Expires: Mon, 07 Sep 2026 08:12:40 GMT`,
  },
  reportsAt: {
    warning: {
      'ten seconds': http`
        HTTP/1.1 500 Internal Server Error
        Cache-Control: max-age=10`,
    },
    info: {
      'a few seconds shield the server': http`
        HTTP/1.1 503 Service Unavailable
        Cache-Control: max-age=9`,
    },
  },
  passes: {
    'Expires equal to Date': http`
      HTTP/1.1 500 Internal Server Error
      Date: Mon, 07 Sep 2026 07:12:40 GMT
      Expires: Mon, 07 Sep 2026 07:12:40 GMT`,
    'stale-if-error is no freshness': http`
      HTTP/1.1 500 Internal Server Error
      Cache-Control: stale-if-error=86400, stale-while-revalidate=60`,
    '501 is cacheable by default': http`
      HTTP/1.1 501 Not Implemented
      Cache-Control: max-age=3600`,
    'public alone is no lifetime': http`
      HTTP/1.1 500 Internal Server Error
      Cache-Control: public`,
    'no-store': http`
      HTTP/1.1 500 Internal Server Error
      Cache-Control: no-store, max-age=60`,
    'nonsense is stale': http`
      HTTP/1.1 500 Internal Server Error
      Cache-Control: max-age=soon`,
  },
});
