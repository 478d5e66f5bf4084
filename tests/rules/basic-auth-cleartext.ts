import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'a challenge': http({ type: 'document' })`
      GET http://logs.example/

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Basic realm="x"`,
    'the second challenge, behind a quoted comma': http`
      GET http://logs.example/

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer realm="logs, audit", error="invalid_token", BASIC realm="fallback"`,
    'a challenge in a second line': http`
      GET http://logs.example/

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Negotiate
      WWW-Authenticate: basic`,
    'a proxy': http`
      GET http://logs.example/

      HTTP/1.1 407 Proxy Authentication Required
      Proxy-Authenticate: Basic realm="proxy"`,
    'sent and accepted': http`
      GET http://192.168.1.1/status
      authorization: basic dTpw

      HTTP/1.1 200 OK`,
    'sent, then redirected to https': http`
      GET http://logs.example/
      Authorization: Basic dTpw

      HTTP/1.1 301 Moved Permanently
      Location: https://logs.example/`,
    'sent without an answer': http({ error: 'net::ERR_TIMED_OUT' })`
      GET http://logs.example/
      Authorization: Basic dTpw`,
  },
  passes: {
    https: http`
      GET https://logs.example/
      Authorization: Basic dTpw

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Basic realm="x"`,
    localhost: http`
      GET http://localhost:3000/
      Authorization: Basic dTpw

      HTTP/1.1 200 OK`,
    'localhost with the dot of the root': http`
      GET http://localhost.:3000/
      Authorization: Basic dTpw

      HTTP/1.1 200 OK`,
    'a name under .localhost': http`
      GET http://api.shop.localhost:3000/

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Basic realm="x"`,
    '127.0.0.0/8': http`
      GET http://127.8.9.1/

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Basic realm="x"`,
    'IPv6 loopback': http`
      GET http://[::1]:3000/

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Basic realm="x"`,
    'Digest, the word in its realm': http`
      GET http://cams.example/
      Authorization: Digest username="basic"

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Digest realm="Basic access", nonce="77ab"`,
    'a challenge on another code': http`
      GET http://logs.example/

      HTTP/1.1 200 OK
      WWW-Authenticate: Basic realm="x"`,
    'a bearer token': http`
      GET http://logs.example/
      Authorization: Bearer basic

      HTTP/1.1 200 OK`,
  },
});
