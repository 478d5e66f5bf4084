import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const problem = { as: 'application/problem+json', status: '404 Not Found' };

export default defineCases({
  reports: {
    'another status': answer({ title: 'No meter', status: 400 }, problem),
    'under a success': answer({ title: 'No meter', status: 404 }, { ...problem, status: '200 OK' }),
    'a title that is no string': answer({ title: 7, status: 404 }, problem),
    'a status that is no number': answer({ title: 'No meter', status: '404' }, problem),
    'a type that is an object': answer({ type: { code: 1 }, title: 'No meter' }, problem),
    'with parameters in the type': answer(
      { status: 500 },
      { ...problem, as: 'application/problem+json; charset=utf-8' },
    ),
  },
  reportsAt: {
    info: {
      'a gateway may have changed it': answer({ title: 'x', status: 500 }, { ...problem, status: '502 Bad Gateway' }),
      'null for a member without a value': answer({ title: 'x', status: 404, instance: null }, problem),
    },
  },
  passes: {
    equal: answer({ type: 'about:blank', title: 'Not Found', status: 404, detail: 'x', instance: '/3' }, problem),
    'without a status': answer({ title: 'Not Found' }, problem),
    'extensions of any type': answer(
      { title: 'x', status: 404, errors: [{ status: 500, title: 7 }], code: 1 },
      problem,
    ),
    'plain JSON': answer({ title: 7, status: 400 }, { status: '404 Not Found' }),
    'no object': answer('"x"', problem),
  },
});
