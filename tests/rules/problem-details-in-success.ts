import { answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const as = 'application/problem+json';

export default defineCases({
  reports: {
    plain: answer({ title: 'No referral 2' }, { as }),
    'with a status': answer({ title: 'No referral 2', status: 404 }, { as }),
    '202': answer(
      { title: 'Some were refused' },
      { as: `${as}; charset=utf-8`, status: '202 Accepted', ...post('/x') },
    ),
    XML: answer('<problem xmlns="urn:ietf:rfc:7807"><title>x</title></problem>', { as: 'application/problem+xml' }),
  },
  passes: {
    'under 404': answer({ title: 'x', status: 404 }, { as, status: '404 Not Found' }),
    'plain JSON': answer({ id: 3, type: 'referral', title: 'Knee', status: 200 }),
    'a label without content': answer('', { as, fields: 'Content-Length: 0' }),
    '204, whose label describes nothing': answer('', { as, status: '204 No Content' }),
    'a redirect': answer({ title: 'x' }, { as, status: '303 See Other' }),
  },
});
