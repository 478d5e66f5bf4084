import fc from 'fast-check';
import { type Exchange, RESOURCE_TYPES } from '#lib/http/exchange.ts';

const FIELD_NAMES = [
  'Content-Type',
  'Cache-Control',
  'Location',
  'WWW-Authenticate',
  'Proxy-Authenticate',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Set-Cookie',
  'Cookie',
  'Authorization',
  'ETag',
  'If-None-Match',
  'If-Range',
  'Date',
  'Expires',
  'Age',
  'Vary',
  'Link',
  'Allow',
  'Content-Range',
  'Content-Length',
  'Proxy-Status',
  'Via',
  'Server',
  'CF-Ray',
  'Strict-Transport-Security',
  'Content-Security-Policy',
  'Access-Control-Allow-Origin',
  'Access-Control-Request-Method',
  'Access-Control-Allow-Headers',
  'Origin',
  'Sunset',
  'Deprecation',
  'Transfer-Encoding',
  'Content-Encoding',
];

const PIECES = [
  'application/json',
  'text/html; charset=utf-8',
  'application/problem+json',
  'max-age=60',
  'no-store, private="x',
  'Basic realm="a\\"b"',
  'Bearer error="invalid_token"',
  'Mon, 07 Sep 2026 07:12:40 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  '"etag"',
  'W/"',
  '*',
  'bytes 0-9/10',
  'bytes */',
  '-1',
  '99999999999999999999',
  '"default";r=0;t=',
  '<https://api.example/>; rel="blocked-by"',
  'a=b; Path=/; SameSite=None',
  '1.1 varnish',
  'nginx',
  'nginx; error=connection_timeout',
];

const fieldValues = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((pieces) => pieces.join(', ')),
);

const fields = fc.record(
  {
    lines: fc.array(
      fc.record({ name: fc.oneof(fc.constantFrom(...FIELD_NAMES), fc.string({ maxLength: 12 })), value: fieldValues }),
      { maxLength: 8 },
    ),
    hidden: fc.constantFrom(['authorization', 'cookie'], ['set-cookie']),
  },
  { requiredKeys: ['lines'] },
);

const texts = fc.oneof(
  fc.json(),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .record({
      success: fc.boolean(),
      error: fc.anything(),
      message: fc.string(),
      code: fc.integer(),
      errors: fc.anything(),
    })
    .map((value) => JSON.stringify(value) ?? ''),
  fc.string({ maxLength: 60 }).map((text) => `<html><head><title>${text}</title></head><body><h1>${text}</h1>`),
  fc.string({ maxLength: 60 }).map((text) => `<?xml version="1.0"?><fault><${text}`),
);

const content = fc.record(
  {
    text: texts,
    size: fc.nat(1000),
    wireSize: fc.nat(1000),
    truncated: fc.constant(true),
    guessedType: fc.constantFrom('application/json', 'text/html', 'x-unknown'),
  },
  { requiredKeys: [] },
);

const statuses = fc.oneof(
  fc.constantFrom(
    200,
    201,
    202,
    204,
    206,
    301,
    302,
    303,
    304,
    307,
    308,
    400,
    401,
    403,
    404,
    405,
    407,
    409,
    415,
    416,
    422,
    426,
    429,
    451,
    500,
    502,
    503,
    504,
    520,
    530,
  ),
  fc.integer({ min: -1, max: 1000 }),
);

const urls = fc.oneof(
  fc.constantFrom(
    'https://api.example/a',
    'http://api.example/a',
    'https://site.example/',
    'http://localhost:3000/x?y#z',
  ),
  fc.webUrl(),
  fc.string({ maxLength: 30 }),
);

/** An exchange with everything that a page, a server or a broken file could put into it. */
export const exchanges: fc.Arbitrary<Exchange> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    sources: fc.constant(['har'] as const),
    type: fc.constantFrom(...RESOURCE_TYPES),
    method: fc.oneof(
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
      fc.string({ maxLength: 8 }),
    ),
    url: urls,
    startedAt: fc.integer({ min: 1_788_000_000_000, max: 1_788_000_060_000 }),
    duration: fc.integer({ min: 0, max: 120_000 }),
    timings: fc.record({ wait: fc.nat(100_000), receive: fc.nat(1000) }, { requiredKeys: [] }),
    initiator: urls,
    requestFields: fields,
    requestContent: content,
    fromCache: fc.boolean(),
    fromServiceWorker: fc.boolean(),
    redirectedFrom: fc.constantFrom('a', 'b', 'c', 'd'),
    outcome: fc.oneof(
      fc.constant({ state: 'pending' } as const),
      fc.record({
        state: fc.constant('failed' as const),
        error: fc.oneof(fc.constantFrom('net::ERR_ABORTED', 'net::ERR_FAILED'), fc.string()),
      }),
      fc.record(
        {
          state: fc.constant('responded' as const),
          status: statuses,
          reasonPhrase: fc.string({ maxLength: 10 }),
          fields,
          content,
          laterError: fc.string({ maxLength: 10 }),
        },
        { requiredKeys: ['state', 'status'] },
      ),
    ),
  },
  { requiredKeys: ['id', 'sources', 'type', 'method', 'url', 'startedAt', 'outcome'] },
) as fc.Arbitrary<Exchange>;
