import { answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const date = 'Date: Mon, 07 Sep 2026 07:12:40 GMT';
const book = { id: 'bk_2', title: 'Tides', createdAt: '2026-09-07T07:12:40.120Z' };

export default defineCases({
  reports: {
    'a Location': answer('', {
      ...post('/drafts', { title: 'Hi' }),
      status: '204 No Content',
      as: 'none',
      fields: 'location: /drafts/91',
    }),
    'a relative Location': answer('<order id="77"/>', {
      ...post('/orders'),
      as: 'application/xml',
      fields: 'LOCATION: orders/77',
    }),
    'the posted object with an id': answer(book, { ...post('/books', { title: 'Tides' }), fields: date }),
    'in an envelope': answer({ data: book }, { ...post('/books', { title: 'Tides' }), fields: date }),
    'with seconds since the epoch': answer(
      { id: 4, title: 'Tides', created: 1788765160 },
      { ...post('/books', { title: 'Tides' }), fields: date },
    ),
    'a form that comes back': http`
      POST https://api.example/books
      Content-Type: application/x-www-form-urlencoded

      title=Tides&pages=12
      HTTP/1.1 200 OK
      Date: Mon, 07 Sep 2026 07:12:40 GMT
      Content-Type: application/json

      {"id":7,"title":"Tides","pages":12,"createdAt":"2026-09-07T07:12:40Z"}
    `,
  },
  passes: {
    '201': answer(book, {
      ...post('/books', { title: 'Tides' }),
      status: '201 Created',
      fields: `${date}\nLocation: /books/bk_2`,
    }),
    PUT: answer(book, { call: 'PUT /books/bk_2', sent: '{"title":"Tides"}', fields: date }),
    'an older object': answer(
      { ...book, createdAt: '2025-01-01T00:00:00Z' },
      { ...post('/books', { title: 'Tides' }), fields: date },
    ),
    'another object': answer({ ...book, title: 'Waves' }, { ...post('/books', { title: 'Tides' }), fields: date }),
    'an id that was posted': answer(book, { ...post('/books', { id: 'bk_2', title: 'Tides' }), fields: date }),
    'a search': answer(book, { ...post('/books/search', { title: 'Tides' }), fields: date }),
    'an action with a Location': answer({}, { ...post('/auth/login', { user: 'a' }), fields: 'Location: /home' }),
    'without a time': answer({ id: 'bk_2', title: 'Tides' }, { ...post('/books', { title: 'Tides' }), fields: date }),
    GET: answer(book, { fields: date }),
  },
});
