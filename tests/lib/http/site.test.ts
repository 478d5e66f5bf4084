import { describe, expect, it } from 'vitest';
import { isOfOtherSite, siteOf } from '#lib/http/site.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.shop.example/a', 'shop.example'],
    ['https://a.b.co.uk:8443/', 'b.co.uk'],
    ['wss://live.shop.example', 'shop.example'],
    ['https://alice.github.io/x', 'alice.github.io'],
    ['https://github.io/', 'github.io'],
    ['http://localhost:3000/', 'localhost'],
    ['http://api.localhost:4000/', 'localhost'],
    ['http://intranet/', 'intranet'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]:8080/', '[::1]'],
    ['https://WWW.Shop.Example./', 'shop.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
  ])('%s belongs to %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it.each(['about:blank', 'data:text/plain,x', 'no url', ''])('%j has none', (url) => {
    expect(siteOf(url)).toBeUndefined();
  });
});

describe('isOfOtherSite', () => {
  it.each([
    ['https://api.shop.example/', 'https://www.shop.example/', false],
    ['http://shop.example:8080/', 'https://shop.example/', false],
    ['https://cdn.example/', 'https://shop.example/', true],
    ['https://bob.github.io/', 'https://alice.github.io/', true],
    ['http://127.0.0.1:3001/', 'http://127.0.0.1:3000/', false],
    ['http://127.0.0.2/', 'http://127.0.0.1/', true],
    ['https://shop.example/', 'about:blank', undefined],
    ['data:,x', 'https://shop.example/', undefined],
  ])('%s on %s: %s', (url, page, expected) => {
    expect(isOfOtherSite(url, page)).toBe(expected);
  });
});
