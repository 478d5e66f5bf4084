import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'GET that opens a session': http`
      GET https://shop.example/session/new

      HTTP/1.1 201 Created
      Location: /session/81`,
    'a document': http({ type: 'document' })`
      GET https://shop.example/start

      HTTP/2 201`,
    HEAD: http`
      HEAD https://shop.example/a

      HTTP/1.1 201 Created`,
    OPTIONS: http`
      OPTIONS https://shop.example/a

      HTTP/1.1 201 Created`,
  },
  passes: {
    POST: http`
      POST https://shop.example/orders

      HTTP/1.1 201 Created
      Location: /orders/7`,
    PUT: http`
      PUT https://shop.example/orders/7

      HTTP/1.1 201 Created`,
    'GET 200 and 202': [
      http`
        HTTP/1.1 200 OK`,
      http`
        HTTP/1.1 202 Accepted`,
    ],
    'a preflight': http({ type: 'preflight' })`
      OPTIONS https://shop.example/a
      Access-Control-Request-Method: POST

      HTTP/1.1 201 Created`,
  },
});
