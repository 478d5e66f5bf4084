import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const landed = http({ redirected: true })`
  GET https://api.example/orders/7

  HTTP/1.1 200 OK
  Content-Type: application/json

  {"id":7}`;
const form = (status: string) => http({ type: 'document' })`
  POST https://shop.example/contact
  Content-Type: application/x-www-form-urlencoded

  name=Ada

  HTTP/1.1 ${status}
  Location: /contact/sent`;
const page = http({ type: 'document', redirected: true })`
  GET https://shop.example/contact/sent

  HTTP/1.1 200 OK
  Content-Type: text/html

  <p>Thank you</p>`;

export default defineCases({
  reports: {
    'POST answered 302': [
      http`
        POST https://api.example/orders
        Content-Type: application/json

        HTTP/1.1 302 Found
        Location: /orders/7`,
      landed,
    ],
    'DELETE answered 301, among other traffic, and the next hop fails': [
      http`
        HTTP/1.1 200 OK`,
      http`
        DELETE https://api.example/orders/7

        HTTP/2 301
        location: https://api.example/v2/orders/7`,
      http({ redirected: true, error: 'net::ERR_CONNECTION_RESET' })`
        GET https://api.example/v2/orders/7`,
    ],
    'the redirect leads to http and the browser upgrades it itself': [
      http`
        POST https://api.example/orders

        HTTP/1.1 302 Found
        Location: http://api.example/orders/7`,
      http({ redirected: true })`
        GET http://api.example/orders/7

        HTTP/1.1 307 Internal Redirect
        Location: https://api.example/orders/7
        Non-Authoritative-Reason: HSTS`,
      landed,
    ],
    'the GET comes from the cache': [
      http`
        POST https://api.example/orders

        HTTP/1.1 301 Moved Permanently
        Location: /orders/7`,
      http({ redirected: true, fromCache: true })`
        GET https://api.example/orders/7

        HTTP/1.1 200 OK
        Content-Type: application/json`,
    ],
  },
  reportsAt: {
    warning: {
      'the fields of the request are unknown': [
        http({ requestUnknown: true })`
          POST https://api.example/orders

          HTTP/1.1 302 Found
          Location: /orders/7`,
        landed,
      ],
      'a form that lands on JSON': [
        form('302 Found'),
        http({ type: 'document', redirected: true })`
          GET https://shop.example/contact/sent

          HTTP/1.1 200 OK
          Content-Type: application/json`,
      ],
    },
    info: {
      'a form of a document that lands on HTML': [form('302 Found'), page],
      'the same with 301': [form('301 Moved Permanently'), page],
      'a form sent by script that lands on HTML': [
        http`
          POST https://shop.example/contact
          Content-Type: multipart/form-data; boundary=x

          HTTP/1.1 302 Found
          Location: /contact/sent`,
        http({ redirected: true })`
          GET https://shop.example/contact/sent

          HTTP/1.1 200 OK
          Content-Type: text/html`,
      ],
      '303 to PUT': http`
        PUT https://api.example/orders/7

        HTTP/1.1 303 See Other
        Location: /orders/7/view`,
      '303 to DELETE, request fields unknown': http({ requestUnknown: true })`
        DELETE https://api.example/orders/7

        HTTP/1.1 303 See Other
        Location: /orders`,
      'a form sent by Inertia': [
        http`
          POST https://shop.example/contact
          X-Inertia: true
          Content-Type: application/json

          HTTP/1.1 302 Found
          Location: /contact/sent`,
        http({ redirected: true })`
          GET https://shop.example/contact/sent

          HTTP/1.1 200 OK
          Content-Type: application/json`,
      ],
    },
  },
  passes: {
    '307 keeps the method': [
      http`
        POST https://api.example/orders

        HTTP/1.1 307 Temporary Redirect
        Location: /eu/orders`,
      http({ redirected: true })`
        POST https://api.example/eu/orders

        HTTP/1.1 201 Created`,
    ],
    'PUT answered 302 stays PUT in browsers': [
      http`
        PUT https://api.example/orders/7

        HTTP/1.1 302 Found
        Location: /eu/orders/7`,
      http({ redirected: true })`
        PUT https://api.example/eu/orders/7

        HTTP/1.1 204 No Content`,
    ],
    '303 to POST': [
      http`
        POST https://api.example/orders

        HTTP/1.1 303 See Other
        Location: /orders/7`,
      landed,
    ],
    'GET and HEAD': [
      http`
        GET https://api.example/orders/7

        HTTP/1.1 302 Found
        Location: /o/7`,
      http({ redirected: true })`
        GET https://api.example/o/7

        HTTP/1.1 200 OK`,
    ],
    'a GET of its own after the 302': [
      http`
        POST https://api.example/orders

        HTTP/1.1 302 Found
        Location: /orders/7`,
      http`
        GET https://api.example/orders/7

        HTTP/1.1 200 OK`,
    ],
    '303 to PUT by Inertia': http`
      PUT https://api.example/orders/7
      X-Inertia: true

      HTTP/1.1 303 See Other
      Location: /orders/7`,
    '303 to DELETE that names Inertia in Vary': http({ requestUnknown: true })`
      DELETE https://api.example/orders/7

      HTTP/1.1 303 See Other
      Location: /orders
      Vary: Accept, X-Inertia`,
    '303 to PATCH by Turbo': http`
      PATCH https://api.example/orders/7
      Accept: text/vnd.turbo-stream.html, text/html, application/xhtml+xml

      HTTP/1.1 303 See Other
      Location: /orders/7`,
    '303 without Location': http`
      PUT https://api.example/orders/7

      HTTP/1.1 303 See Other`,
  },
});
