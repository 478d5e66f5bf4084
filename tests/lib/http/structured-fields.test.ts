import fc from 'fast-check';
import { serializeDictionary, serializeItem, serializeList } from 'structured-headers';
import { describe, expect, it } from 'vitest';
import { parseDeprecation } from '#lib/http/deprecation.ts';
import { isStructured, parseBareItem } from '#lib/http/structured-fields.ts';
import { anyText } from '#tests/support/any-text.ts';

const item = fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), fc.stringMatching(/^[ -~]{0,20}$/));
const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/);

describe('isStructured', () => {
  it('accepts whatever is serialized', () => {
    fc.assert(
      fc.property(item, fc.array(item), fc.dictionary(key, item), (one, many, members) => {
        expect(isStructured(serializeItem([one, new Map()]), 'item')).toBe(true);
        expect(isStructured(serializeList(many.map((member) => [member, new Map()])), 'list')).toBe(true);
        expect(isStructured(serializeDictionary(members), 'dictionary')).toBe(true);
      }),
    );
  });

  it.each([
    ['', 'item'],
    ['a b', 'item'],
    ['=x', 'list'],
    ['a, b,', 'list'],
    ["geolocation 'none'", 'dictionary'],
    ['Max-Age=60', 'dictionary'],
  ] as const)('refuses “%s” as %s', (value, form) => {
    expect(isStructured(value, form)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('item', 'list', 'dictionary'), (value, form) => {
        expect(typeof isStructured(value, form)).toBe('boolean');
        parseBareItem(value);
      }),
    );
  });
});

describe('parseDeprecation', () => {
  const around = Date.UTC(2026, 8, 7);

  it.each([
    ['@1688169599', { from: 1_688_169_599_000 }],
    ['true', { from: 'now' }],
    ['?1', { from: 'now' }],
    ['?0', { from: 'never' }],
    ['Sun, 06 Nov 1994 08:49:37 GMT', { from: Date.UTC(1994, 10, 6, 8, 49, 37) }],
    ['\t@1688169599 ', { from: 1688169599000 }],
  ])('reads %s', (value, deprecation) => {
    expect(parseDeprecation(value, around)).toEqual(deprecation);
  });

  it.each(['', 'soon', '1688169599', '2024-01-01', '@999999999999999'])('refuses “%s”', (value) => {
    expect(parseDeprecation(value, around)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText, (value) => void parseDeprecation(value, around)));
  });
});
