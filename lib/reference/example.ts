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
  300: { content: { forms: ['/users/42.json', '/users/42.xml'] } },
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
  408: { request: CREATE_USER, fields: { Connection: 'close' } },
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
  411: { request: 'POST /users\nTransfer-Encoding: chunked' },
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
  415: {
    request: 'POST /users\nContent-Type: application/yaml\n\nname: Alice',
    content: problem(415, 'type-not-supported', 'Send the user as application/json.'),
  },
  416: { request: 'GET /films/7.mp4\nRange: bytes=999999-', fields: { 'Content-Range': 'bytes */146515' } },
  417: { request: 'POST /files\nExpect: 200-ok' },
  422: {
    request: 'POST /users\nContent-Type: application/json\n\n{ "email": "alice", "age": -5 }',
    content: problem(422, 'validation-failed', 'Two fields have values that cannot be right.', {
      errors: [
        { pointer: '/email', code: 'invalid-format', detail: 'This is no e-mail address.' },
        { pointer: '/age', code: 'below-minimum', detail: 'The age has to be 0 or more.' },
      ],
    }),
  },
  426: { fields: { Connection: 'Upgrade', Upgrade: 'HTTP/2.0' } },
  428: { request: 'PUT /users/42\nContent-Type: application/json\n\n{ "name": "Alice" }' },
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
  511: {
    fields: { 'Content-Type': 'text/html' },
    content:
      '<!doctype html>\n<title>Log in to the network</title>\n<a href="https://login.example.net/">Log in to the network</a>',
  },
};

/** Problem details (RFC 9457); without `title`, which follows from the status. */
function problem(status: number, slug: string, detail: string, more: Readonly<Record<string, unknown>> = {}) {
  const title = slug.replaceAll('-', ' ');
  return {
    type: `https://api.example.com/problems/${slug}`,
    title: `${title[0]?.toUpperCase()}${title.slice(1)}`,
    status,
    code: slug.replaceAll('-', '_').toUpperCase(),
    detail,
    ...more,
  };
}

/** A request and the response to it with a code: its required fields, and content where it has any. */
export function exampleOf(code: number, facts: ExampleFacts = FACTS[code] ?? {}): Example {
  const entry = explain(code);
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
    `HTTP/1.1 ${code} ${reasonOf(entry)}`.trimEnd(),
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
