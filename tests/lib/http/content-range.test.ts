import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContentRange } from '#lib/http/content-range.ts';
import { anyText } from '#tests/support/any-text.ts';

describe('parseContentRange', () => {
  it.each([
    ['bytes 0-99/1234', { unit: 'bytes', first: 0, last: 99, complete: 1234 }],
    ['Bytes 0-99/*', { unit: 'bytes', first: 0, last: 99, complete: undefined }],
    ['bytes */1234', { unit: 'bytes', complete: 1234 }],
    ['items 5-2/3', { unit: 'items', first: 5, last: 2, complete: 3 }],
    [' bytes 7-7/8 ', { unit: 'bytes', first: 7, last: 7, complete: 8 }],
  ])('reads %s', (value, range) => {
    expect(parseContentRange(value)).toEqual(range);
  });

  it.each([
    '',
    'bytes',
    'bytes 0-99',
    'bytes=0-99/100',
    '0-24/319',
    'bytes */*',
    'bytes 0-/9',
    'bytes -1-2/9',
    'a b 0-1/2',
  ])('refuses “%s”', (value) => {
    expect(parseContentRange(value)).toBeUndefined();
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.option(fc.nat(), { nil: undefined }), (first, last, complete) => {
        expect(parseContentRange(`bytes ${first}-${last}/${complete ?? '*'}`)).toEqual({
          unit: 'bytes',
          first,
          last,
          complete,
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText, (value) => void parseContentRange(value)));
  });
});
