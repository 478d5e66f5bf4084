import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'Authorization and s-maxage': http`
      GET https://api.example/me
      Authorization: Bearer abc

      HTTP/1.1 200 OK
      Set-Cookie: sid=8a2; Path=/; Secure; HttpOnly
      Cache-Control: S-MAXAGE=120`,
    'Cookie and public, a document': http({ type: 'document' })`
      GET https://www.example/account
      cookie: sid=1

      HTTP/2 200
      set-cookie: sid=2
      cache-control: max-age=60
      cache-control: public`,
    'a qualified private names another field': http`
      GET https://api.example/me
      Cookie: sid=1

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: public, private="x-user"`,
  },
  passes: {
    'no Set-Cookie': http`
      GET https://api.example/cities
      Cookie: theme=dark

      HTTP/1.1 200 OK
      Cache-Control: public, max-age=600`,
    'no credentials sent': http`
      GET https://api.example/cities

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: public, max-age=600`,
    private: http`
      GET https://api.example/me
      Cookie: sid=1

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: private, max-age=600`,
    'a lifetime alone does not open it': http`
      GET https://api.example/me
      Authorization: Bearer abc

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: max-age=600`,
    's-maxage=0': http`
      GET https://api.example/me
      Cookie: sid=1

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: s-maxage=0`,
    'no-store': http`
      GET https://api.example/me
      Cookie: sid=1

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: public, no-store`,
    'the cookie is withheld': http`
      GET https://api.example/me
      Cookie: sid=1

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: public, max-age=60, no-cache="Set-Cookie"`,
    'an image': http({ type: 'image' })`
      GET https://www.example/a.png
      Cookie: sid=1

      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: public, max-age=600`,
    'request unknown': http({ requestUnknown: true })`
      HTTP/1.1 200 OK
      Set-Cookie: sid=2
      Cache-Control: public`,
  },
});
