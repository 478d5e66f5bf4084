import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const answer = (...fields: string[]) => http`
GET https://api.example/records/8

HTTP/1.1 200 OK
${fields.join('\n')}`;

export default defineCases({
  reports: {
    'an entity tag without quotes': answer('ETag: 8-19ac'),
    'the weak prefix in lower case': answer('etag: w/"8-19ac"'),
    'directives separated by semicolons': answer('Cache-Control: no-cache; no-store'),
    'a lifetime that is no number': answer('Cache-Control: public, max-age=1h'),
    'a day of one digit': answer('Last-Modified: Sun, 4 Oct 2026 07:00:00 GMT'),
    'a date by ISO 8601': answer('Date: 2026-09-07T07:12:40Z'),
    'an Expires that is a word': answer('Expires: never'),
    'a tag that is a word': answer('ETag: redacted-8'),
    'a blank in Location': http`
      HTTP/1.1 302 Found
      Location: /a b`,
    'Location outside ASCII': http`
      HTTP/1.1 302 Found
      Location: /café`,
    'a challenge without quotes': http`
      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Basic realm=My Site`,
    'a challenge without a comma': http`
      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer error="invalid_token" error_description="expired"`,
    'a media type without a subtype': answer('Content-Type: json'),
    'a media type without a semicolon': answer('Content-Type: text/html charset=utf-8'),
    'Vary with a semicolon': answer('Vary: Accept-Encoding; Cookie'),
    'a link without brackets': answer('Link: https://api.example/records?page=2; rel="next"'),
    'Proxy-Status that is no list': answer('Proxy-Status: =broken'),
    'among sound fields, on an image': http({ type: 'image' })`
      HTTP/2 200
      content-type: image/webp
      cache-control: public max-age=60
      etag: "f"`,
    'transport security with a comma': answer('Strict-Transport-Security: max-age=31536000, includeSubDomains'),
  },
  reportsAt: {
    info: {
      'braces in Location': http`
        HTTP/1.1 302 Found
        Location: /a?filter[id]={1}`,
      'a directive that frameworks send without its number': answer(
        'Cache-Control: s-maxage=31536000, stale-while-revalidate',
      ),
      'lines of transport security that a recorder joined': answer(
        'Strict-Transport-Security: max-age=31536000; includeSubDomains, max-age=31536000; includeSubDomains',
      ),
      'a target of Link with a blank': answer('Link: </img/a b.png>; rel=preload; as=image'),
      'a relation inside the target of Link': answer('Link: <https://api.example/things?page=2 rel="next">'),
      'the old syntax of Permissions-Policy': answer("Permissions-Policy: geolocation 'none'"),
    },
  },
  passes: {
    'values that were left out of the file': answer(
      'ETag: [REDACTED]',
      'Date: ***',
      'Last-Modified: <redacted>',
      'Link: filtered',
    ),
    'a part of a target that was left out of the file': http`
      HTTP/1.1 302 Found
      Location: https://api.example/cb?code=[code redacted]&state=[state redacted]`,
    'odd but legal Cache-Control': answer(
      'Cache-Control: Max-Age=60, PRIVATE, no-cache="set-cookie", community="UCI, beta",x-custom',
    ),
    'empty list elements': answer(
      'Cache-Control: ,no-cache,, max-age="5",',
      'Vary: Accept,,Origin, ',
      'Link: ,<a>; rel=x,',
    ),
    'Expires: 0': answer('Expires: 0'),
    'Expires: -1': answer('Expires: -1'),
    'the obsolete forms of dates': answer(
      'Date: Sunday, 06-Nov-94 08:49:37 GMT',
      'Last-Modified: Sun Nov  6 08:49:37 1994',
    ),
    'entity tags': [answer('ETag: W/"8-19ac"'), answer('ETag: ""'), answer('ETag: "a/b=c,d"')],
    'relative and absolute Locations': [
      '?page=2',
      '//api.example/x',
      '../a;b=c',
      '/caf%C3%A9',
      '/x#part',
      'mailto:a@b.c',
    ].map(
      (location) => http`
HTTP/1.1 303 See Other
Location: ${location}`,
    ),
    challenges: [
      'Bearer',
      'Basic realm="a, b", charset="UTF-8"',
      'Negotiate YIIJvwYGKwYBBQUCoIIJszCC==, NTLM',
      'Digest realm="x", qop="auth, auth-int", algorithm=SHA-256, Basic realm="y"',
      ', Bearer error="invalid_token",error_description="the \\"exp\\" is over"',
    ].map(
      (challenge) => http`
HTTP/1.1 401 Unauthorized
WWW-Authenticate: ${challenge}`,
    ),
    'media types': [
      'text/html;charset="utf-8";',
      'application/vnd.api+json; ext="https://jsonapi.org/ext/atomic"',
      'multipart/byteranges; boundary=----x',
    ].map((type) => answer(`Content-Type: ${type}`)),
    links: answer(
      'Link: </a,b>; rel=preload; as=style; crossorigin, <https://x.example/?p=2>; rel="next last"; title*=UTF-8\'\'x',
    ),
    'structured fields': answer(
      'Proxy-Status: edge; error=connection_timeout, "inner proxy"; received-status=504',
      'Cache-Status: cdn; hit; ttl=5, , "origin shield"; fwd=miss',
      'Permissions-Policy: geolocation=(self "https://x.example"), camera=()',
      'Priority: u=1, i',
      'Deprecation: true',
      'RateLimit: limit=100, remaining=5, reset=9',
    ),
    'an unknown field': answer('X-Odd: =;,"'),
    'Content-Range of a list on 200': answer('Content-Range: 0-24/*'),
  },
});
