import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedNames, splitOutsideQuotes, unquote } from '#lib/http/list.ts';

describe('splitOutsideQuotes', () => {
  it.each([
    ['a, b ,,c,', ['a', 'b', 'c']],
    ['a="x, y", b', ['a="x, y"', 'b']],
    ['a="x\\", y", b', ['a="x\\", y"', 'b']],
    ['a="never closed, b', ['a="never closed, b']],
    ['', []],
  ])('%s', (value, parts) => {
    expect(splitOutsideQuotes(value, ',')).toEqual(parts);
  });

  it('splits at the separator that is asked for', () => {
    expect(splitOutsideQuotes('a,b; c=";"', ';')).toEqual(['a,b', 'c=";"']);
  });

  it('reads back what is joined', () => {
    const element = fc.stringMatching(/^(?:[a-z]{1,4}|"[a-z, ;]{0,6}")$/);
    fc.assert(
      fc.property(fc.array(element), (elements) => {
        expect(splitOutsideQuotes(elements.join(' , '), ',')).toEqual(elements);
      }),
    );
  });
});

describe('unquote', () => {
  it.each([
    ['token', 'token'],
    ['"a b"', 'a b'],
    ['"a \\"b\\" \\\\"', 'a "b" \\'],
    ['"open', 'open'],
    ['"', ''],
    ['""', ''],
  ])('%s', (value, text) => {
    expect(unquote(value)).toBe(text);
  });
});

describe('listedNames', () => {
  it('gives names in lower case, and none for an absent field', () => {
    expect(listedNames('Accept-Encoding, ORIGIN')).toEqual(['accept-encoding', 'origin']);
    expect(listedNames(undefined)).toEqual([]);
  });
});
