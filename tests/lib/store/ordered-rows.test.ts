import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Change, positionOf, withChanges, withItemChanges } from '#lib/store/ordered-rows.ts';
import { byStart, type Row, rowOf } from '#lib/store/row.ts';
import { exchangeOf } from './exchanges.ts';

it('holds, after any batches of changes, exactly the rows that are left, in order', () => {
  const step = fc.record({ id: fc.nat(12), startedAt: fc.nat(6), goes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 12 }), (batches) => {
      const left = new Map<number, Row>();
      let rows: readonly Row[] = [];
      let order = 0;
      for (const batch of batches) {
        const changes: Change[] = [];
        for (const { id, startedAt, goes } of new Map(batch.map((one) => [one.id, one])).values()) {
          const before = left.get(id);
          const after = goes
            ? undefined
            : rowOf(exchangeOf(String(id), { startedAt }), { order: before?.order ?? order++ });
          if (after === undefined) left.delete(id);
          else left.set(id, after);
          changes.push({ ...(before && { before }), ...(after && { after }) });
        }
        rows = withChanges(rows, changes);
        expect(rows).toEqual([...left.values()].sort(byStart));
        for (const [index, row] of rows.entries()) expect(positionOf(rows, row)).toBe(index);
      }
    }),
  );
});

it('compares few items to put a few changes among many', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => index * 2);
  let comparisons = 0;
  const after = [5001, 1];
  const next = withItemChanges(
    items,
    after.map((item) => ({ after: item })),
    (a, b) => {
      comparisons += 1;
      return a - b;
    },
  );
  expect(next).toEqual([...items, ...after].sort((a, b) => a - b));
  expect(comparisons).toBeLessThan(100);
});
