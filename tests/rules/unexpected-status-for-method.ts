import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const answer = (method: string, status: number) => http`
${method} https://api.example/tickets/7

HTTP/1.1 ${status} Odd`;

export default defineCases({
  reports: {
    'GET 422': answer('GET', 422),
    'GET 202': answer('GET', 202),
    'POST 410': answer('POST', 410),
    'DELETE 400': answer('DELETE', 400),
    'PATCH 201': answer('PATCH', 201),
    'PUT 202 among others': [answer('GET', 200), answer('PUT', 202)],
  },
  passes: {
    'GET 200, 206, 304 and 410': [200, 206, 304, 410].map((status) => answer('GET', status)),
    'PUT 412': answer('PUT', 412),
    'DELETE 202': answer('DELETE', 202),
    'never off the table': [301, 307, 405, 406, 415, 429, 500, 503].map((status) => answer('POST', status)),
    'a method without a row': answer('HEAD', 422),
    'a document': http({ type: 'document' })`
      HTTP/1.1 422 Unprocessable Content
      Content-Type: text/html`,
  },
});
