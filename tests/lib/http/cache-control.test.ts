import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheControlOf, parseCacheControl } from '#lib/http/cache-control.ts';
import { fieldsFrom } from '#lib/http/fields.ts';

describe('parseCacheControl', () => {
  it('reads names in any case and arguments with and without quotes', () => {
    const directives = parseCacheControl('Public, MAX-AGE="60" ,, S-maxage=5');
    expect(directives.has('public')).toBe(true);
    expect(directives.seconds('max-age')).toBe(60);
    expect(directives.seconds('s-maxage')).toBe(5);
    expect(directives.seconds('stale-if-error')).toBeUndefined();
  });

  it('keeps qualified directives apart', () => {
    const directives = parseCacheControl('no-cache="Set-Cookie, X-User", private=x-user, max-age=1');
    expect(directives.has('no-cache')).toBe(false);
    expect(directives.qualified('no-cache')).toEqual(['set-cookie', 'x-user']);
    expect(directives.has('private')).toBe(false);
    expect(directives.qualified('private')).toEqual(['x-user']);
  });

  it('sees the unqualified form beside the qualified one', () => {
    expect(parseCacheControl('private="x-user", private').has('private')).toBe(true);
  });

  it('finds no directive inside quotes', () => {
    const directives = parseCacheControl('private="a, no-store, max-age=9", ext="x\\", no-store"');
    expect(directives.has('no-store')).toBe(false);
    expect(directives.seconds('max-age')).toBeUndefined();
  });

  it('takes a number of seconds that is none for stale, the first of several, and the largest it can hold', () => {
    for (const argument of ['=abc', '=-1', '=1.5', '', '=']) {
      expect(parseCacheControl(`max-age${argument}`).seconds('max-age')).toBe(0);
    }
    expect(parseCacheControl('max-age=10, max-age=20').seconds('max-age')).toBe(10);
    expect(parseCacheControl(`max-age=${'9'.repeat(400)}`).seconds('max-age')).toBe(2 ** 31);
  });

  it('reads back the directives that are written', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,12}$/);
    const argument = fc.option(fc.stringMatching(/^[ !#-[\]-~]{1,12}$/), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.record({ name, argument }, { requiredKeys: ['name', 'argument'] })), (written) => {
        const value = written.map((one) => (one.argument === undefined ? one.name : `${one.name}="${one.argument}"`));
        expect(parseCacheControl(value.join(', ')).directives).toEqual(written);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void parseCacheControl(value).seconds('max-age')));
  });
});

describe('cacheControlOf', () => {
  it('combines the lines', () => {
    const fields = fieldsFrom([
      ['Cache-Control', 'public'],
      ['cache-control', 'max-age=60'],
    ]);
    expect(cacheControlOf(fields).has('public')).toBe(true);
    expect(cacheControlOf(fields).seconds('max-age')).toBe(60);
  });

  it('is empty without the field', () => {
    expect(cacheControlOf(undefined).directives).toEqual([]);
  });
});
