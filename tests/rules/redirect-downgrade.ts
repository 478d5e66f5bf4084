import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'to the same host': http({ type: 'document' })`
      GET https://shop.example/login

      HTTP/1.1 302 Found
      Location: http://shop.example/login/`,
    'in capitals, to another host': http`
      GET https://shop.example/x

      HTTP/2 308
      location: HTTP://promo.example/x`,
    'an API, with the method kept': http`
      POST https://api.example/orders

      HTTP/1.1 307 Temporary Redirect
      Location: http://api.example:8080/orders`,
    ...withEach(
      [301, 303],
      (code) => http`
        GET https://shop.example/login

        HTTP/1.1 ${code} Moved
        Location: http://shop.example/login/`,
    ),
  },
  passes: {
    'to https': http`
      GET https://shop.example/login

      HTTP/1.1 302 Found
      Location: https://shop.example/login/`,
    'relative and scheme-relative': [
      http`
        GET https://shop.example/a

        HTTP/1.1 302 Found
        Location: //shop.example/b`,
      http`
        GET https://shop.example/a

        HTTP/1.1 302 Found
        Location: /redirect?to=http://shop.example/b`,
    ],
    'from http': http`
      GET http://shop.example/a

      HTTP/1.1 302 Found
      Location: http://shop.example/b`,
    'to an application on this machine': http({ type: 'document' })`
      GET https://login.example/authorize

      HTTP/1.1 302 Found
      Location: http://127.0.0.1:53682/callback?code=x`,
    'to localhost by name': http({ type: 'document' })`
      GET https://login.example/authorize

      HTTP/1.1 302 Found
      Location: http://app.localhost:3000/callback`,
    '201 does not redirect': http`
      POST https://api.example/orders

      HTTP/1.1 201 Created
      Location: http://api.example/orders/7`,
    'to an app scheme': http`
      GET https://login.example/authorize

      HTTP/1.1 302 Found
      Location: myapp://callback`,
  },
});
