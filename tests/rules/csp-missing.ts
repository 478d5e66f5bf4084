import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const page = (head: string, ...fields: string[]) => http({ type: 'document' })`
GET https://www.example/shop

HTTP/1.1 200 OK
${['Content-Type: text/html; charset=utf-8', ...fields].join('\n')}

<!doctype html><html><head>${head}</head><body><p>Hello</p></body></html>`;
const meta = '<META content="default-src https:" HTTP-EQUIV="content-security-policy">';

export default defineCases({
  reports: {
    'a page without a policy': page('<title>Shop</title>'),
    'the dead names only': page(
      '',
      "X-Content-Security-Policy: default-src 'self'",
      "X-WebKit-CSP: default-src 'self'",
    ),
    'only to report': page('', "Content-Security-Policy-Report-Only: default-src 'self'"),
    'an empty policy': page('', 'Content-Security-Policy:'),
    'a policy in a comment': page(`<!-- ${meta} -->`),
    'a policy in the body': http({ type: 'document' })`
      HTTP/1.1 200 OK
      Content-Type: text/html

      <html><head></head><body><meta http-equiv="Content-Security-Policy" content="default-src 'self'"></body></html>`,
    'another http-equiv': page('<meta http-equiv="Content-Security-Policy-Report-Only" content="default-src https:">'),
    'content not captured, in a frame': http({ type: 'frame', content: 'unknown' })`
      HTTP/1.1 200 OK
      Content-Type: application/xhtml+xml`,
  },
  passes: {
    'a policy': page('', "content-security-policy: default-src 'self'"),
    'a policy in a meta element': page(meta),
    'in a truncated page': http({
      type: 'document',
      content: { text: `<html><head>${meta}<title>Sh`, truncated: true, size: 90_000 },
    })`
      HTTP/1.1 200 OK
      Content-Type: text/html`,
    'an error page': http({ type: 'document' })`
      HTTP/1.1 404 Not Found
      Content-Type: text/html

      <h1>Not here</h1>`,
    'not HTML': http({ type: 'document' })`
      HTTP/1.1 200 OK
      Content-Type: application/pdf`,
    'fetched by script': http`
      HTTP/1.1 200 OK
      Content-Type: text/html

      <p>part</p>`,
  },
});
