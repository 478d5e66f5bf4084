import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '777': http`
      HTTP/1.1 777 Limit reached`,
    '999 on a document': http({ type: 'document' })`
      HTTP/1.1 999 Request denied`,
    '600, the first above': http`
      HTTP/1.1 600`,
    '99, the last below': http`
      HTTP/1.1 99`,
    'four digits': http`
      HTTP/1.1 2000 OK`,
  },
  passes: {
    '599, unregistered but in a class': http`
      HTTP/1.1 599`,
    '100': http`
      HTTP/1.1 100 Continue`,
    'no response': http({ error: 'net::ERR_FAILED' })`
      GET https://api.example/a`,
  },
});
