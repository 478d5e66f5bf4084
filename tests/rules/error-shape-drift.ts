import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const missing = { status: '404 Not Found' };
const object = answer({ error: { code: 'a', message: 'No a' } }, missing);
const flat = answer({ message: 'No b', code: 'b' }, { status: '400 Bad Request' });
const html = answer('<html><body><h1>Not Found</h1></body></html>', { ...missing, as: 'text/html' });
const ok = answer({ data: [] });

export default defineCases({
  reports: {
    'an object, then flat': [object, flat],
    'with good answers in between': [object, ok, ok, flat],
    'a text, then an object': [answer({ error: 'No a' }, missing), object],
    'problem details, then flat': [
      answer({ title: 'No a', status: 404, type: 'about:blank' }, { ...missing, as: 'application/problem+json' }),
      flat,
    ],
    'XML, then JSON': [answer('<error><message>x</message></error>', { ...missing, as: 'application/xml' }), flat],
    'HTML after JSON': [flat, html],
    'message, then msg': [flat, answer({ msg: 'No c', code: 3 }, missing)],
  },
  passes: {
    'GraphQL beside REST': [
      object,
      answer(
        { errors: [{ message: 'Syntax Error', locations: [{ line: 1, column: 2 }] }] },
        { status: '400 Bad Request', call: 'POST /graphql', sent: '{"query":"{"}' },
      ),
    ],
    'one envelope': [object, object],
    'more members in the same envelope': [
      flat,
      answer({ message: 'Bad', code: 'c', errors: { a: ['x'] } }, { status: '422 Unprocessable Content' }),
    ],
    'an optional message': [
      answer({ status: 404, error: 'Not Found' }, missing),
      answer({ status: 400, error: 'Bad Request', message: 'x' }, { status: '400 Bad Request' }),
    ],
    'two origins': [object, answer({ message: 'No b' }, { ...missing, origin: 'https://other.example' })],
    'successes of any shape': [answer({ code: 0, msg: 'ok' }), object],
    'HTML first': [html, flat],
    'HTML only': [html, html],
    'an empty body': [object, answer('', { ...missing, as: 'none' })],
    "a gateway's own page": [
      object,
      answer('<html><center><h1>404 Not Found</h1></center><hr><center>nginx</center></html>', {
        ...missing,
        as: 'text/html',
      }),
    ],
    "a gateway's own answer": [
      object,
      answer({ message: 'Endpoint request timed out' }, { status: '504 Gateway Timeout' }),
    ],
    'HTML that was asked for': [
      object,
      answer('<p>The name is missing</p>', { ...missing, as: 'text/html', accept: 'text/html' }),
    ],
    'a navigation': [object, answer('<h1>Not Found</h1>', { ...missing, as: 'text/html', type: 'document' })],
    'an image': [object, answer({ message: 'x' }, { ...missing, type: 'image' })],
    'OAuth by its specification': [
      object,
      answer({ error: 'invalid_grant', error_description: 'x' }, { status: '400 Bad Request' }),
    ],
  },
});
