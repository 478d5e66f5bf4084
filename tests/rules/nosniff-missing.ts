import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const answer = (
  type: 'script' | 'style' | 'document' | 'image' | 'font' | 'fetch',
  status: number,
  fields = '',
) => http({
  type,
})`
GET https://www.example/a

HTTP/2 ${status}
content-type: text/x${fields === '' ? '' : `\n${fields}`}`;

export default defineCases({
  reports: {
    'a script': answer('script', 200),
    'a style sheet': answer('style', 200),
    'a document': answer('document', 200),
    'a misspelt value': answer('script', 200, 'X-Content-Type-Options: no-sniff'),
    'another value first': answer('script', 200, 'X-Content-Type-Options: none, nosniff'),
  },
  passes: {
    'in other case': answer('script', 200, 'x-content-type-options: NoSniff'),
    'twice in one line': answer('style', 200, 'X-Content-Type-Options: nosniff, nosniff'),
    '304': answer('script', 304),
    'an error': answer('document', 404),
    'a redirect': answer('document', 302, 'location: /b'),
    'images, fonts and APIs': [answer('image', 200), answer('font', 200), answer('fetch', 200)],
    'no content': answer('document', 204),
  },
});
