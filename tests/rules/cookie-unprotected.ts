import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const set = (cookie: string, url = 'https://www.example/cart') => http`
GET ${url}

HTTP/1.1 200 OK
Date: Mon, 07 Sep 2026 07:12:40 GMT
Set-Cookie: ${cookie}`;

export default defineCases({
  reports: {
    'the default of PHP': set('PHPSESSID=8k2m4q0c9v7d1t5r; path=/'),
    'without HttpOnly': set('session=abc; Secure; SameSite=Lax'),
    'without Secure': set('connect.sid=s%3Aabc; HttpOnly; SameSite=Strict'),
    'without SameSite, with a prefix': set('__Host-session=abc; Path=/; Secure; HttpOnly'),
    'a SameSite that browsers do not know': set('JSESSIONID=abc; Secure; HttpOnly; SameSite=yes'),
    'the log-in of ASP.NET Core': set('.AspNetCore.Cookies=abc; path=/; secure; samesite=lax'),
    'over http without HttpOnly': set('sessionid=abc; SameSite=Lax', 'http://www.example/cart'),
    'on a document, after a harmless one': http({ type: 'document' })`
      GET https://www.example/login

      HTTP/2 302
      location: /
      set-cookie: lang=de; Path=/
      set-cookie: auth_token=abc; Path=/; HttpOnly`,
  },
  passes: {
    'all three': set('PHPSESSID=abc; path=/; secure; httponly; samesite=lax'),
    'a token against forged requests': [set('XSRF-TOKEN=abc; Path=/'), set('csrftoken=abc; Path=/; SameSite=Lax')],
    'a deletion by Max-Age': set('session=x; Max-Age=0'),
    'a deletion by date': set('session=deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; path=/'),
    'an empty value': set('session=; Path=/'),
    'a preference': set('theme=dark; Path=/'),
    'Secure over http': set('session=abc; HttpOnly; SameSite=Lax', 'http://www.example/cart'),
    'an image': http({ type: 'image' })`
      HTTP/1.1 200 OK
      Content-Type: image/png
      Set-Cookie: session=abc`,
  },
});
