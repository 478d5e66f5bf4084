import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '200': http`
      HTTP/1.1 200 OK
      Location: /step/2`,
    '204 after DELETE, lower case': http`
      DELETE https://api.example/a

      HTTP/2 204
      location: https://api.example/list`,
    '401 to a log-in page': http({ type: 'document' })`
      HTTP/1.1 401 Unauthorized
      Location: /login`,
    '309, which is none of them': http`
      HTTP/1.1 309 Odd
      Location: /a`,
  },
  passes: {
    '201 and 202': [
      http`
        POST https://api.example/orders

        HTTP/1.1 201 Created
        Location: /orders/5`,
      http`
        POST https://api.example/exports

        HTTP/1.1 202 Accepted
        Location: /exports/1`,
    ],
    'the upload to resume': http`
      POST https://api.example/files

      HTTP/1.1 104 Upload Resumption Supported
      Location: /files/1`,
    '300, 304 and 308': [
      http`
        HTTP/1.1 300 Multiple Choices
        Location: /a`,
      http`
        HTTP/1.1 304 Not Modified
        Location: /a`,
      http`
        HTTP/1.1 308 Permanent Redirect
        Location: /a`,
    ],
    'Content-Location': http`
      HTTP/1.1 200 OK
      Content-Location: /a.json`,
  },
});
