import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'size 0': answer('', { status: '404 Not Found', as: 'none' }),
    'Content-Length 0, content not captured': http({ content: 'unknown' })`
      HTTP/1.1 500 Internal Server Error
      Content-Length: 0`,
    'a document type that is JSON': answer('', { status: '403 Forbidden', type: 'document' }),
  },
  passes: {
    'with content': answer({ code: 'X' }, { status: '404 Not Found' }),
    HEAD: answer('', { status: '404 Not Found', call: 'HEAD /x', as: 'none' }),
    'content not captured': http({ content: 'unknown' })`
      HTTP/1.1 404 Not Found`,
    'content announced but not shown': http({ content: { size: 0 } })`
      HTTP/1.1 404 Not Found
      Content-Length: 60`,
    'an image': answer('', { status: '404 Not Found', type: 'image', as: 'none' }),
    'a success': answer('', { as: 'none' }),
  },
});
