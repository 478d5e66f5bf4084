import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLines } from '#components/details/json-lines.ts';
import type { Json } from '#lib/http/content.ts';

it('reads like JSON.stringify with an indent of two', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = jsonLines(value as Json, Number.POSITIVE_INFINITY)
        .map((line) => line.text)
        .join('\n');
      expect(text).toBe(JSON.stringify(value, undefined, 2));
    }),
  );
});

it('names every value by its pointer, escaped', () => {
  const pointers = jsonLines({ 'a/b': { '~': [1] } }, 100).map(({ pointer }) => pointer);
  expect(pointers).toEqual(['', '/a~1b', '/a~1b/~0', '/a~1b/~0/0', undefined, undefined, undefined]);
});

it('stops at the limit', () => {
  const lines = jsonLines(
    Array.from({ length: 1000 }, (_, index) => index),
    50,
  );
  expect(lines.length).toBeLessThanOrEqual(51);
});
