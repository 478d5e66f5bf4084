import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'a year': http`
      HTTP/1.1 404 Not Found
      Cache-Control: public, max-age=31536000, immutable`,
    'Expires a month ahead, an image': http({ type: 'image' })`
      HTTP/1.1 404 Not Found
      Date: Mon, 07 Sep 2026 07:12:40 GMT
      Expires: Wed, 07 Oct 2026 07:12:40 GMT`,
    'shared caches alone': http`
      HTTP/1.1 404 Not Found
      Cache-Control: max-age=60, s-maxage=86401`,
  },
  passes: {
    'exactly a day': http`
      HTTP/1.1 404 Not Found
      Cache-Control: max-age=86400`,
    'no-store': http`
      HTTP/1.1 404 Not Found
      Cache-Control: no-store, max-age=864000`,
    '410 is meant for good': http`
      HTTP/1.1 410 Gone
      Cache-Control: max-age=31536000`,
    'a 200': http`
      HTTP/1.1 200 OK
      Cache-Control: max-age=31536000`,
  },
});
