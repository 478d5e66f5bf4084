import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetsOf } from '#lib/store/content-search.ts';

it('finds a text in any case, taken literally', () => {
  expect(offsetsOf('Order order ORDER', 'order')).toEqual([0, 6, 12]);
  expect(offsetsOf('a.c abc', 'a.c')).toEqual([0]);
  expect(offsetsOf('aaaa', 'aa')).toEqual([0, 2]);
  expect(offsetsOf('text', '')).toEqual([]);
  expect(offsetsOf('x'.repeat(5000), 'x')).toHaveLength(1000);
});

it('takes any query for a text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (query) => {
      expect(offsetsOf(`\n${query}`, query)).toContain(1);
    }),
  );
});
