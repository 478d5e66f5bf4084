/** A scenario of the Status Lab as a text: what was sent, what came back, and what is found in it. */
export interface Demonstration {
  /** The id of the scenario in the lab. */
  readonly scenario: string;
  readonly title: string;
  /** The request and the response, as they were sent. */
  readonly exchange: string;
  /** The rule whose finding is shown. */
  readonly rule: string;
}

/** What the first run page shows: nothing of it is requested. */
export const demonstrations: readonly [Demonstration, ...Demonstration[]] = [
  {
    scenario: 'unauthorized-without-challenge',
    title: '401 without a challenge',
    exchange: `GET /me HTTP/1.1
Host: api.example.com
Authorization: Bearer eyJhbGciOi…

HTTP/1.1 401 Unauthorized
Content-Type: application/json

{ "code": "TOKEN_EXPIRED", "message": "The token has expired" }
`,
    rule: 'www-authenticate-missing',
  },
  {
    scenario: 'error-flag-in-success',
    title: '200 with success: false',
    exchange: `GET /users/42 HTTP/1.1
Host: api.example.com

HTTP/1.1 200 OK
Content-Type: application/json

{ "success": false, "error": "User not found" }
`,
    rule: 'error-in-success',
  },
  {
    scenario: 'rate-limit-without-wait',
    title: '429 without Retry-After',
    exchange: `GET /search?q=lamp HTTP/1.1
Host: api.example.com

HTTP/1.1 429 Too Many Requests
Content-Type: application/json

{ "code": "RATE_LIMITED", "message": "A hundred searches a minute are allowed" }
`,
    rule: 'retry-after-missing',
  },
  {
    scenario: 'stack-trace',
    title: '500 with a stack trace',
    exchange: `POST /checkout HTTP/1.1
Host: api.example.com
Content-Type: application/json

{ "cart": 7 }

HTTP/1.1 500 Internal Server Error
Content-Type: text/plain

TypeError: Cannot read properties of undefined (reading 'price')
    at totalOf (/srv/shop/src/cart.js:41:23)
    at checkout (/srv/shop/src/checkout.js:118:17)
`,
    rule: 'leaked-internals',
  },
  {
    scenario: 'nginx-refused',
    title: '502 from nginx: the server behind it is not running',
    exchange: `GET /shop HTTP/1.1
Host: shop.example.com

HTTP/1.1 502 Bad Gateway
Server: nginx/1.26.2
Content-Type: text/html
Content-Length: 157

<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx/1.26.2</center>
</body>
</html>
`,
    rule: 'gateway-error',
  },
];
