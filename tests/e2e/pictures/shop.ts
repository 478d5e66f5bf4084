import { NGINX_502 } from '../views.ts';

interface Call {
  readonly method?: string;
  readonly path: string;
  readonly status: number;
  readonly reason: string;
  readonly type?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** Bytes of the content, where the body is left out. */
  readonly size?: number;
  /** Milliseconds after the call before it. */
  readonly after: number;
  /** Milliseconds until the first byte of the response. */
  readonly wait: number;
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';
const SERVER = ['Server', 'nginx/1.24.0'] as const;

/** A visit to a shop whose service for prices is down. */
const CALLS: readonly Call[] = [
  { path: '/', status: 301, reason: 'Moved Permanently', headers: [['Location', '/shop']], after: 0, wait: 18 },
  { path: '/shop', status: 200, reason: 'OK', type: HTML, size: 18_240, after: 22, wait: 64 },
  { path: '/assets/shop.css', status: 200, reason: 'OK', type: 'text/css', size: 9_410, after: 90, wait: 12 },
  { path: '/assets/shop.js', status: 200, reason: 'OK', type: 'text/javascript', size: 88_102, after: 2, wait: 31 },
  {
    path: '/api/session',
    status: 401,
    reason: 'Unauthorized',
    type: JSON_TYPE,
    body: '{"error":"log in first"}',
    after: 120,
    wait: 25,
  },
  {
    method: 'POST',
    path: '/api/carts',
    status: 201,
    reason: 'Created',
    type: JSON_TYPE,
    body: '{"id":17,"items":[]}',
    after: 40,
    wait: 48,
  },
  { path: '/api/offers/9', status: 404, reason: 'Not Found', type: JSON_TYPE, body: '{}', after: 60, wait: 15 },
  { method: 'PUT', path: '/api/carts/17', status: 405, reason: 'Method Not Allowed', after: 400, wait: 9 },
  { path: '/api/stock', status: 429, reason: 'Too Many Requests', type: JSON_TYPE, body: '{}', after: 500, wait: 8 },
  { path: '/api/prices', status: 502, reason: 'Bad Gateway', type: 'text/html', body: NGINX_502, after: 350, wait: 6 },
  { path: '/api/prices', status: 502, reason: 'Bad Gateway', type: 'text/html', body: NGINX_502, after: 1000, wait: 5 },
  { path: '/api/news', status: 200, reason: 'OK', type: JSON_TYPE, body: '{"error":"no news"}', after: 300, wait: 72 },
];

const START = Date.UTC(2026, 10, 20, 9, 30);

/** The visit as a HAR file. */
export function shopHar(): string {
  let at = START;
  const entries = CALLS.map((call) => {
    at += call.after;
    return entryOf(call, at);
  });
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'shop', version: '1' }, entries } });
}

function entryOf(
  { method = 'GET', path, status, reason, type, headers = [], body = '', size, wait }: Call,
  at: number,
) {
  const bytes = size ?? body.length;
  const fields = [SERVER, ...headers, ...(type === undefined ? [] : [['Content-Type', type] as const])];
  return {
    startedDateTime: new Date(at).toISOString(),
    time: wait + 3,
    request: {
      method,
      url: `https://shop.example${path}`,
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Host', value: 'shop.example' },
        { name: 'Accept', value: '*/*' },
      ],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: reason,
      httpVersion: 'HTTP/1.1',
      headers: fields.map(([name, value]) => ({ name, value })),
      cookies: [],
      content: { size: bytes, mimeType: type ?? '', ...(size === undefined && { text: body }) },
      redirectURL: '',
      headersSize: -1,
      bodySize: bytes,
    },
    cache: {},
    timings: { send: 1, wait, receive: 2 },
  };
}
