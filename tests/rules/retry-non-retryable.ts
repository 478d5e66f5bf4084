import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const refused = (at: number, status = 404, token = 'a') => http({ at })`
  GET https://api.example/parts/900
  Authorization: Bearer ${token}

  HTTP/1.1 ${status} Refused`;
const four = [0, 1000, 2000, 3000];

const device = (at: number, error: string) => http({ at })`
  POST https://api.example/oauth/token

  device_code=1
  HTTP/1.1 400 Bad Request
  Content-Type: application/json

  {"error":"${error}"}`;

const stripped = (at: number, status: number) => http({ at, hiddenRequestFields: ['authorization', 'cookie'] })`
  GET https://api.example/parts/900

  HTTP/1.1 ${status} Refused`;

export default defineCases({
  reports: {
    'the same 404 four times': four.map((at) => refused(at)),
    'codes that change': [refused(0, 400), refused(1000, 422), refused(2000, 409), refused(3000, 400)],
    'within ten minutes': [0, 180_000, 360_000, 540_000].map((at) => refused(at, 403)),
    'credentials hidden, but no right is the matter': four.map((at) => stripped(at, 404)),
    'the same content': four.map(
      (at) => http({ at })`
        POST https://api.example/parts
        Authorization: Bearer a

        {"name":""}
        HTTP/1.1 422 Unprocessable Content`,
    ),
    ...withEach([405, 409, 410, 413, 415], (code) => four.map((at) => refused(at, code))),
  },
  passes: {
    'three times': [0, 1000, 2000].map((at) => refused(at)),
    'over more than ten minutes': [0, 240_000, 480_000, 720_000].map((at) => refused(at)),
    'other credentials': four.map((at) => refused(at, 403, `t${at}`)),
    'a right is missing, and the credentials are hidden': four.map((at) => stripped(at, 403)),
    'other conditions': four.map(
      (at) => http({ at })`
        GET https://api.example/parts/900
        If-Match: "${at}"

        HTTP/1.1 409 Conflict`,
    ),
    'a success in between': [refused(0), refused(1000), refused(2000, 200), refused(3000), refused(4000)],
    'waiting for the user of a device': four.map(
      (at) => http({ at })`
        POST https://api.example/oauth/token

        grant_type=device_code
        HTTP/1.1 400 Bad Request
        Content-Type: application/json

        {"error":"authorization_pending"}`,
    ),
    'waiting for the user of a device, content not captured': four.map(
      (at) => http({ at, content: 'unknown' })`
        POST https://api.example/oauth/token

        grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=1
        HTTP/1.1 400 Bad Request`,
    ),
    'the wait for the user of a device ends': [
      ...four.map((at) => device(at, 'authorization_pending')),
      device(4000, 'expired_token'),
    ],
    'another token in a field of its own, another forgery token': ['X-Auth-Token', 'X-CSRF-Token'].flatMap((name) =>
      four.map(
        (at) => http({ at })`
          POST https://api.example/${name}
          ${name}: t${at}

          {}
          HTTP/1.1 403 Forbidden`,
      ),
    ),
    'request fields unknown': four.map(
      (at) => http({ at, requestUnknown: true })`
        GET https://api.example/parts/900

        HTTP/1.1 404 Not Found`,
    ),
    'a page was loaded in between': [
      refused(0),
      refused(1000),
      refused(2000),
      http({ at: 2500, type: 'document' })`
        GET https://site.example/

        HTTP/1.1 200 OK`,
      refused(3000),
    ],
    '401 is for the authentication rules': four.map((at) => refused(at, 401)),
  },
});
