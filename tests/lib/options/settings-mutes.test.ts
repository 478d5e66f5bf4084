import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { muting } from '#lib/lint/mute.ts';
import { methodFault, originFault, pathFault } from '#lib/settings-mutes.ts';

describe('methodFault', () => {
  it.each(['GET', 'M-SEARCH', 'X_1'])('takes %s', (method) => {
    expect(methodFault(method)).toBeUndefined();
  });

  it.each([
    ['', 'is no method'],
    ['GET /', 'is no method'],
    ['get', 'write GET'],
  ])('refuses %j', (method, said) => {
    expect(methodFault(method)).toContain(said);
  });
});

describe('originFault', () => {
  it.each([
    'https://ads.example',
    'https://ads.example/',
    'HTTPS://Ads.example:443',
    'http://localhost:8080',
    'http://[::1]:1',
  ])('takes %s', (origin) => {
    expect(originFault(origin)).toBeUndefined();
  });

  it.each([
    ['', 'is no origin'],
    ['ads.example', 'is no origin'],
    ['localhost:8080', 'is no origin'],
    ['null', 'is no origin'],
    ['https://*.example', 'wildcard'],
    ['https://ads.example/v1', 'write https://ads.example,'],
    ['https://ads.example/?x', 'more than an origin'],
    ['https://user@ads.example', 'more than an origin'],
  ])('refuses %j', (origin, said) => {
    expect(originFault(origin)).toContain(said);
  });
});

describe('pathFault', () => {
  it.each(['/', '*', '/v1/*', '*.js', '/v*/use*s/*', '//double', '/s%C3%BCd'])('takes %s', (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  it.each([
    ['', 'begin with / or *'],
    ['v1/*', 'begin with / or *'],
    ['https://ads.example/v1', 'begin with / or *'],
    ['/v1?x=1', 'write /v1'],
    ['/süd', 'write /s%C3%BCd'],
    ['/a/../b', 'write /b'],
    ['/a b', 'write /a%20b'],
  ])('refuses %j', (path, said) => {
    expect(pathFault(path)).toContain(said);
  });

  it('takes the path of every URL, which it then mutes', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const path = new URL(url).pathname;
        expect(pathFault(path)).toBeUndefined();
        expect(muting([{ path }])('any', { method: 'GET', url })).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
