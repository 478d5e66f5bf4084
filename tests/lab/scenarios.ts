import type { LabRequest, Scenario } from './scenario.ts';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

interface Wanted {
  readonly type?: string;
  /** Text, or a value that is written as JSON of type `application/json`. */
  readonly body?: unknown;
  readonly headers?: readonly string[];
  /** Further parameters of the URL. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The path that makes the lab answer so. */
function answer(status: number, { type, body, headers = [], more = {} }: Wanted = {}): string {
  const query = new URLSearchParams(more);
  const contentType = type ?? (body === undefined ? undefined : JSON_TYPE);
  if (contentType !== undefined) query.set('type', contentType);
  if (body !== undefined) query.set('body', typeof body === 'string' ? body : JSON.stringify(body));
  for (const line of headers) query.append('header', line);
  const text = query.toString();
  return `/shop/${status}${text === '' ? '' : `?${text}`}`;
}

/** A request that the lab answers with this status code. */
function get(status: number, wanted?: Wanted, more: Partial<LabRequest> = {}): LabRequest {
  return { path: answer(status, wanted), statuses: [status], ...more };
}

function post(status: number, body: unknown, wanted?: Wanted, more: Partial<LabRequest> = {}): LabRequest {
  return get(status, wanted, {
    method: 'POST',
    headers: { 'Content-Type': JSON_TYPE },
    body: JSON.stringify(body),
    ...more,
  });
}

function repeat(times: number, request: LabRequest): readonly [LabRequest, ...LabRequest[]] {
  return [request, ...Array.from({ length: times - 1 }, () => request)];
}

const CHALLENGE = 'WWW-Authenticate: Bearer realm="shop"';
const FRESH_FOR_NOBODY = 'Cache-Control: no-store';

const STACK_TRACE = `TypeError: Cannot read properties of undefined (reading 'price')
    at totalOf (/srv/shop/src/cart.js:41:23)
    at checkout (/srv/shop/src/checkout.js:118:17)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)`;

/** Every scenario of the Status Lab. docs/lab.md lists them. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'healthy-json',
    family: 'healthy',
    title: 'A good answer',
    shows: 'Well-formed JSON with its type and freshness: nothing to report.',
    requests: [get(200, { body: { items: [1, 2, 3] }, headers: ['Cache-Control: no-cache', 'ETag: "items-3"'] })],
    rules: [],
  },
  {
    id: 'healthy-created',
    family: 'healthy',
    title: 'A good 201',
    shows: 'A created resource whose address the answer gives.',
    requests: [
      post(201, { name: 'Ada' }, { body: { id: 7, name: 'Ada' }, headers: ['Location: /people/7', FRESH_FOR_NOBODY] }),
    ],
    rules: [],
  },
  {
    id: 'healthy-deleted',
    family: 'healthy',
    title: 'A good 204',
    shows: 'A deletion that has nothing to add.',
    requests: [get(204, {}, { method: 'DELETE' })],
    rules: [],
  },
  {
    id: 'healthy-not-found',
    family: 'healthy',
    title: 'A good 404',
    shows: 'A failure as RFC 9457 describes it, with a type that a program can read.',
    requests: [
      get(404, {
        type: PROBLEM_TYPE,
        body: {
          type: 'https://errors.example/no-such-order',
          title: 'There is no such order',
          status: 404,
          detail: 'Order 4711 was archived on 2026-01-31.',
        },
        headers: [FRESH_FOR_NOBODY],
      }),
    ],
    rules: [],
  },
  {
    id: 'healthy-revalidated',
    family: 'healthy',
    title: 'A good 304',
    shows: 'The second request is revalidated and answered from the cache.',
    requests: [
      { path: '/cached/{run}', cache: 'default', statuses: [200] },
      { path: '/cached/{run}', cache: 'no-cache', statuses: [200] },
    ],
    rules: [],
  },
  {
    id: 'healthy-cross-origin',
    family: 'healthy',
    title: 'A good cross-origin request',
    shows: 'A preflight and a request that another origin both permits.',
    requests: [
      {
        path: `{other}${answer(200, { body: { ok: true }, headers: [FRESH_FOR_NOBODY] })}`,
        headers: { 'X-Shop': 'lab' },
        statuses: [200],
      },
    ],
    rules: [],
  },
  {
    id: 'healthy-form-error',
    family: 'healthy',
    title: 'A good 422',
    shows: 'A form that is refused field by field, as the client can use it.',
    requests: [
      post(
        422,
        { email: 'ada' },
        {
          type: PROBLEM_TYPE,
          body: {
            type: 'https://errors.example/invalid-form',
            title: 'Some values cannot be used',
            status: 422,
            errors: [{ pointer: '/email', detail: 'has no @' }],
          },
          headers: [FRESH_FOR_NOBODY],
        },
      ),
    ],
    rules: [],
  },
  {
    id: 'unauthorized-without-challenge',
    family: 'required-fields',
    title: '401 without a challenge',
    shows: 'The answer asks for authentication but does not say which.',
    requests: [get(401, { body: { error: 'token_missing', message: 'No token was sent.' } })],
    rules: ['www-authenticate-missing'],
  },
  {
    id: 'method-refused-without-allow',
    family: 'required-fields',
    title: '405 without Allow',
    shows: 'The method is refused, and the client has to guess which one is not.',
    requests: [get(405, { body: { code: 'method_refused', message: 'PUT is not for this.' } }, { method: 'PUT' })],
    rules: ['allow-missing'],
  },
  {
    id: 'rate-limit-without-wait',
    family: 'required-fields',
    title: '429 without Retry-After',
    shows: 'The client is told to slow down, but not for how long.',
    requests: [get(429, { body: { code: 'too_many', message: 'Slow down.' }, headers: [FRESH_FOR_NOBODY] })],
    rules: ['retry-after-missing'],
  },
  {
    id: 'unavailable-without-wait',
    family: 'required-fields',
    title: '503 without Retry-After',
    shows: 'The service is away, and nothing says until when.',
    requests: [get(503, { body: { code: 'maintenance', message: 'Back soon.' }, headers: ['X-Request-Id: lab-1'] })],
    rules: ['retry-after-missing', 'gateway-error'],
  },
  {
    id: 'redirect-without-location',
    family: 'required-fields',
    title: '302 without Location',
    shows: 'A redirect that leads nowhere.',
    requests: [get(302)],
    rules: ['location-missing'],
  },
  {
    id: 'partial-without-range',
    family: 'required-fields',
    title: '206 without Content-Range',
    shows: 'A part of a file, without saying which part.',
    requests: [get(206, { type: 'text/plain', body: 'ello' }, { headers: { Range: 'bytes=1-4' } })],
    rules: ['content-range-missing'],
  },
  {
    id: 'created-without-location',
    family: 'required-fields',
    title: '201 without Location',
    shows: 'Something was created, but where?',
    requests: [post(201, { name: 'Ada' }, { body: { id: 7, name: 'Ada' } })],
    rules: ['created-location-missing'],
  },
  {
    id: 'no-content-with-content',
    family: 'status-against-body',
    title: '204 that announces content',
    shows: 'A 204 whose Content-Length promises what a 204 cannot have.',
    requests: [get(204, { type: 'text/plain', body: 'done' })],
    rules: ['body-forbidden'],
  },
  {
    id: 'error-flag-in-success',
    family: 'status-against-body',
    title: '200 with success: false',
    shows: 'The oldest envelope: the failure hides in a flag.',
    requests: [get(200, { body: { success: false, message: 'The card was declined.' } })],
    rules: ['error-in-success'],
  },
  {
    id: 'error-status-in-success',
    family: 'status-against-body',
    title: '200 with status: "error"',
    shows: 'The failure hides in a word.',
    requests: [get(200, { body: { status: 'error', message: 'The customer was not found.', data: null } })],
    rules: ['error-in-success'],
  },
  {
    id: 'error-object-in-success',
    family: 'status-against-body',
    title: '200 with an error object',
    shows: 'The failure hides in an object, with the code that should have been sent.',
    requests: [get(200, { body: { error: { code: 404, message: 'Order 4711 was not found.' } } })],
    rules: ['error-in-success'],
  },
  {
    id: 'error-list-in-success',
    family: 'status-against-body',
    title: '200 with a list of errors',
    shows: 'The failure hides in a list.',
    requests: [
      post(200, { email: 'ada' }, { body: { errors: [{ field: 'email', message: 'The address has no @.' }] } }),
    ],
    rules: ['error-in-success'],
  },
  {
    id: 'error-code-in-success',
    family: 'status-against-body',
    title: '200 with code 500',
    shows: 'The status code was moved into the body.',
    requests: [get(200, { body: { code: 500, message: 'The database is not reachable.', data: null } })],
    rules: ['error-in-success'],
  },
  {
    id: 'error-in-success-xml',
    family: 'status-against-body',
    title: '200 with an XML error',
    shows: 'The same in angle brackets.',
    requests: [
      get(200, {
        type: 'application/xml',
        body: '<?xml version="1.0"?><error><code>AccessDenied</code><message>Access denied</message></error>',
      }),
    ],
    rules: ['error-in-success'],
  },
  {
    id: 'graphql-error',
    family: 'status-against-body',
    title: 'GraphQL error',
    shows: 'GraphQL answers 200 by design; only advice is given.',
    requests: [
      post(
        200,
        { query: '{ order(id: 4711) { total } }' },
        {
          body: {
            data: { order: null },
            errors: [{ message: 'Order 4711 was not found', path: ['order'], extensions: { code: 'NOT_FOUND' } }],
          },
        },
      ),
    ],
    rules: ['error-in-success'],
  },
  {
    id: 'json-rpc-error',
    family: 'status-against-body',
    title: 'JSON-RPC error',
    shows: 'JSON-RPC answers 200 by design; only advice is given.',
    requests: [
      post(
        200,
        { jsonrpc: '2.0', id: 1, method: 'order.get', params: [4711] },
        { body: { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'Method not found' } } },
      ),
    ],
    rules: ['error-in-success'],
  },
  {
    id: 'soap-fault',
    family: 'status-against-body',
    title: 'SOAP fault',
    shows: 'A SOAP fault sent with 200; only advice is given.',
    requests: [
      post(
        200,
        {},
        {
          type: 'text/xml; charset=utf-8',
          body: '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>Order 4711 was not found</faultstring></soap:Fault></soap:Body></soap:Envelope>',
        },
      ),
    ],
    rules: ['error-in-success'],
  },
  {
    id: 'bulk-errors',
    family: 'status-against-body',
    title: 'Bulk request with failed items',
    shows: 'One of two items failed, as bulk endpoints report it; only advice is given.',
    requests: [
      post(
        200,
        {},
        {
          body: {
            took: 4,
            errors: true,
            items: [
              { index: { _id: '1', status: 201 } },
              { index: { _id: '2', status: 429, error: { type: 'rejected', reason: 'queue full' } } },
            ],
          },
        },
      ),
    ],
    rules: ['error-in-success'],
  },
  {
    id: 'validation-as-500',
    family: 'status-against-body',
    title: '500 for a bad form',
    shows: 'The client made the mistake, the server takes the blame.',
    requests: [
      post(
        500,
        { email: 'ada' },
        {
          body: {
            code: 'validation_failed',
            message: 'Validation failed',
            errors: { email: ['is not a valid address'], name: ['is required'] },
          },
          headers: ['X-Request-Id: lab-2'],
        },
      ),
    ],
    rules: ['validation-as-500'],
  },
  {
    id: 'stack-trace',
    family: 'status-against-body',
    title: '500 with a stack trace',
    shows: 'The answer shows how the server is built.',
    requests: [get(500, { type: 'text/plain', body: STACK_TRACE, headers: ['X-Request-Id: lab-3'] })],
    rules: ['leaked-internals'],
  },
  {
    id: 'problem-mismatch',
    family: 'status-against-body',
    title: 'Problem details that contradict the status',
    shows: 'The body says 409, the status line says 400.',
    requests: [
      get(400, {
        type: PROBLEM_TYPE,
        body: { type: 'https://errors.example/taken', title: 'The address is taken', status: 409 },
      }),
    ],
    rules: ['problem-details-mismatch'],
  },
  {
    id: 'html-for-json',
    family: 'status-against-body',
    title: 'HTML where JSON was asked for',
    shows: 'A single-page application answers an unknown API path with its start page.',
    requests: [
      get(
        200,
        { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Shop</title><div id="root"></div>' },
        { headers: { Accept: JSON_TYPE } },
      ),
    ],
    rules: ['html-for-json'],
  },
  {
    id: 'json-broken',
    family: 'status-against-body',
    title: 'JSON that does not parse',
    shows: 'The type says JSON, the content is none.',
    requests: [get(200, { type: JSON_TYPE, body: "{'items': [1, 2,]}" })],
    rules: ['json-invalid'],
  },
  {
    id: 'forbidden-as-401',
    family: 'authentication',
    title: '401 for a missing permission',
    shows: 'The token is good, the role is not: that is a 403.',
    requests: [
      get(
        401,
        {
          body: { error: 'insufficient_scope', message: 'Your role does not permit this.' },
          headers: ['WWW-Authenticate: Bearer realm="shop", error="insufficient_scope"'],
        },
        { headers: { Authorization: 'Bearer lab-token' } },
      ),
    ],
    rules: ['forbidden-as-401'],
  },
  {
    id: 'unauthenticated-as-403',
    family: 'authentication',
    title: '403 for an expired token',
    shows: 'Who has to log in again needs a 401.',
    requests: [
      get(
        403,
        { body: { error: 'invalid_token', message: 'The access token expired. Please log in again.' } },
        { headers: { Authorization: 'Bearer lab-expired' } },
      ),
    ],
    rules: ['unauthenticated-as-403'],
  },
  {
    id: 'unauthorized-done-well',
    family: 'healthy',
    title: 'A good 401',
    shows: 'A challenge, and a code that a program can read.',
    requests: [
      get(401, {
        type: PROBLEM_TYPE,
        body: {
          type: 'https://errors.example/token-missing',
          title: 'A token is needed',
          status: 401,
          detail: 'Send a token of the shop.',
        },
        headers: [CHALLENGE, FRESH_FOR_NOBODY],
      }),
    ],
    rules: [],
  },
  {
    id: 'method-lost',
    family: 'redirects',
    title: 'POST that becomes GET',
    shows: 'A 302 to a POST: the browser follows with GET and leaves the content behind.',
    requests: [
      {
        method: 'POST',
        path: '/redirect/302?to=/echo',
        headers: { 'Content-Type': JSON_TYPE },
        body: '{"order":4711}',
        statuses: [302, 200],
      },
    ],
    rules: ['method-lost-on-redirect'],
  },
  {
    id: 'method-kept',
    family: 'healthy',
    title: 'POST that stays POST',
    shows: 'The same with 307, which keeps method and content.',
    requests: [
      {
        method: 'POST',
        path: '/redirect/307?to=/echo',
        headers: { 'Content-Type': JSON_TYPE },
        body: '{"order":4711}',
        statuses: [307, 200],
      },
    ],
    rules: [],
  },
  {
    id: 'redirect-loop',
    family: 'redirects',
    title: 'Redirect loop',
    shows: 'Two addresses that redirect to each other until the browser gives up.',
    requests: [{ path: '/redirect-loop/{run}', statuses: [0] }],
    rules: ['redirect-loop'],
  },
  {
    id: 'redirect-chain',
    family: 'redirects',
    title: 'Long redirect chain',
    shows: 'Five hops for one answer.',
    requests: [{ path: '/redirect/302?to=/echo&times=5', statuses: [302, 302, 302, 302, 302, 200] }],
    rules: ['redirect-chain-long'],
  },
  {
    id: 'cached-server-error',
    family: 'caching',
    title: '500 that may be cached',
    shows: 'A failure that stays for an hour after it was mended.',
    requests: [
      get(500, {
        body: { code: 'crash', message: 'It broke.' },
        headers: ['Cache-Control: max-age=3600', 'X-Request-Id: lab-4'],
      }),
    ],
    rules: ['cacheable-server-error'],
  },
  {
    id: 'cached-rate-limit',
    family: 'caching',
    title: '429 that may be cached',
    shows: 'One client was too fast, and a shared cache tells everybody.',
    requests: [
      get(429, {
        body: { code: 'too_many', message: 'Slow down.' },
        headers: ['Cache-Control: public, max-age=60', 'Retry-After: 5'],
      }),
    ],
    rules: ['never-store-cacheable'],
  },
  {
    id: 'cache-conflict',
    family: 'caching',
    title: 'Cache-Control against itself',
    shows: 'Private and public at once.',
    requests: [get(200, { body: { items: [] }, headers: ['Cache-Control: public, private, max-age=60'] })],
    rules: ['cache-control-conflict'],
  },
  {
    id: 'retry-storm',
    family: 'retries',
    title: 'Retry storm',
    shows: 'The page asks a failing server again and again, without a pause.',
    requests: repeat(
      7,
      get(500, {
        body: { code: 'crash', message: 'It broke.' },
        headers: ['X-Request-Id: lab-5', FRESH_FOR_NOBODY],
        more: { key: '{run}' },
      }),
    ),
    rules: ['retry-storm'],
  },
  {
    id: 'retry-too-early',
    family: 'retries',
    title: 'Retry before Retry-After',
    shows: 'The server asks for thirty seconds, the page waits for none.',
    requests: [
      { path: '/limited/{run}?limit=1&retry-after=30', statuses: [200] },
      { path: '/limited/{run}?limit=1&retry-after=30', statuses: [429] },
      { path: '/limited/{run}?limit=1&retry-after=30', statuses: [429] },
    ],
    rules: ['retry-before-retry-after'],
  },
  {
    id: 'retry-hopeless',
    family: 'retries',
    title: 'The same 404 again and again',
    shows: 'An unchanged request that cannot succeed is repeated.',
    requests: repeat(
      4,
      get(404, { body: { code: 'no_such_order', message: 'No order 4711.' }, more: { key: '{run}' } }),
    ),
    rules: ['retry-non-retryable'],
  },
  {
    id: 'flapping',
    family: 'retries',
    title: 'Flapping endpoint',
    shows: 'Every second answer fails, as behind a balancer with one broken server.',
    requests: [
      { path: '/flapping/{run}', statuses: [200] },
      { path: '/flapping/{run}', statuses: [500] },
      { path: '/flapping/{run}', statuses: [200] },
      { path: '/flapping/{run}', statuses: [500] },
      { path: '/flapping/{run}', statuses: [200] },
    ],
    rules: ['flapping'],
  },
  {
    id: 'nginx-refused',
    family: 'gateways',
    title: 'nginx: the server behind it is not running',
    shows: 'A real nginx in front of a closed port answers 502 within milliseconds.',
    requests: [{ path: '{nginx}/refused/', statuses: [502] }],
    rules: ['gateway-error'],
  },
  {
    id: 'nginx-silent',
    family: 'gateways',
    title: 'nginx: the server behind it never answers',
    shows: 'A real nginx gives up after its one second and answers 504.',
    requests: [{ path: '{nginx}/silent/', statuses: [504] }],
    rules: ['gateway-error'],
  },
  {
    id: 'nginx-closes',
    family: 'gateways',
    title: 'nginx: the server behind it hangs up',
    shows: 'The connection is accepted and closed without an answer: 502.',
    requests: [{ path: '{nginx}/closes/', statuses: [502] }],
    rules: ['gateway-error'],
  },
  {
    id: 'nginx-big-header',
    family: 'gateways',
    title: 'nginx: headers too large',
    shows: 'The server behind it sends more header than nginx takes: 502.',
    requests: [{ path: '{nginx}/big-header/', statuses: [502] }],
    rules: ['gateway-error'],
  },
  {
    id: 'nginx-garbage',
    family: 'gateways',
    title: 'nginx: the server behind it speaks no HTTP',
    shows: 'nginx passes the bytes on as they are, and the browser shows an error of its own.',
    requests: [{ path: '{nginx}/garbage/', statuses: [0] }],
    rules: ['no-response'],
  },
  {
    id: 'nginx-limited',
    family: 'gateways',
    title: 'nginx: rate limit',
    shows: 'The second request within a minute gets the 503 of limit_req.',
    requests: [
      { path: '{nginx}/limited/?key={run}', statuses: [200] },
      { path: '{nginx}/limited/?key={run}', statuses: [503] },
    ],
    rules: ['gateway-error', 'retry-after-missing'],
  },
  {
    id: 'nginx-healthy',
    family: 'gateways',
    title: 'nginx: all is well',
    shows: 'The same gateway with a server that answers.',
    requests: [{ path: '{nginx}/healthy/', statuses: [200] }],
    rules: [],
  },
  {
    id: 'haproxy-no-server',
    family: 'gateways',
    title: 'HAProxy: no server up',
    shows: 'A real HAProxy has nobody to ask and answers 503.',
    requests: [{ path: '{haproxy}/no-server/', statuses: [503] }],
    rules: ['gateway-error'],
  },
  {
    id: 'haproxy-refused',
    family: 'gateways',
    title: 'HAProxy: the server behind it is not running',
    shows: 'The same fault as with nginx, and another code: 503.',
    requests: [{ path: '{haproxy}/refused/', statuses: [503] }],
    rules: ['gateway-error'],
  },
  {
    id: 'haproxy-silent',
    family: 'gateways',
    title: 'HAProxy: the server behind it never answers',
    shows: 'HAProxy gives up after its one second and answers 504.',
    requests: [{ path: '{haproxy}/silent/', statuses: [504] }],
    rules: ['gateway-error'],
  },
  {
    id: 'haproxy-closes',
    family: 'gateways',
    title: 'HAProxy: the server behind it hangs up',
    shows: 'The connection is accepted and closed without an answer: 502.',
    requests: [{ path: '{haproxy}/closes/', statuses: [502] }],
    rules: ['gateway-error'],
  },
  {
    id: 'haproxy-garbage',
    family: 'gateways',
    title: 'HAProxy: the server behind it speaks no HTTP',
    shows: 'HAProxy does not pass it on: 502.',
    requests: [{ path: '{haproxy}/garbage/', statuses: [502] }],
    rules: ['gateway-error'],
  },
  {
    id: 'haproxy-healthy',
    family: 'gateways',
    title: 'HAProxy: all is well',
    shows: 'The same gateway with a server that answers.',
    requests: [{ path: '{haproxy}/healthy/', statuses: [200] }],
    rules: [],
  },
  {
    id: 'cloudflare-like',
    family: 'gateways',
    title: 'A CDN code',
    shows: '521, a code of Cloudflare alone, with its fields.',
    requests: [
      get(521, {
        type: 'text/plain; charset=UTF-8',
        body: 'error code: 521',
        headers: ['Server: cloudflare', 'CF-RAY: 8c2f0a1b2c3d4e5f-FRA', 'Cache-Control: private, no-store'],
      }),
    ],
    rules: ['gateway-error', 'nonstandard-status'],
  },
  {
    id: 'cors-lost-on-error',
    family: 'cors',
    title: 'CORS fields missing on the error alone',
    shows: 'The good answer permits the origin, the 500 does not: the page sees no status at all.',
    requests: [
      { path: `{other}${answer(200, { body: { ok: true } })}`, statuses: [200] },
      {
        path: `{other}${answer(500, { body: { code: 'crash', message: 'It broke.' }, more: { cors: 'none' } })}`,
        statuses: [0],
      },
    ],
    rules: ['cors-missing-on-error'],
  },
  {
    id: 'preflight-refused',
    family: 'cors',
    title: 'Preflight answered 404',
    shows: 'The request itself is never sent.',
    requests: [{ path: `{other}${answer(200, { more: { preflight: '404' } })}`, method: 'DELETE', statuses: [0] }],
    rules: ['preflight-failed'],
  },
  {
    id: 'status-unknown',
    family: 'protocol',
    title: 'A status code of nobody',
    shows: '299 is not registered: clients treat it as a 200.',
    requests: [get(299, { body: { items: [] } })],
    rules: ['nonstandard-status'],
  },
  {
    id: 'status-vendor',
    family: 'protocol',
    title: 'A status code of a vendor',
    shows: '419 comes from one framework; clients treat it as a 400.',
    requests: [get(419, { body: { code: 'page_expired', message: 'The page expired.' } })],
    rules: ['nonstandard-status'],
  },
  {
    id: 'status-out-of-range',
    family: 'protocol',
    title: 'Status code 999',
    shows: 'Outside what HTTP defines.',
    requests: [get(999, { type: 'text/plain', body: 'denied' })],
    rules: ['status-out-of-range', 'nonstandard-status'],
  },
  {
    id: 'unauthorized-h2',
    family: 'protocol',
    title: '401 over HTTP/2',
    shows: 'No reason phrase on the wire, and the same fault.',
    requests: [
      { path: `{h2}${answer(401, { body: { code: 'token_missing', message: 'No token.' } })}`, statuses: [401] },
    ],
    rules: ['www-authenticate-missing'],
  },
  {
    id: 'refused',
    family: 'no-response',
    title: 'Nobody listens',
    shows: 'The connection is refused: no status code at all.',
    requests: [{ path: '{closed}/', statuses: [0] }],
    rules: ['no-response'],
  },
  {
    id: 'hangs-up',
    family: 'no-response',
    title: 'The server hangs up',
    shows: 'The connection closes before a byte of the answer.',
    requests: [get(200, { more: { close: '1' } }, { statuses: [0] })],
    rules: ['no-response'],
  },
  {
    id: 'speaks-no-http',
    family: 'no-response',
    title: 'The server speaks no HTTP',
    shows: 'Bytes that are no HTTP response.',
    requests: [get(200, { more: { garbage: '1' } }, { statuses: [0] })],
    rules: ['no-response'],
  },
  {
    id: 'cut-short',
    family: 'browser',
    title: 'Content cut short',
    shows: 'The status was fine; the content ends too early, and the browser says so later.',
    requests: [get(200, { type: 'text/plain', body: 'the beginning', more: { truncate: '100' } })],
    rules: ['content-length-mismatch'],
  },
  {
    id: 'by-xhr',
    family: 'browser',
    title: 'Asked by XMLHttpRequest',
    shows: 'The older way to ask gets the same judgement.',
    requests: [get(405, { body: { code: 'method_refused', message: 'Not so.' } }, { via: 'xhr' })],
    rules: ['allow-missing'],
  },
  {
    id: 'by-image',
    family: 'browser',
    title: 'A missing image',
    shows: 'A picture that is not there.',
    requests: [get(404, { type: 'text/plain', body: 'no such picture' }, { via: 'image' })],
    rules: [],
  },
  {
    id: 'by-frame',
    family: 'browser',
    title: 'A failing frame',
    shows: 'A page inside the page fails.',
    requests: [
      get(
        500,
        { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Sorry</title><h1>Something broke</h1>' },
        { via: 'frame' },
      ),
    ],
    rules: [],
  },
  {
    id: 'by-beacon',
    family: 'browser',
    title: 'A refused beacon',
    shows: 'What the page sends when it leaves is refused, and nobody would notice.',
    requests: [get(403, {}, { method: 'POST', via: 'beacon', body: 'visit' })],
    rules: [],
  },
  {
    id: 'by-prefetch',
    family: 'browser',
    title: 'A failing prefetch',
    shows: 'What the browser fetches ahead fails in silence.',
    requests: [get(404, { type: 'text/plain', body: 'gone' }, { via: 'prefetch' })],
    rules: [],
  },
  {
    id: 'by-worker',
    family: 'browser',
    title: 'Asked by a worker',
    shows: 'A dedicated worker asks, and fails.',
    requests: [get(401, { body: { code: 'token_missing', message: 'No token.' } }, { via: 'worker' })],
    rules: ['www-authenticate-missing'],
  },
  {
    id: 'by-service-worker',
    family: 'browser',
    title: 'Answered by a service worker',
    shows: 'The 503 was made in the browser; no server saw the request.',
    requests: [{ path: '/service-worker/synthetic', via: 'service-worker', statuses: [503] }],
    rules: [],
  },
  {
    id: 'by-event-stream',
    family: 'browser',
    title: 'Event stream',
    shows: 'Three events, and a polite end.',
    requests: [{ path: '/events?count=3&every=20', via: 'event-stream', statuses: [200] }],
    rules: [],
  },
  {
    id: 'by-websocket',
    family: 'browser',
    title: 'WebSocket refused',
    shows: 'The handshake is answered with 403.',
    requests: [{ path: '/socket', via: 'websocket', statuses: [0] }],
    rules: [],
  },
];
