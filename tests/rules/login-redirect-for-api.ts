import { defineCases } from '#tests/support/cases.ts';
import { type CaseExchange, type Circumstances, http } from '#tests/support/http.ts';

const sends = (location: string, field = 'Accept: application/json', circumstances: Circumstances = {}): CaseExchange =>
  http(circumstances)`
GET https://shop.example/api/cart
${field}

HTTP/1.1 302 Found
Location: ${location}`;

const page = (url: string, content: string, circumstances: Circumstances = {}): CaseExchange =>
  http({ redirected: true, ...circumstances })`
GET ${url}
Accept: */*

HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

${content}`;

const FORM =
  '<!doctype html><title>Welcome - Shop</title><h1>Welcome</h1><form><input name="u"><input TYPE="Password" name="p"></form>';

export default defineCases({
  reports: {
    'a form under the path of a log-in': [
      sends('/login?next=%2Fapi'),
      page('https://shop.example/login?next=%2Fapi', FORM),
    ],
    'a form under another path, called so': [
      sends('/start'),
      page('https://shop.example/start', '<title>Anmelden | Shop</title><input type=password>'),
    ],
    'no password asked, but called so twice': [
      sends('/start'),
      page('https://shop.example/start', '<title>Sign in · Shop</title><h1>Sign in</h1><input name=email>'),
    ],
    'an application that draws its page itself': [
      sends('/Account/Login'),
      page('https://shop.example/Account/Login', '<!doctype html><title>Shop</title><div id=root></div>'),
    ],
    'content not captured': [
      sends('/users/sign_in', 'Accept: */*'),
      page('https://shop.example/users/sign_in', '', { content: 'unknown' }),
    ],
    'over two hops to another host': [
      sends('/auth/start'),
      http({ redirected: true })`
        GET https://shop.example/auth/start
        Accept: application/json

        HTTP/1.1 302 Found
        Location: https://login.idp.example/x`,
      page('https://login.idp.example/x', FORM),
    ],
    'CORS ends it at the log-in': [
      sends('https://idp.example/oauth2/authorize?client_id=x'),
      http({ redirected: true, error: 'net::ERR_FAILED' })`
        GET https://idp.example/oauth2/authorize?client_id=x
        Accept: application/json`,
    ],
    'CORS ends it after the answer': [
      sends('https://login.idp.example/x'),
      page('https://login.idp.example/x', '', { error: 'net::ERR_FAILED', content: 'unknown' }),
    ],
    'the log-in does not take the method': [
      http`
        PUT https://shop.example/api/cart
        Accept: application/json

        HTTP/1.1 307 Temporary Redirect
        Location: /login`,
      http({ redirected: true })`
        PUT https://shop.example/login
        Accept: application/json

        HTTP/1.1 405 Method Not Allowed`,
    ],
  },
  passes: {
    'a page that is no log-in': [
      sends('/docs/api-v0-retired'),
      page('https://shop.example/docs/api-v0-retired', '<title>API v0 was retired</title><h1>API v0 was retired</h1>'),
    ],
    'an article about logging in': [
      sends('/docs/a'),
      page('https://shop.example/docs/a', '<title>How to log in - Docs</title><h1>How to log in with the API</h1>'),
    ],
    'a form to change the password': [
      sends('/profile'),
      page('https://shop.example/profile', '<title>Profile</title><input type=password><input type=password>'),
    ],
    'HTML is wanted': [
      sends('/login', 'Accept: text/html, application/xhtml+xml'),
      page('https://shop.example/login', FORM),
    ],
    Turbo: [sends('/login', 'Accept: text/vnd.turbo-stream.html, text/html'), page('https://shop.example/login', FORM)],
    HTMX: [sends('/login', 'HX-Request: true'), page('https://shop.example/login', FORM)],
    'request unknown': [
      sends('/login', 'Accept: */*', { requestUnknown: true }),
      page('https://shop.example/login', FORM),
    ],
    'the log-in itself': [
      http`
        POST https://shop.example/login
        Accept: application/json

        HTTP/1.1 302 Found
        Location: /login?error=1`,
      page('https://shop.example/login?error=1', FORM),
    ],
    'a navigation': [
      sends('/login', 'Accept: */*', { type: 'document' }),
      page('https://shop.example/login', FORM, { type: 'document' }),
    ],
    'an image': [
      sends('/login', 'Accept: image/*', { type: 'image' }),
      page('https://shop.example/login', FORM, { type: 'image' }),
    ],
    'no redirect': page('https://shop.example/login', FORM),
    'the page has gone': [
      sends('/login'),
      http({ redirected: true, error: 'net::ERR_ABORTED' })`
        GET https://shop.example/login
        Accept: application/json`,
    ],
    'JSON at the end': [
      sends('/login'),
      http({ redirected: true })`
        GET https://shop.example/login
        Accept: application/json

        HTTP/1.1 200 OK
        Content-Type: application/json

        {"token":"t"}`,
    ],
    'another failure': [
      sends('/api/v2/cart'),
      http({ redirected: true })`
        GET https://shop.example/api/v2/cart
        Accept: application/json

        HTTP/1.1 404 Not Found`,
    ],
  },
});
