import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptableLine, refusalsOf } from '#lib/http/cookie-refusal.ts';
import { setCookiesOf } from '#lib/http/cookies.ts';
import { fieldsFrom } from '#lib/http/fields.ts';
import { withAttributes } from '#lib/http/set-cookie-line.ts';
import { anyText } from '#tests/support/any-text.ts';

const cookieOf = (line: string) => setCookiesOf(fieldsFrom([['Set-Cookie', line]]))[0];
const attribute = fc.constantFrom(
  'Secure',
  'HttpOnly',
  'Partitioned',
  'SameSite=None',
  'samesite=Lax',
  'Path=/',
  'Path=/cart',
  'Domain=example.org',
  'Domain=other.org',
  'Domain=org',
  'Max-Age=60',
);
const name = fc.constantFrom('a', '__Host-a', '__secure-a');

describe('acceptableLine', () => {
  it('is accepted, and keeps the cookie', () => {
    fc.assert(
      fc.property(name, fc.array(attribute), (cookieName, attributes) => {
        const cookie = cookieOf([`${cookieName}=1`, ...attributes].join('; '));
        if (cookie === undefined) throw new Error('no cookie');
        const url = 'https://www.example.org/';
        const refusals = refusalsOf(cookie, url);
        const line = refusals.length === 0 ? cookie.line : acceptableLine(cookie, refusals);
        const accepted = line === undefined ? undefined : cookieOf(line);
        if (accepted === undefined) throw new Error('nothing is offered');
        expect(refusalsOf(accepted, url)).toEqual([]);
        expect(accepted.name).toBe(cookieName);
      }),
    );
  });

  it('is not offered where attributes do not help', () => {
    const cookie = cookieOf('a=1; Secure');
    if (cookie === undefined) throw new Error('no cookie');
    const refusals = refusalsOf(cookie, 'http://www.example.org/');
    expect(refusals).toHaveLength(1);
    expect(acceptableLine(cookie, refusals)).toBeUndefined();
  });
});

describe('refusalsOf', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(anyText, fc.webUrl({ size: 'xsmall' }), (line, url) => {
        const cookie = cookieOf(line);
        if (cookie !== undefined) refusalsOf(cookie, url);
      }),
    );
  });
});

describe('withAttributes', () => {
  it('takes away and adds', () => {
    expect(withAttributes('a=b=c; Path=/x;;secure ; Domain=d', { remove: ['path', 'domain'], add: ['Path=/'] })).toBe(
      'a=b=c; secure; Path=/',
    );
  });
});
