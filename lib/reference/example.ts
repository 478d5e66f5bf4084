import type { StatusCode } from '../knowledge/status-codes/entry.ts';
import { classOf, explain } from '../knowledge/status-codes/index.ts';

/** What an example has beside what the entry of its code demands. */
export interface ExampleFacts {
  /** Request line and fields; without Host, which is added. */
  readonly request?: string;
  /** Fields that are not required, or other values of required ones. */
  readonly fields?: Readonly<Record<string, string>>;
  /** JSON content, or text; null for none. */
  readonly content?: Readonly<Record<string, unknown>> | readonly unknown[] | string | null;
}

/** A raw request and the response to it. */
export interface Example {
  readonly request: string;
  readonly response: string;
}

const PROBLEM = 'application/problem+json';

/** Values of required fields that fit the default request. */
const FIELD_VALUES: Readonly<Record<string, string>> = {
  Allow: 'GET, HEAD, POST',
  'Cache-Control': 'max-age=600',
  'Content-Range': 'bytes 0-1023/146515',
  ETag: '"v7"',
  Location: 'https://api.example.com/users/42',
  'Proxy-Authenticate': 'Basic realm="office"',
  'Retry-After': '60',
  Upgrade: 'websocket',
  Vary: 'Accept-Encoding',
  'WWW-Authenticate': 'Bearer realm="api"',
  Link: '<https://authority.example/orders/7>; rel="blocked-by"',
  Accept: 'application/json',
};

const CREATE_USER = 'POST /users\nContent-Type: application/json\n\n{ "name": "Alice", "email": "alice@example.com" }';

const FACTS: Readonly<Record<number, ExampleFacts>> = {
  100: { request: 'PUT /files/7\nExpect: 100-continue\nContent-Length: 52428800' },
  101: {
    request:
      'GET /chat\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    fields: { Connection: 'Upgrade', 'Sec-WebSocket-Accept': 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' },
  },
  103: { fields: { Link: '</app.css>; rel=preload; as=style' } },
  104: {
    request: 'POST /uploads\nUpload-Complete: ?1\nContent-Type: video/mp4\nContent-Length: 52428800',
    fields: { Location: 'https://api.example.com/uploads/7' },
  },
  200: { fields: { ETag: '"v7"' }, content: { id: 42, name: 'Alice' } },
  201: {
    request: CREATE_USER,
    fields: { Location: 'https://api.example.com/users/42' },
    content: { id: 42, name: 'Alice', createdAt: '2026-09-07T07:12:40Z' },
  },
  202: {
    request: 'POST /reports\nContent-Type: application/json\n\n{ "month": "2026-08" }',
    fields: { Location: 'https://api.example.com/jobs/17', 'Retry-After': '10' },
    content: { id: 17, state: 'queued', estimatedSeconds: 30, links: { state: '/jobs/17', cancel: '/jobs/17' } },
  },
  204: { request: 'DELETE /users/42' },
  205: { request: 'POST /drafts\nContent-Type: application/json\n\n{ "text": "Hello" }' },
  206: {
    request: 'GET /films/7.mp4\nRange: bytes=0-1023',
    fields: { 'Content-Type': 'video/mp4', 'Content-Length': '1024', 'Accept-Ranges': 'bytes', ETag: '"v7"' },
    content: '(1024 bytes)',
  },
  207: {
    request: 'PROPFIND /files/\nDepth: 1',
    fields: { 'Content-Type': 'application/xml' },
    content:
      '<?xml version="1.0"?>\n<D:multistatus xmlns:D="DAV:">\n  <D:response><D:href>/files/a</D:href><D:status>HTTP/1.1 200 OK</D:status></D:response>\n</D:multistatus>',
  },
  208: {
    request: 'PROPFIND /files/\nDepth: infinity\nDAV: bind',
    fields: { 'Content-Type': 'application/xml' },
    content: [
      '<?xml version="1.0"?>',
      '<D:multistatus xmlns:D="DAV:">',
      '  <D:response><D:href>/files/a/</D:href><D:propstat><D:prop/><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>',
      '  <D:response><D:href>/files/b/</D:href><D:propstat><D:prop/><D:status>HTTP/1.1 208 Already Reported</D:status></D:propstat></D:response>',
      '</D:multistatus>',
    ].join('\n'),
  },
  226: {
    request: 'GET /news.txt\nA-IM: vcdiff\nIf-None-Match: "v6"',
    fields: { IM: 'vcdiff', ETag: '"v7"', 'Content-Type': 'text/plain' },
    content: '(the difference between v6 and v7)',
  },
  300: { fields: { Location: '/users/42.json' }, content: { forms: ['/users/42.json', '/users/42.xml'] } },
  301: {
    request: 'GET /old/users/42',
    fields: { 'Cache-Control': 'max-age=86400' },
    content: null,
  },
  302: { request: 'GET /s/x7', content: null },
  303: {
    request: 'POST /orders\nContent-Type: application/x-www-form-urlencoded\n\nitem=7&count=1',
    fields: { Location: 'https://api.example.com/orders/9' },
    content: null,
  },
  304: { request: 'GET /users/42\nIf-None-Match: "v7"', fields: { ETag: '"v7"', 'Cache-Control': 'max-age=600' } },
  307: {
    request: 'POST /payments\nContent-Type: application/json\n\n{ "amount": 12 }',
    fields: { Location: 'https://standby.example.com/payments' },
    content: null,
  },
  308: {
    request: 'POST /v1/orders\nContent-Type: application/json\n\n{ "item": 7 }',
    fields: { Location: 'https://api.example.com/v2/orders', 'Cache-Control': 'max-age=86400' },
    content: null,
  },
  400: {
    request: 'POST /users\nContent-Type: application/json\n\n{ "name": "Alice", }',
    content: problem(400, 'invalid-json', 'The content is no valid JSON: a comma too many at position 19.', {
      position: 19,
    }),
  },
  401: {
    request: 'GET /me\nAuthorization: Bearer eyJhbGciOi…',
    fields: { 'WWW-Authenticate': 'Bearer realm="api", error="invalid_token"' },
    content: problem(401, 'token-expired', 'The access token has expired. Ask for a new one at POST /auth/token.'),
  },
  402: {
    request: 'POST /reports\nContent-Type: application/json\n\n{ "month": "2026-08" }',
    content: problem(402, 'plan-exhausted', 'The free plan has 10 reports a month, and all are used.', {
      upgrade: 'https://example.com/plans',
    }),
  },
  403: {
    request: 'DELETE /users/42\nAuthorization: Bearer eyJhbGciOi…',
    content: problem(403, 'role-missing', 'Deleting a user takes the role admin.', {
      requiredRole: 'admin',
      action: 'delete',
    }),
  },
  404: { content: problem(404, 'user-not-found', 'There is no user with the id 42.', { resource: 'user', id: 42 }) },
  405: {
    request: 'DELETE /users',
    content: problem(405, 'method-not-allowed', 'The list of users takes GET, HEAD and POST, not DELETE.'),
  },
  406: { request: 'GET /users/42\nAccept: application/yaml', content: { available: ['application/json', 'text/csv'] } },
  407: {
    request: 'CONNECT api.example.com:443',
    content: problem(407, 'proxy-login-missing', 'This proxy serves employees: send Proxy-Authorization.'),
  },
  408: {
    request: 'POST /users\nContent-Type: application/json\nContent-Length: 5120\n\n{ "name": "Al',
    fields: { Connection: 'close' },
    content: problem(408, 'request-incomplete', 'Within 10 seconds, 13 of 5120 bytes arrived.'),
  },
  409: {
    request: CREATE_USER,
    content: problem(409, 'email-taken', 'An account with alice@example.com exists.', {
      field: 'email',
      conflictsWith: '/users/17',
    }),
  },
  410: {
    request: 'GET /v1/users/42',
    content: problem(410, 'version-retired', 'Version 1 was switched off on 1 June 2026. Use /v2/users/42.', {
      replacement: '/v2/users/42',
    }),
  },
  411: {
    request: 'POST /users\nTransfer-Encoding: chunked\nContent-Type: application/json',
    content: problem(411, 'length-missing', 'Send the content with Content-Length, not in chunks.'),
  },
  412: {
    request: 'PUT /users/42\nIf-Match: "v6"\nContent-Type: application/json\n\n{ "name": "Alice" }',
    content: problem(412, 'changed-meanwhile', 'The user was changed since you read it; read it again and repeat.', {
      currentETag: '"v7"',
    }),
  },
  413: {
    request: 'POST /files\nContent-Length: 52428800',
    content: problem(413, 'file-too-large', 'A file may have at most 10 MB.', { limitBytes: 10485760 }),
  },
  414: {
    request: 'GET /search?ids=1,2,3,… (9,000 bytes)',
    content: problem(414, 'url-too-long', 'A URL may have at most 8000 bytes. Send long lists to POST /search.', {
      limitBytes: 8000,
    }),
  },
  415: {
    request: 'POST /users\nContent-Type: application/yaml\n\nname: Alice',
    content: problem(415, 'type-not-supported', 'Send the user as application/json.'),
  },
  416: {
    request: 'GET /films/7.mp4\nRange: bytes=999999-',
    fields: { 'Content-Range': 'bytes */146515' },
    content: problem(416, 'range-outside', 'The film has 146515 bytes, and the range begins behind them.'),
  },
  417: {
    request: 'POST /files\nExpect: 200-ok',
    content: problem(417, 'expectation-unknown', 'This server knows Expect: 100-continue alone.'),
  },
  418: { fields: { 'Content-Type': 'text/plain' }, content: 'Automated requests are not served.' },
  421: {
    request: 'GET /users/42',
    content: problem(421, 'host-not-served', 'This connection does not serve api.example.com; open another one.'),
  },
  422: {
    request: 'POST /users\nContent-Type: application/json\n\n{ "email": "alice", "age": -5 }',
    content: problem(422, 'validation-failed', 'Two fields have values that cannot be right.', {
      errors: [
        { pointer: '/email', code: 'invalid-format', detail: 'This is no e-mail address.' },
        { pointer: '/age', code: 'below-minimum', detail: 'The age has to be 0 or more.' },
      ],
    }),
  },
  423: {
    request: 'PUT /files/a.txt\nContent-Type: text/plain\n\nHello',
    content: problem(423, 'file-locked', 'bob@example.com has locked this file until 09:00 UTC.', {
      lockedBy: 'bob@example.com',
    }),
  },
  424: {
    request:
      'PROPPATCH /files/a.txt\nContent-Type: application/xml\n\n<D:propertyupdate xmlns:D="DAV:">…</D:propertyupdate>',
    content: problem(424, 'part-failed', 'The title was not set, because setting the owner was refused.', {
      failed: 'owner',
    }),
  },
  425: {
    request: 'POST /payments\nEarly-Data: 1\nContent-Type: application/json\n\n{ "amount": 12 }',
    content: problem(425, 'sent-too-early', 'Payments are not taken from early data; send it after the handshake.'),
  },
  426: {
    request: 'GET /chat',
    fields: { Connection: 'Upgrade', Upgrade: 'websocket' },
    content: problem(426, 'websocket-only', 'This endpoint speaks WebSocket alone.'),
  },
  428: {
    request: 'PUT /users/42\nContent-Type: application/json\n\n{ "name": "Alice" }',
    content: problem(428, 'condition-missing', 'Send If-Match with the ETag of the user that you changed.'),
  },
  429: {
    fields: {
      'Retry-After': '60',
      'X-RateLimit-Limit': '100',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': '60',
    },
    content: problem(429, 'rate-limit-exceeded', 'A hundred requests a minute are allowed. Go on in 60 seconds.', {
      limit: 100,
      retryAfter: 60,
    }),
  },
  431: {
    request: 'GET /users/42\nCookie: cart=… (20,000 bytes)',
    content: problem(431, 'cookies-too-large', 'The field Cookie has more than 8000 bytes.', { field: 'Cookie' }),
  },
  451: { content: problem(451, 'court-order', 'A court order of the named authority forbids this page here.') },
  500: {
    content: problem(500, 'internal-error', 'Something went wrong on our side. Quote the request id to the support.', {
      requestId: 'req-7f3a',
    }),
  },
  501: {
    request: 'PURGE /users/42',
    content: problem(501, 'method-unknown', 'This server does not know the method PURGE.', {
      known: ['GET', 'POST', 'PUT', 'DELETE'],
    }),
  },
  502: {
    content: problem(502, 'payment-service-failed', 'The payment service sent an answer that cannot be used.', {
      service: 'payments',
      requestId: 'req-7f3a',
    }),
  },
  503: {
    fields: { 'Retry-After': '1800' },
    content: problem(503, 'maintenance', 'Planned maintenance until 09:00 UTC.', {
      until: '2026-09-07T09:00:00Z',
      retryAfter: 1800,
      requestId: 'req-7f3a',
    }),
  },
  504: {
    content: problem(504, 'payment-service-slow', 'The payment service did not answer within 10 seconds.', {
      service: 'payments',
      requestId: 'req-7f3a',
    }),
  },
  505: {
    request: 'GET /users/42',
    content: problem(505, 'version-not-served', 'This server speaks HTTP/2 alone.', { requestId: 'req-7f3a' }),
  },
  506: {
    request: 'GET /manual\nAccept-Language: de',
    content: problem(506, 'negotiation-loop', 'The German variant of /manual is negotiated again.', {
      requestId: 'req-7f3a',
    }),
  },
  507: {
    request: 'PUT /files/film.mp4\nContent-Length: 52428800\nContent-Type: video/mp4',
    content: problem(507, 'storage-full', 'The account has 12 MB left, and the file needs 50 MB.', {
      requestId: 'req-7f3a',
    }),
  },
  508: {
    request: 'PROPFIND /files/\nDepth: infinity',
    content: problem(508, 'endless-listing', 'The folder /files/all contains /files/ again.', {
      requestId: 'req-7f3a',
    }),
  },
  510: {
    content: problem(510, 'extension-missing', 'The request lacks an extension that this server demands.', {
      requestId: 'req-7f3a',
    }),
  },
  511: {
    fields: { 'Content-Type': 'text/html' },
    content:
      '<!doctype html>\n<title>Log in to the network</title>\n<a href="https://login.example.net/">Log in to the network</a>',
  },
};

/** Problem details (RFC 9457); without `title`, which follows from the status. */
function problem(status: number, slug: string, detail: string, more: Readonly<Record<string, unknown>> = {}) {
  const title = slug.replaceAll('-', ' ').replace(/\b(?:json|url)\b/, (word) => word.toUpperCase());
  return {
    type: `https://api.example.com/problems/${slug}`,
    title: `${title[0]?.toUpperCase()}${title.slice(1)}`,
    status,
    code: slug.replaceAll('-', '_').toUpperCase(),
    detail,
    ...more,
  };
}

/**
 * A request and the response to it with a code: its required fields, and content where it has any. 208 is no code of a
 * response and stands inside of a 207.
 */
export function exampleOf(code: number, facts: ExampleFacts = FACTS[code] ?? {}): Example {
  const entry = explain(code === 208 ? 207 : code);
  const content = contentOf(entry, facts);
  const fields = new Map<string, string>();
  for (const { name, keyword, alternatives = [] } of entry.fields) {
    const isLeftOut = keyword === 'MAY' && alternatives.some((other) => facts.fields?.[other] !== undefined);
    const isOnlyConditional = code === 304;
    if (!isLeftOut && !isOnlyConditional) fields.set(name, FIELD_VALUES[name] ?? 'value');
  }
  if (content !== undefined) fields.set('Content-Type', typeOf(content, code));
  if (code >= 500 && code < 600) fields.set('X-Request-ID', 'req-7f3a');
  for (const [name, value] of Object.entries(facts.fields ?? {})) fields.set(name, value);
  const lines = [
    `HTTP/1.1 ${entry.code} ${reasonOf(entry)}`.trimEnd(),
    ...[...fields].map(([name, value]) => `${name}: ${value}`),
  ];
  const text =
    typeof content === 'string' ? content : content === undefined ? undefined : JSON.stringify(content, null, 2);
  return {
    request: requestOf(facts.request ?? 'GET /users/42'),
    response: text === undefined ? `${lines.join('\n')}\n` : `${lines.join('\n')}\n\n${text}\n`,
  };
}

function reasonOf({ name, registration }: StatusCode): string {
  return registration.by === 'nobody' || name.startsWith('(') ? '' : name;
}

function contentOf(entry: StatusCode, facts: ExampleFacts): Exclude<ExampleFacts['content'], null> {
  if (entry.content === 'forbidden' || facts.content === null) return undefined;
  if (facts.content !== undefined) return facts.content;
  switch (classOf(entry.code)) {
    case 2:
      return { id: 42, name: 'Alice' };
    case 4:
    case 5:
      return problem(entry.code, slugOf(entry.name), entry.meaning, entry.code >= 500 ? { requestId: 'req-7f3a' } : {});
    default:
      return undefined;
  }
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function typeOf(content: NonNullable<ExampleFacts['content']>, code: number): string {
  if (typeof content === 'string') return 'text/plain';
  return code >= 400 && 'type' in content ? PROBLEM : 'application/json';
}

function requestOf(text: string): string {
  const [head = '', ...rest] = text.split('\n');
  return `${[`${head} HTTP/1.1`, 'Host: api.example.com', ...rest].join('\n')}\n`;
}
