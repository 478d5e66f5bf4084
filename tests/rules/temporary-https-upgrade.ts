import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const move = (status: number, from: string, to: string) => http({ type: 'document' })`
GET ${from}

HTTP/1.1 ${status} Moved
Location: ${to}`;

export default defineCases({
  reports: {
    '302': move(302, 'http://www.example/a', 'https://www.example/a'),
    '303 to another path': move(303, 'http://www.example/', 'HTTPS://WWW.EXAMPLE/start'),
    '307 of a frame': http({ type: 'frame' })`
      GET http://www.example:8080/

      HTTP/1.1 307 Temporary Redirect
      Location: https://www.example:8443/`,
  },
  passes: {
    '301': move(301, 'http://www.example/a', 'https://www.example/a'),
    '308': move(308, 'http://www.example/a', 'https://www.example/a'),
    'another host name': move(302, 'http://www.example/a', 'https://login.example/a'),
    'stays on http': move(302, 'http://www.example/a', '/b'),
    'was https before': move(302, 'https://www.example/a', 'https://www.example/b'),
    'this machine': move(302, 'http://localhost:3000/', 'https://localhost:3443/'),
    'made by the browser': http({ type: 'document' })`
      GET http://www.example/a

      HTTP/1.1 307 Internal Redirect
      Location: https://www.example/a
      Non-Authoritative-Reason: HSTS`,
    'an image': http({ type: 'image' })`
      GET http://www.example/a.png

      HTTP/1.1 302 Found
      Location: https://www.example/a.png`,
  },
});
