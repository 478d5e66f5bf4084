import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import { formatHttpDate } from '#lib/http/http-date.ts';
import { cacheDirectives } from '#lib/knowledge/cache-directives.ts';
import { fieldEntry } from '#lib/knowledge/fields.ts';
import { READ_FIELDS, readField } from '#lib/store/field-reading.ts';

const AT = Date.parse('2026-09-07T07:12:40.000Z');
const DAY = 86_400_000;
const exchange: Exchange = {
  id: '1',
  sources: ['devtools'],
  type: 'fetch',
  method: 'GET',
  url: 'https://shop.example/a/b',
  startedAt: AT,
  outcome: { state: 'pending' },
};

/** The reading as lines. */
function read(name: string, value: string, side: 'request' | 'response' = 'response') {
  return readField({ name, value }, exchange, side)?.parts.map(({ term, text }) =>
    term === undefined ? text : `${term}: ${text}`,
  );
}

describe('the value of a field in words', () => {
  it('explains each directive of Cache-Control', () => {
    expect(read('Cache-Control', 'public, max-age=31536000, Immutable, x-own')).toEqual([
      'public: every cache may keep it, even where it otherwise might not',
      'max-age=31536000: fresh for 1 year',
      'immutable: does not change while it is fresh, so a reload need not ask',
    ]);
    expect(read('cache-control', 'max-age=0')).toEqual(['stale at once']);
    expect(read('cache-control', 'max-age=soon')).toEqual(['not a number of seconds']);
    expect(read('cache-control', 'max-stale', 'request')).toEqual(['a stale answer will do']);
    expect(read('cache-control', 'immutable', 'request')).toBeUndefined();
  });

  it('says how far a date lies from the request', () => {
    expect(read('Last-Modified', formatHttpDate(AT - 3 * DAY))).toEqual(['3 days before the request']);
    expect(read('expires', formatHttpDate(AT + 90_000))).toEqual(['1 min 30 s after the request']);
    expect(read('expires', '0')).toBeUndefined();
    expect(read('Retry-After', '120')).toEqual(['in 2 min']);
    expect(read('Retry-After', formatHttpDate(AT + DAY))).toEqual(['24 h after the request']);
    expect(read('Deprecation', `@${AT / 1000 - 86_400 * 10}`)).toEqual(['10 days before the request']);
  });

  it('says what a cookie is allowed', () => {
    expect(read('Set-Cookie', 'sid=secret; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Strict')).toEqual([
      'sid: kept for 1 h, for this host alone, HTTPS only, hidden from scripts',
      'SameSite=Strict: sent only from pages of the same site',
    ]);
    expect(read('Set-Cookie', 'a=1; Domain=shop.example; Path=/x')).toEqual([
      'a: until the browser is closed, for shop.example and its subdomains, under /x, also over plain HTTP, readable by scripts',
      'No SameSite: most browsers treat it as Lax',
    ]);
    expect(read('Set-Cookie', 'a=; Max-Age=0')?.[0]).toContain('taken away');
  });

  it('breaks cookies and policies up, folded', () => {
    expect(readField({ name: 'Cookie', value: 'a=1; b=2=3' }, exchange, 'request')).toEqual({
      summary: '2 cookies',
      parts: [
        { term: 'a', text: '1' },
        { term: 'b', text: '2=3' },
      ],
    });
    expect(read('Cookie', 'a=1', 'request')).toBeUndefined();
    expect(read('Content-Security-Policy', "default-src 'self'; base-uri 'none'")).toEqual([
      "default-src: 'self'",
      "base-uri: 'none'",
    ]);
  });

  it('shows nothing of a token but its times', () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'HS256' })}.${part({ sub: 'ann', iat: AT / 1000 - 60, exp: AT / 1000 + 3600 })}.c2ln`;
    expect(read('Authorization', `Bearer ${token}`, 'request')).toEqual([
      'issued: 1 min before the request',
      'expires: 1 h after the request',
    ]);
    expect(read('Authorization', 'Basic YTpi', 'request')).toBeUndefined();
  });

  it('resolves a relative Location, and reads spans', () => {
    expect(read('Location', '../c')).toEqual(['https://shop.example/c']);
    expect(read('Location', 'https://shop.example/c')).toBeUndefined();
    expect(read('Age', '90')).toEqual(['in a shared cache for 1 min 30 s']);
    expect(read('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')).toEqual([
      'HTTPS only for this host and its subdomains, for 1 year',
    ]);
    expect(read('Server-Timing', 'db;dur=12.5;desc="the, db", cache')).toEqual([
      'db: the, db, 12.5 ms',
      'cache: named',
    ]);
  });

  it('leaves other fields alone, and never throws', () => {
    expect(read('constructor', 'x')).toBeUndefined();
    expect(read('X-Own', 'max-age=1')).toBeUndefined();
    fc.assert(
      fc.property(fc.constantFrom(...READ_FIELDS), fc.string(), (name, value) => {
        for (const side of ['request', 'response'] as const) readField({ name, value }, exchange, side);
      }),
    );
  });
});

it.each(READ_FIELDS)('%s is a field that the reference knows', (name) => {
  expect(fieldEntry(name)).toBeDefined();
});

it('no directive of Cache-Control is listed twice, and each speaks of some message', () => {
  expect(new Set(cacheDirectives.map(({ name }) => name)).size).toBe(cacheDirectives.length);
  for (const { request, response } of cacheDirectives) expect(request ?? response).toBeDefined();
});
