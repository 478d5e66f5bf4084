import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const date = 'Date: Mon, 07 Sep 2026 07:12:40 GMT';

export default defineCases({
  reports: {
    'a word': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: soon`,
    'a duration': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: PT2M`,
    'a fraction': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 1.5`,
    'a negative number': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: -1`,
    'a date that has passed': http`
      HTTP/1.1 503 Service Unavailable
      ${date}
      Retry-After: Mon, 07 Sep 2026 07:02:40 GMT`,
    'a date that has passed, without Date': http`
      HTTP/1.1 503 Service Unavailable
      Retry-After: Mon, 07 Sep 2026 07:02:40 GMT`,
    'nine days ahead': http`
      HTTP/1.1 503 Service Unavailable
      ${date}
      Retry-After: Wed, 16 Sep 2026 07:12:40 GMT`,
    'more seconds than a day has': http`
      HTTP/1.1 503 Service Unavailable
      Retry-After: 86401`,
    'the body says something else': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 60
      Content-Type: application/json

      {"error":{"retry_after":5}}`,
    'the body says it in milliseconds': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 60
      Content-Type: application/json

      {"retryAfterMs":5000}`,
    'one of two waits in the body says something else': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 30
      Content-Type: application/json

      {"retry_after":30,"error":{"retryAfterMs":90000}}`,
  },
  passes: {
    seconds: http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 0`,
    'exactly a day': http`
      HTTP/1.1 503 Service Unavailable
      Retry-After: 86400`,
    'a date of this very second, without Date': http({ took: 700 })`
      HTTP/1.1 429 Too Many Requests
      Retry-After: Mon, 07 Sep 2026 07:12:40 GMT`,
    'a date ahead': http`
      HTTP/1.1 503 Service Unavailable
      ${date}
      Retry-After: Mon, 07 Sep 2026 07:22:40 GMT`,
    'an obsolete form of date': http`
      HTTP/1.1 503 Service Unavailable
      ${date}
      Retry-After: Monday, 07-Sep-26 07:22:40 GMT`,
    'the body rounds': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 46
      Content-Type: application/json

      {"retryAfter":45.2}`,
    'the body agrees in milliseconds': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 45
      Content-Type: application/json

      {"retry_after_ms":45000}`,
    'another unit is not judged': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 120
      Content-Type: application/json

      {"retryAfterMinutes":2}`,
    'a wait deeper in the body': http`
      HTTP/1.1 429 Too Many Requests
      Retry-After: 120
      Content-Type: application/json

      {"jobs":[{"retryAfter":2}]}`,
    'none at all': http`
      HTTP/1.1 429 Too Many Requests`,
  },
});
