import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const hop = (number: number, circumstances = {}, status = '302 Found') => http({ redirected: true, ...circumstances })`
GET https://s.example/${number}

HTTP/1.1 ${status}
Location: /${number + 1}`;
const end = http({ redirected: true })`
  GET https://s.example/4

  HTTP/1.1 200 OK`;

export default defineCases({
  reports: {
    'the fourth redirect': [hop(0), hop(1), hop(2), hop(3)],
    'of an image': [0, 1, 2, 3].map((number) => hop(number, { type: 'image' })),
    ...withEach([301, 303, 307, 308], (code) => [hop(0), hop(1), hop(2), hop(3, {}, `${code}`)]),
  },
  passes: {
    'three redirects and the page': [hop(1), hop(2), hop(3), end],
    'five short ones': [0, 1, 2, 3, 4].map((number) => hop(number, { redirected: false })),
    'one of them was made by the browser': [
      http`
        GET http://s.example/0

        HTTP/1.1 307 Internal Redirect
        Location: https://s.example/0
        Non-Authoritative-Reason: HSTS`,
      hop(0),
      hop(1),
      hop(2),
    ],
    'one of them came from the cache': [hop(0, { fromCache: true }), hop(1), hop(2), hop(3)],
    'the fourth leads nowhere': [
      hop(0),
      hop(1),
      hop(2),
      http({ redirected: true })`
        GET https://s.example/3

        HTTP/1.1 302 Found`,
    ],
  },
});
