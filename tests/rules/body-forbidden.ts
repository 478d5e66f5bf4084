import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '204 with content': answer({ ok: true }, { status: '204 No Content', call: 'DELETE /x' }),
    '205 with content': answer('x', { status: '205 Reset Content', as: 'text/plain' }),
    '204 with a length': answer('', { status: '204 No Content', as: 'none', fields: 'content-length: 2' }),
    '304 with bytes from the wire': http({ content: { text: 'abc', size: 3, wireSize: 3 } })`
      HTTP/1.1 304 Not Modified
      ETag: "a"

      abc`,
    'a page': answer('<p>', { status: '204 No Content', as: 'text/html', type: 'document' }),
  },
  passes: {
    '204 with length 0': answer('', { status: '204 No Content', as: 'none', fields: 'Content-Length: 0' }),
    '205 with length 0': answer('', { status: '205 Reset Content', as: 'none', fields: 'Content-Length: 0' }),
    '204 without anything': answer('', { status: '204 No Content', as: 'none' }),
    'a 304 with the cached copy': http({ content: { text: 'abc', size: 3, wireSize: 0 } })`
      HTTP/1.1 304 Not Modified

      abc`,
    'a 304 of which the wire is unknown': http({ content: { text: 'abc', size: 3 } })`
      HTTP/1.1 304 Not Modified

      abc`,
    'a 304 with the length of the 200': answer('', {
      status: '304 Not Modified',
      as: 'none',
      fields: 'Content-Length: 300',
    }),
    '200 with content': answer('x'),
    'content unknown': http({ content: 'unknown' })`
      HTTP/1.1 204 No Content`,
  },
});
