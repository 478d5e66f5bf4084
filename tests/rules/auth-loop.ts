import { defineCases } from '#tests/support/cases.ts';
import { type CaseExchange, http } from '#tests/support/http.ts';

const refused = (field: string, answer = 'WWW-Authenticate: Bearer error="invalid_token"'): CaseExchange => http`
GET https://api.example/accounts
${field}

HTTP/1.1 401 Unauthorized
${answer}`;

const refresh = http`
  POST https://api.example/oauth/token
  Content-Type: application/x-www-form-urlencoded

  grant_type=refresh_token
  HTTP/1.1 200 OK
  Content-Type: application/json

  {"access_token":"t2"}`;

const answered = (field: string, status: string): CaseExchange => http`
GET https://api.example/accounts
${field}

HTTP/1.1 ${status}`;

const posted = (content: string, token: string): CaseExchange => http`
POST https://api.example/accounts
Authorization: Bearer ${token}
Content-Type: application/json

${content}
HTTP/1.1 401 Unauthorized`;

export default defineCases({
  reports: {
    'a fresh token': [refused('Authorization: Bearer t1'), refresh, refused('Authorization: Bearer t2')],
    'each later one': [
      refused('Authorization: Bearer t1'),
      refused('Authorization: Bearer t2'),
      refused('Authorization: Bearer t2'),
    ],
    'a fresh session': [refused('Cookie: theme=dark; sid=old'), refresh, refused('Cookie: theme=dark; sid=new')],
    'a session that a log-in handed out': [
      refused('Cookie: sid=old'),
      http({ type: 'document' })`
        POST https://api.example/login
        Cookie: sid=old

        password=a
        HTTP/1.1 303 See Other
        Location: /
        Set-Cookie: sid=new; Path=/; HttpOnly`,
      refused('Cookie: sid=new'),
    ],
    'a fresh key': [refused('X-API-Key: 1'), refused('X-API-Key: 2')],
    'a passing failure in between': [
      refused('Authorization: Bearer t1'),
      answered('Authorization: Bearer t2', '503 Service Unavailable'),
      refused('Authorization: Bearer t2'),
    ],
    'none at first': [
      refused('Accept: */*'),
      refused('Authorization: Bearer t1'),
      refresh,
      refused('Authorization: Bearer t2'),
    ],
    'the same content': [posted('{"a":1}', 't1'), posted('{"a":1}', 't2')],
  },
  passes: {
    'a session that each page hands out': [
      refused('Cookie: sid=old'),
      http({ type: 'document' })`
        GET https://api.example/
        Cookie: sid=old

        HTTP/1.1 200 OK
        Set-Cookie: sid=new; Path=/; HttpOnly`,
      refused('Cookie: sid=new'),
    ],
    'a session that a refused log-in hands out': [
      refused('Cookie: sid=old'),
      http`
        POST https://api.example/login
        Cookie: sid=old

        {"password":"a"}
        HTTP/1.1 422 Unprocessable Content
        Set-Cookie: sid=new; Path=/; HttpOnly`,
      refused('Cookie: sid=new'),
    ],
    'a session that comes with a token against forgery': [
      refused('Cookie: sid=old'),
      http`
        GET https://api.example/sanctum/csrf-cookie
        Cookie: sid=old

        HTTP/1.1 204 No Content
        Set-Cookie: sid=new; Path=/; HttpOnly`,
      refused('Cookie: sid=new'),
    ],
    'the fresh token is accepted': [
      refused('Authorization: Bearer t1'),
      refresh,
      answered('Authorization: Bearer t2', '200 OK'),
    ],
    'accepted in between': [
      refused('Authorization: Bearer t1'),
      answered('Authorization: Bearer t2', '200 OK'),
      refused('Authorization: Bearer t3'),
    ],
    'known but not allowed in between': [
      refused('Authorization: Bearer t1'),
      answered('Authorization: Bearer t2', '403 Forbidden'),
      refused('Authorization: Bearer t3'),
    ],
    'from none to some': [refused('Accept: */*'), refused('Authorization: Bearer t1')],
    'the same token again': [refused('Authorization: Bearer t1'), refused('Authorization: Bearer t1')],
    'the legs of NTLM': [
      refused('Accept: */*', 'WWW-Authenticate: NTLM'),
      refused('Authorization: NTLM TlRMTVNTUAAB', 'WWW-Authenticate: NTLM TlRMTVNTUAAC'),
      refused('Authorization: NTLM TlRMTVNTUAAD', 'WWW-Authenticate: NTLM'),
    ],
    'the legs of Negotiate': [
      refused('Authorization: Negotiate YII1', 'WWW-Authenticate: Negotiate oYG2'),
      refused('Authorization: negotiate YII3', 'WWW-Authenticate: Negotiate'),
    ],
    'a stale nonce': [
      refused('Authorization: Digest username="u", nonce="1"', 'WWW-Authenticate: Digest nonce="2", stale=TRUE'),
      refused('Authorization: Digest username="u", nonce="2"', 'WWW-Authenticate: Digest nonce="3"'),
    ],
    'another content': [posted('{"user":"a"}', 't1'), posted('{"user":"b"}', 't2')],
    'another URL': [
      refused('Authorization: Bearer t1'),
      http`
        GET https://api.example/other
        Authorization: Bearer t2

        HTTP/1.1 401 Unauthorized`,
    ],
    'the refusal itself handed out the cookie': [
      refused('Cookie: sid=a', 'Set-Cookie: sid=b; Path=/'),
      refused('Cookie: sid=b', 'Set-Cookie: sid=c; Path=/'),
    ],
    'the token stays, the cookie changes': [
      http`
        GET https://api.example/accounts
        Authorization: Bearer t1
        Cookie: sid=a

        HTTP/1.1 401 Unauthorized`,
      http`
        GET https://api.example/accounts
        Authorization: Bearer t1
        Cookie: sid=b

        HTTP/1.1 401 Unauthorized`,
    ],
    'only a cookie that is no session changes': [
      refused('Cookie: sid=a; csrftoken=1'),
      refused('Cookie: sid=a; csrftoken=2'),
    ],
    'a document': [
      http({ type: 'document' })`
        GET https://www.example/
        Authorization: Basic dTpw

        HTTP/1.1 401 Unauthorized
        Content-Type: text/html`,
      http({ type: 'document' })`
        GET https://www.example/
        Authorization: Basic dTpx

        HTTP/1.1 401 Unauthorized
        Content-Type: text/html`,
    ],
  },
});
