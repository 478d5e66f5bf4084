import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const page = (url: string, status: string, fields = '') => http({ type: 'document' })`
GET ${url}

HTTP/2 ${status}
content-type: text/html${fields === '' ? '' : `\n${fields}`}`;

export default defineCases({
  reports: {
    'a document without it': page('https://www.example/shop', '200'),
    'less than 180 days': page(
      'https://www.example/shop',
      '200',
      'strict-transport-security: max-age=15551999; preload',
    ),
    'switched off': page('https://www.example/shop', '200', 'Strict-Transport-Security: max-age=0'),
    'no max-age': page('https://www.example/shop', '206', 'Strict-Transport-Security: includeSubDomains'),
    'a comma, for which browsers ignore it': page(
      'https://www.example/shop',
      '200',
      'Strict-Transport-Security: max-age=31536000, includeSubDomains',
    ),
    'a frame': http({ type: 'frame' })`
      GET https://pay.example/frame

      HTTP/1.1 200 OK
      Content-Type: text/html`,
    'the first line counts': page(
      'https://www.example/shop',
      '200',
      'Strict-Transport-Security: max-age=60\nStrict-Transport-Security: max-age=31536000',
    ),
  },
  passes: {
    'exactly 180 days, quoted, in capitals': page(
      'https://www.example/shop',
      '200',
      'Strict-Transport-Security: MAX-AGE="15552000" ; includeSubDomains;',
    ),
    'a redirect': page('https://www.example/', '301', 'location: /shop'),
    'an error and a 304': [page('https://www.example/a', '404'), page('https://www.example/b', '304')],
    http: page('http://www.example/shop', '200'),
    'this machine': page('https://localhost:3000/', '200'),
    'an address': [page('https://192.168.1.1/', '200'), page('https://[2001:db8::1]/', '200')],
    'an API answer': http`
      GET https://www.example/cart

      HTTP/2 200
      content-type: application/json`,
    'from the cache': http({ type: 'document', fromCache: true })`
      GET https://www.example/shop

      HTTP/2 200`,
  },
});
