import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenTimesOf } from '#lib/http/jwt.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: unknown) => `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2ln`;

describe('the times of a token', () => {
  it.each([
    ['with a scheme', `Bearer ${token({ exp: 1_700_000_000, iat: 1_600_000_000 })}`],
    ['alone', token({ exp: 1_700_000_000, iat: 1_600_000_000 })],
    ['in a cookie', `session=${token({ exp: 1_700_000_000, iat: 1_600_000_000, name: 'Zoë ÿ?>' })}`],
  ])('%s', (_, credential) => {
    expect(tokenTimesOf(credential)).toEqual({ issuedAt: 1_600_000_000_000, expiresAt: 1_700_000_000_000 });
  });

  it('reads nothing else', () => {
    expect(tokenTimesOf(token({ nbf: 1.5, sub: '42', email: 'a@b.example' }))).toEqual({ notBefore: 1500 });
  });

  it.each([
    ['no time', token({ sub: '42' })],
    ['a time that is none', token({ exp: '1700000000' })],
    ['a time beyond all dates', token({ exp: 1e300 })],
    ['a list', token([1])],
    ['null', token(null)],
    ['no JSON', 'aaaa.bbbb.cccc'],
    ['a basic credential', 'Basic dXNlcjpwYXNz'],
    ['nothing', ''],
  ])('are unknown for %s', (_, credential) => {
    expect(tokenTimesOf(credential)).toBeUndefined();
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void tokenTimesOf(`Bearer aaaa.${text}.c`)));
  });
});
