import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const hop = (url: string, location: string, ...fields: string[]) => http({ redirected: true })`
GET ${url}

HTTP/1.1 302 Found
${[`Location: ${location}`, ...fields].join('\n')}`;
const found = (url: string, status = '200 OK') => http({ redirected: true })`
GET ${url}

HTTP/1.1 ${status}`;
const start = 'https://shop.example/a';

export default defineCases({
  reports: {
    'a page that redirects to itself': [hop(start, '/a'), hop(start, start)],
    'a circle of three, the fragment apart': [
      hop(`${start}#top`, '/b'),
      hop('https://shop.example/b', '/c'),
      hop('https://shop.example/c', '/a'),
      hop(start, '/b'),
    ],
    'https and http by turns, with HSTS': [
      hop('https://shop.example/a', 'http://shop.example/a'),
      http({ redirected: true })`
        GET http://shop.example/a

        HTTP/1.1 307 Internal Redirect
        Location: https://shop.example/a
        Non-Authoritative-Reason: HSTS`,
      hop('https://shop.example/a', 'http://shop.example/a'),
    ],
    'the browser gave up': [
      hop(start, '/a?n=1'),
      http({ redirected: true, error: 'net::ERR_TOO_MANY_REDIRECTS' })`
        GET https://shop.example/a?n=1`,
    ],
    'Firefox gave up': http({ error: 'NS_ERROR_REDIRECT_LOOP' })`
      GET https://shop.example/a`,
    'WebKit gave up': [
      http`
        GET https://site.example/a

        HTTP/1.1 302 Found
        Location: /b`,
      http({ redirected: true, error: 'too many HTTP redirects' })`
        GET https://site.example/b`,
    ],
    'the browser gave up after the last 302': http({ error: 'net::ERR_TOO_MANY_REDIRECTS' })`
      GET https://shop.example/a?n=20

      HTTP/1.1 302 Found
      Location: /a?n=21`,
  },
  reportsAt: {
    error: {
      'a cookie that is set again and again': [
        hop(start, '/b', 'Set-Cookie: seen=1'),
        hop('https://shop.example/b', '/a'),
        hop(start, '/b', 'Set-Cookie: seen=1'),
        hop('https://shop.example/b', '/a'),
        hop(start, '/b', 'Set-Cookie: seen=1'),
      ],
      'no cookie in between, although it ends': [hop(start, '/b'), hop('https://shop.example/b', '/a'), found(start)],
      'a cookie in between, but it ends badly': [
        hop(start, '/b', 'Set-Cookie: seen=1'),
        hop('https://shop.example/b', '/a'),
        found(start, '500 Internal Server Error'),
      ],
    },
    warning: {
      'a cookie in between, and the network fails': [
        hop(start, '/check', 'Set-Cookie: probe=1; Path=/'),
        hop('https://shop.example/check', '/a'),
        http({ redirected: true, error: 'net::ERR_CONNECTION_REFUSED' })`
          GET https://shop.example/a`,
      ],
      'a cookie in between and it ends well': [
        hop(start, '/check', 'Set-Cookie: probe=1; Path=/'),
        hop('https://shop.example/check', '/a'),
        found(start),
      ],
      'a cookie in between, and on to another page': [
        hop(start, '/check', 'Set-Cookie: probe=1; Path=/'),
        hop('https://shop.example/check', '/a'),
        hop(start, '/home'),
      ],
    },
  },
  passes: {
    'slash, scheme and query differ': [
      hop('http://shop.example/c', 'https://shop.example/c'),
      hop('https://shop.example/c', '/c/'),
      hop('https://shop.example/c/', '/c/?ref=1'),
      found('https://shop.example/c/?ref=1'),
    ],
    'POST that comes back as GET': [
      http`
        POST https://shop.example/a

        HTTP/1.1 303 See Other
        Location: /a`,
      found(start),
    ],
    'the same URL asked for twice, apart': [
      http`
        GET https://shop.example/a

        HTTP/1.1 302 Found
        Location: /b`,
      http`
        GET https://shop.example/a

        HTTP/1.1 302 Found
        Location: /b`,
    ],
    'a chain that ends': [hop(start, '/b'), hop('https://shop.example/b', '/c'), found('https://shop.example/c')],
    'another error': http({ error: 'net::ERR_CONNECTION_REFUSED' })`
      GET https://shop.example/a`,
  },
});
