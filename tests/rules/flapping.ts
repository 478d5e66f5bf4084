import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const answers = (...statuses: readonly number[]) =>
  statuses.map(
    (status, index) => http({ at: index * 6000 })`
      GET https://api.example/stock/17

      HTTP/1.1 ${status} Answer`,
  );

export default defineCases({
  reports: {
    'in turns': answers(200, 502, 200, 502, 200),
    'repeats in between': answers(204, 502, 502, 204, 500, 503, 204),
    'other codes are passed over': answers(200, 502, 404, 200, 304, 502, 200),
    'the last answer is the error': answers(502, 200, 502, 200, 502),
  },
  passes: {
    'three changes': answers(200, 502, 200, 502),
    'one outage': answers(200, 502, 502, 502, 503, 500, 200),
    'other codes are no change': answers(200, 404, 200, 404, 200, 404),
    'from the cache': [
      ...answers(200, 502, 200, 502),
      http({ at: 60_000, fromCache: true })`
        GET https://api.example/stock/17

        HTTP/1.1 200 OK`,
    ],
  },
});
