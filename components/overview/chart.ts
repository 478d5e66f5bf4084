import type { TimeRange } from '#lib/store/filter.ts';
import { type Column, STACKED_CLASSES, type Timeline } from '#lib/store/overview/timeline.ts';
import type { ResponseClass } from '#lib/store/response-class.ts';

/** A part of a stacked column: `bottom` and `height` in pixels above the ground. */
interface Segment {
  readonly name: ResponseClass;
  readonly count: number;
  readonly bottom: number;
  readonly height: number;
}

/** Less could not be seen. */
const LEAST = 3;

/** A column as segments from the ground up. Even one of a thousand can be seen, so small parts are taller than their share. */
export function segmentsOf(column: Column, highest: number, height: number): readonly Segment[] {
  const present = STACKED_CLASSES.filter((name) => column.counts[name] > 0);
  const shares = present.map((name) => Math.max(LEAST, (column.counts[name] / highest) * height));
  const tooMuch = shares.reduce((sum, share) => sum + share, 0) / height;
  const scale = tooMuch > 1 ? 1 / tooMuch : 1;
  let bottom = 0;
  return present.map((name, index) => {
    const segment = { name, count: column.counts[name], bottom, height: (shares[index] as number) * scale };
    bottom += segment.height;
    return segment;
  });
}

/** The number of the column at a share of the chart's width from 0 to 1; the outermost ones beyond. */
export function columnAt({ columns }: Timeline, share: number): number {
  return Math.min(columns.length - 1, Math.max(0, Math.floor(share * columns.length)));
}

/** The range from one column to another, both included; undefined for all of them. */
export function rangeOf({ from, width, columns }: Timeline, one: number, other: number): TimeRange | undefined {
  const [first, last] = one < other ? [one, other] : [other, one];
  if (first === 0 && last === columns.length - 1) return undefined;
  return { from: from + first * width, to: from + (last + 1) * width };
}

/** The edges of a range within a timeline, in columns from its start; all of it where there is no range. */
export function edgesOf({ from, width, columns }: Timeline, range: TimeRange | undefined): readonly [number, number] {
  if (range === undefined) return [0, columns.length];
  const place = (ms: number) => Math.min(columns.length, Math.max(0, (ms - from) / width));
  return [place(range.from), place(range.to)];
}

/** The range after an edge was moved to a border between columns; it stays one column wide at least. */
export function withEdge(
  timeline: Timeline,
  range: TimeRange | undefined,
  edge: 'from' | 'to',
  border: number,
): TimeRange | undefined {
  const [from, to] = edgesOf(timeline, range);
  const { columns } = timeline;
  if (edge === 'from') {
    const last = Math.max(0, Math.ceil(to) - 1);
    return rangeOf(timeline, Math.min(last, Math.max(0, border)), last);
  }
  const first = Math.min(columns.length - 1, Math.floor(from));
  return rangeOf(timeline, first, Math.max(first, Math.min(columns.length, border) - 1));
}

/** Where a key moves an edge that stands at `place`; undefined for other keys. */
export function borderAfter(key: string, place: number, columns: number): number | undefined {
  const page = Math.max(1, Math.round(columns / 8));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.floor(place) + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.ceil(place) - 1;
    case 'PageUp':
      return Math.floor(place) + page;
    case 'PageDown':
      return Math.ceil(place) - page;
    case 'Home':
      return 0;
    case 'End':
      return columns;
    default:
      return undefined;
  }
}
