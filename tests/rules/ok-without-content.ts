import { answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const empty = { as: 'none', fields: 'Content-Length: 0' };

export default defineCases({
  reports: {
    DELETE: answer('', { ...empty, call: 'DELETE /dogs/3' }),
    PUT: answer('', { ...empty, call: 'PUT /dogs/3' }),
    'size 0 without a length': answer('', { as: 'none', ...post('/dogs/3/feed') }),
  },
  passes: {
    '204': answer('', { ...empty, status: '204 No Content', call: 'DELETE /dogs/3' }),
    'with content': answer({ id: 3 }, { call: 'PUT /dogs/3' }),
    GET: answer('', empty),
    HEAD: answer('', { ...empty, call: 'HEAD /dogs/3' }),
    'content not captured': http({ content: 'unknown' })`
      DELETE https://api.example/dogs/3

      HTTP/1.1 200 OK`,
  },
});
