import { describe, expect, it } from 'vitest';
import { borderAfter, columnAt, edgesOf, rangeOf, segmentsOf, withEdge } from '#components/overview/chart.ts';
import { clockText, decimalsFor, rangeText } from '#components/overview/clock.ts';
import type { Column, Timeline } from '#lib/store/overview/timeline.ts';

function column(from: number, counts: Partial<Column['counts']>): Column {
  const all = { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0, pending: 0, ...counts };
  return { from, counts: all, total: Object.values(all).reduce((sum, count) => sum + count, 0) };
}

/** Ten columns of 100 ms, from 1000. */
const TIMELINE: Timeline = {
  from: 1000,
  to: 2000,
  width: 100,
  columns: Array.from({ length: 10 }, (_, index) => column(1000 + index * 100, { '2xx': 1 })),
  highest: 1,
};

describe('a column', () => {
  it('is stacked from the worst to the best without gaps', () => {
    const parts = segmentsOf(column(0, { '2xx': 6, '4xx': 2, '5xx': 2 }), 10, 100);
    expect(parts.map(({ name, bottom, height }) => [name, bottom, height])).toEqual([
      ['5xx', 0, 20],
      ['4xx', 20, 20],
      ['2xx', 40, 60],
    ]);
  });

  it('shows one of a thousand and stays within the chart', () => {
    const parts = segmentsOf(column(0, { '2xx': 999, '5xx': 1 }), 1000, 88);
    expect(parts[0]?.height).toBeGreaterThan(2.8);
    expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(88);
  });
});

describe('a range on the chart', () => {
  it('goes over whole columns, in either direction; all of them are no range', () => {
    expect(rangeOf(TIMELINE, 2, 4)).toEqual({ from: 1200, to: 1500 });
    expect(rangeOf(TIMELINE, 4, 2)).toEqual({ from: 1200, to: 1500 });
    expect(rangeOf(TIMELINE, 9, 0)).toBeUndefined();
    expect([-1, 0, 0.25, 0.999, 1, 7].map((share) => columnAt(TIMELINE, share))).toEqual([0, 0, 2, 9, 9, 9]);
  });

  it('stands where it is in time, also partly outside the chart', () => {
    expect(edgesOf(TIMELINE, undefined)).toEqual([0, 10]);
    expect(edgesOf(TIMELINE, { from: 1250, to: 5000 })).toEqual([2.5, 10]);
  });

  it('keeps one column at least when an edge is moved onto the other', () => {
    const range = { from: 1200, to: 1500 };
    expect(withEdge(TIMELINE, range, 'from', 9)).toEqual({ from: 1400, to: 1500 });
    expect(withEdge(TIMELINE, range, 'to', 0)).toEqual({ from: 1200, to: 1300 });
    expect(withEdge(TIMELINE, undefined, 'from', 1)).toEqual({ from: 1100, to: 2000 });
    expect(withEdge(TIMELINE, undefined, 'to', -5)).toEqual({ from: 1000, to: 1100 });
    expect(withEdge(TIMELINE, { from: 1100, to: 2000 }, 'from', 0)).toBeUndefined();
  });

  it('is moved by the keys of a slider, to the next border', () => {
    const moved = (key: string, place = 2) => borderAfter(key, place, 40);
    expect([moved('ArrowRight'), moved('ArrowLeft'), moved('PageUp'), moved('PageDown')]).toEqual([3, 1, 7, -3]);
    expect([moved('ArrowRight', 2.5), moved('ArrowLeft', 2.5)]).toEqual([3, 2]);
    expect([moved('Home'), moved('End'), moved('a')]).toEqual([0, 40, undefined]);
  });
});

describe('a moment', () => {
  const noon = new Date(2026, 4, 3, 14, 2, 10, 345).getTime();

  it('has the decimals that are asked for', () => {
    expect([0, 1, 2, 3].map((decimals) => clockText(noon, decimals))).toEqual([
      '14:02:10',
      '14:02:10.3',
      '14:02:10.34',
      '14:02:10.345',
    ]);
    expect([5000, 200, 50, 5].map(decimalsFor)).toEqual([0, 1, 2, 3]);
    expect(rangeText({ from: noon - 45, to: noon + 1655 })).toBe('14:02:10.3 – 14:02:12.0');
  });
});
