import { describe, expect, it } from 'vitest';
import { isResponded } from '#lib/http/exchange.ts';
import { corsBlockOf } from '#lib/lint/cors-block.ts';
import { type Circumstances, exchangesOf, http } from '#tests/support/http.ts';

const BLOCKED: Circumstances = { error: 'net::ERR_FAILED', initiator: 'https://shop.example' };

function blockOf(circumstances: Circumstances, allowed?: string, origin = 'https://shop.example', more = '') {
  const [exchange] = exchangesOf(http(circumstances)`
    GET https://api.example/things
    ${origin === '' ? 'Accept: */*' : `Origin: ${origin}`}${more}

    HTTP/1.1 502 Bad Gateway
    ${allowed === undefined ? 'Server: x' : `Access-Control-Allow-Origin: ${allowed}`}`);
  if (exchange === undefined || !isResponded(exchange)) throw new Error('no response');
  return corsBlockOf(exchange);
}

describe('an answer kept from the page', () => {
  it('is one without permission, or with one for somebody else', () => {
    expect(blockOf(BLOCKED)).toEqual({ origin: 'https://shop.example', allowed: undefined });
    expect(blockOf(BLOCKED, undefined, '')).toEqual({ origin: 'https://shop.example', allowed: undefined });
    expect(blockOf(BLOCKED, 'https://other.example')).toEqual({
      origin: 'https://shop.example',
      allowed: 'https://other.example',
    });
  });

  it('is one where the origin is allowed, but not with the cookies that were sent', () => {
    const origin = 'https://shop.example';
    const cookie = '\n    Cookie: sid=1';
    expect(blockOf(BLOCKED, '*', origin, cookie)).toEqual({ origin, allowed: '*', withCookies: true });
    expect(blockOf(BLOCKED, origin, origin, cookie)).toEqual({ origin, allowed: origin, withCookies: true });
    const credentials = `${origin}\n    Access-Control-Allow-Credentials: true`;
    expect(blockOf(BLOCKED, credentials, origin, cookie)).toBeUndefined();
  });

  it.each([
    ['it was not refused', { ...BLOCKED, error: undefined as never }, undefined],
    ['it broke off', { ...BLOCKED, error: 'net::ERR_CONNECTION_RESET' }, undefined],
    ['it is allowed', BLOCKED, 'https://shop.example'],
    ['everybody is', BLOCKED, '*'],
    ['it is an image', { ...BLOCKED, type: 'image' as const }, undefined],
  ])('is none where %s', (_, circumstances, allowed) => {
    expect(blockOf(circumstances, allowed)).toBeUndefined();
  });

  it('is none on the own origin', () => {
    expect(blockOf({ ...BLOCKED, initiator: 'https://api.example' }, undefined, 'https://api.example')).toBeUndefined();
  });
});
