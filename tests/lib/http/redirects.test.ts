import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Responded } from '#lib/http/exchange.ts';
import { fieldsFrom } from '#lib/http/fields.ts';
import { isHttpsUpgrade, isMadeByBrowser, redirectTargetOf, sentByServers } from '#lib/http/redirects.ts';
import { anyText } from '#tests/support/any-text.ts';

const answer = (
  status: number,
  fields: readonly (readonly [string, string])[],
  url = 'https://shop.example/a/b?c#d',
): Responded => ({
  id: 'exchange',
  sources: ['har'],
  type: 'document',
  method: 'GET',
  url,
  startedAt: 0,
  outcome: { state: 'responded', status, fields: fieldsFrom(fields) },
});
const target = (status: number, location: string) => redirectTargetOf(answer(status, [['location', location]]))?.href;

describe('redirectTargetOf', () => {
  it.each([
    ['/x', 'https://shop.example/x'],
    ['x', 'https://shop.example/a/x'],
    ['?y', 'https://shop.example/a/b?y'],
    ['//other.example/x', 'https://other.example/x'],
    ['HTTP://OTHER.example', 'http://other.example/'],
  ])('resolves %s', (location, href) => {
    expect(target(302, location)).toBe(href);
  });

  it.each([200, 201, 300, 304, 305, 306, 400])('follows no %i', (status) => {
    expect(target(status, '/x')).toBeUndefined();
  });

  it('knows no target without a Location that resolves', () => {
    expect(target(301, 'http://[')).toBeUndefined();
    expect(redirectTargetOf(answer(301, []))).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText, (location) => void target(307, location)));
  });
});

describe('hops that the browser made', () => {
  const made = answer(307, [
    ['Location', 'https://shop.example/'],
    ['Non-Authoritative-Reason', 'HSTS'],
  ]);
  const sent = answer(307, [['Location', 'https://shop.example/']]);

  it('are told from those of servers', () => {
    expect(isMadeByBrowser(made)).toBe(true);
    expect(isMadeByBrowser(sent)).toBe(false);
    expect(sentByServers([made, sent, made])).toEqual([sent]);
  });
});

describe('isHttpsUpgrade', () => {
  it.each([
    ['http://a.example/x', 'https://a.example/y', true],
    ['http://a.example:8080/', 'https://a.example:8443/', true],
    ['http://a.example/', 'https://www.a.example/', false],
    ['https://a.example/', 'https://a.example/', false],
    ['https://a.example/', 'http://a.example/', false],
  ])('%s to %s: %s', (from, to, upgrade) => {
    expect(isHttpsUpgrade(new URL(from), new URL(to))).toBe(upgrade);
  });
});
