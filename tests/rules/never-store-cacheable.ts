import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'public, in another case': http`
      HTTP/1.1 429 Too Many Requests
      Cache-Control: Public`,
    'a lifetime in the second line': http`
      HTTP/1.1 431 Request Header Fields Too Large
      Cache-Control: must-revalidate
      cache-control: s-maxage="30"`,
    'Expires ahead': http`
      HTTP/1.1 428 Precondition Required
      Date: Mon, 07 Sep 2026 07:12:40 GMT
      Expires: Mon, 07 Sep 2026 07:13:40 GMT`,
    'a captive portal': http({ type: 'document' })`
      HTTP/1.1 511 Network Authentication Required
      Cache-Control: private, max-age=600`,
    'Expires ahead, no Date': http`
      HTTP/1.1 429 Too Many Requests
      Expires: Mon, 07 Sep 2026 08:12:40 GMT`,
  },
  passes: {
    'no-store': http`
      HTTP/1.1 429 Too Many Requests
      Cache-Control: no-store, public, max-age=60`,
    'a lifetime of 0': http`
      HTTP/1.1 429 Too Many Requests
      Cache-Control: max-age=0, must-revalidate, private`,
    'max-age=0 wins over Expires': http`
      HTTP/1.1 429 Too Many Requests
      Cache-Control: max-age=0
      Expires: Mon, 07 Sep 2027 07:13:40 GMT`,
    'no-cache cancels': http`
      HTTP/1.1 429 Too Many Requests
      Cache-Control: no-cache, max-age=60`,
    'Expires: 0': http`
      HTTP/1.1 429 Too Many Requests
      Expires: 0`,
    'the word in another directive': http`
      HTTP/1.1 429 Too Many Requests
      Cache-Control: x="public, max-age=60"`,
    '412 is not among them': http`
      HTTP/1.1 412 Precondition Failed
      Cache-Control: max-age=60`,
    'silent fields': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 60`,
    'from the cache': http({ fromCache: true })`
      HTTP/1.1 429 Too Many Requests
      Cache-Control: max-age=60`,
  },
});
