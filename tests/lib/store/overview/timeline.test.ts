import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeIndex } from '#lib/store/overview/timeline.ts';
import { type Row, rowOf } from '#lib/store/row.ts';
import { exchangeOf, responded } from '../exchanges.ts';

function rowAt(startedAt: number, status = 200, order = 0): Row {
  return rowOf(exchangeOf(`x${order}`, { startedAt, duration: 5, outcome: responded(status) }), { order });
}

function indexOf(rows: readonly Row[]): TimeIndex {
  const index = new TimeIndex();
  index.apply(rows.map((after) => ({ after })));
  return index;
}

describe('the timeline', () => {
  it('counts by class in columns that have no gaps', () => {
    const timeline = indexOf([rowAt(1003, 200), rowAt(1004, 500, 1), rowAt(1251, 404, 2)]).timeline();
    expect(timeline).toMatchObject({ from: 1000, width: 10, highest: 2, to: 1260 });
    expect(timeline?.columns).toHaveLength(26);
    expect(timeline?.columns[0]).toMatchObject({ from: 1000, total: 2, counts: { '2xx': 1, '5xx': 1, '4xx': 0 } });
    expect(timeline?.columns.at(-1)).toMatchObject({ from: 1250, total: 1, counts: { '4xx': 1 } });
  });

  it('is more than one bar where there is one exchange, and nothing without any', () => {
    expect(indexOf([rowAt(1000)]).timeline()?.columns).toHaveLength(12);
    expect(new TimeIndex().timeline()).toBeUndefined();
    const emptied = indexOf([rowAt(1000)]);
    emptied.apply([{ before: rowAt(1000) }]);
    expect(emptied.timeline()).toBeUndefined();
    expect(emptied.totals()).toEqual({ end: undefined, failed: 0 });
  });

  it('keeps its columns where they are while exchanges come', () => {
    const before = indexOf([rowAt(1_000_123)]).timeline();
    const after = indexOf([rowAt(1_000_123), rowAt(1_000_401, 200, 1)]).timeline();
    expect(after?.width).toBe(before?.width);
    expect(after?.from).toBe(before?.from);
  });

  it('begins anew, as fine as at first, after everything has gone', () => {
    const rows = [rowAt(0), rowAt(86_400_000, 200, 1)];
    const index = indexOf(rows);
    expect(index.timeline()?.width).toBeGreaterThan(60_000);
    index.apply([...rows.map((before) => ({ before })), { after: rowAt(90_000_000, 200, 2) }]);
    expect(index.timeline()?.width).toBe(10);
  });

  it('knows the end and the failures, cancelled requests left out', () => {
    const cancelled = rowOf(exchangeOf('c', { outcome: { state: 'failed', error: 'net::ERR_ABORTED' } }), { order: 3 });
    const index = indexOf([rowAt(0), rowAt(40, 404, 1), rowAt(20, 503, 2), cancelled]);
    expect(index.totals()).toEqual({ end: 45, failed: 2 });
  });

  it('counts each exchange once at its time, however wide the columns have become, in any order', () => {
    const moment = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 4_000_000_000_000 }));
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 60 }), fc.nat(), (moments, gone) => {
        const rows = moments.map((at, order) => rowAt(at, 200, order));
        const index = indexOf(rows);
        const removed = rows.slice(0, gone % rows.length);
        index.apply(removed.map((before) => ({ before })));
        const left = rows.slice(removed.length).map(({ exchange }) => exchange.startedAt);
        const timeline = index.timeline();
        if (timeline === undefined) throw new Error('there is no timeline');
        const { columns, width, from, to } = timeline;
        expect(columns.length).toBeLessThanOrEqual(49);
        expect(from % width).toBe(0);
        expect(to).toBe(from + columns.length * width);
        for (const column of columns) {
          const expected = left.filter((at) => at >= column.from && at < column.from + width).length;
          expect(column.counts['2xx']).toBe(expected);
          expect(column.total).toBe(expected);
        }
        expect(columns.reduce((sum, { total }) => sum + total, 0)).toBe(left.length);
      }),
    );
  });
});
