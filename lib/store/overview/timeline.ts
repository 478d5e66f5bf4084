import { endOf } from '../../http/exchange.ts';
import type { Change } from '../ordered-rows.ts';
import type { ResponseClass } from '../response-class.ts';
import { isFailure, type Row } from '../row.ts';

/** The classes as they are stacked, from the ground: what went wrong stands on it, where heights can be compared. */
export const STACKED_CLASSES: readonly ResponseClass[] = ['5xx', 'none', '4xx', '3xx', '2xx', '1xx', 'pending'];

/** The exchanges that started within one stretch of time. */
export interface Column {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly counts: Readonly<Record<ResponseClass, number>>;
  readonly total: number;
}

/** The exchanges by class over time, in columns of one width without gaps. */
export interface Timeline {
  /** Milliseconds since the epoch: the start of the first column. */
  readonly from: number;
  /** The end of the last column. */
  readonly to: number;
  /** Milliseconds that a column stands for. */
  readonly width: number;
  readonly columns: readonly Column[];
  /** Exchanges in the highest column. */
  readonly highest: number;
}

/** What the time index knows of all exchanges together. */
export interface TimeTotals {
  /** When the last one ended, as far as is known, in milliseconds since the epoch; undefined where there is none. */
  readonly end: number | undefined;
  readonly failed: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Widths of the cells that are counted in, and the widths of columns, in which people count, that they add up to. */
const WIDTHS: readonly (readonly [cell: number, columns: readonly number[]])[] = [
  [10, [10, 20, 50]],
  [100, [100, 200, 500]],
  [SECOND, [SECOND, 2 * SECOND, 5 * SECOND]],
  [10 * SECOND, [10 * SECOND, 30 * SECOND]],
  [MINUTE, [MINUTE, 2 * MINUTE, 5 * MINUTE]],
  [10 * MINUTE, [10 * MINUTE, 30 * MINUTE]],
  [HOUR, [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR]],
  [DAY, [DAY, 7 * DAY, 28 * DAY, 364 * DAY, 3640 * DAY, 36_400 * DAY]],
];

/** As many columns at most, and so many that a short page is not one single bar. */
const MOST = 48;
const FEWEST = 12;

interface Cell {
  readonly counts: Record<ResponseClass, number>;
  total: number;
  failed: number;
  end: number;
}

/**
 * Counts exchanges by class in cells of time. A batch costs what it changes; the cells become wider with the span, so
 * that a timeline costs the same however many exchanges there are.
 */
export class TimeIndex {
  #fineness = 0;
  #cells = new Map<number, Cell>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  apply(changes: readonly Change[]): void {
    for (const { before, after } of changes) {
      if (before !== undefined) this.#count(before, -1);
      if (after !== undefined) this.#count(after, 1);
    }
  }

  totals(): TimeTotals {
    const cells = [...this.#cells.values()];
    const end = cells.reduce((latest, cell) => Math.max(latest, cell.end), Number.NEGATIVE_INFINITY);
    return {
      end: cells.length === 0 ? undefined : end,
      failed: cells.reduce((sum, { failed }) => sum + failed, 0),
    };
  }

  /** Columns begin at multiples of their width, so they stay where they are while exchanges are added. */
  timeline(): Timeline | undefined {
    if (this.#cells.size === 0) return undefined;
    const [cellWidth] = widthsAt(this.#fineness);
    const times = [...this.#cells.keys()].map((key) => key * cellWidth);
    const first = times.reduce((a, b) => Math.min(a, b));
    const last = times.reduce((a, b) => Math.max(a, b));
    const width = columnWidth(first, last, this.#fineness);
    const from = Math.floor(first / width) * width;
    const length = Math.max(FEWEST, Math.floor((last - from) / width) + 1);
    const columns = Array.from({ length }, (_, index) => ({
      from: from + index * width,
      counts: noCounts(),
      total: 0,
    }));
    for (const [key, { counts, total }] of this.#cells) {
      const column = columns[Math.floor((key * cellWidth - from) / width)] as (typeof columns)[number];
      for (const name of STACKED_CLASSES) column.counts[name] += counts[name];
      column.total += total;
    }
    const highest = columns.reduce((most, { total }) => Math.max(most, total), 0);
    return { from, to: from + length * width, width, columns, highest };
  }

  #count(row: Row, sign: 1 | -1): void {
    const { startedAt } = row.exchange;
    if (!Number.isFinite(startedAt)) return;
    if (this.#cells.size === 0) this.#begin();
    this.#first = Math.min(this.#first, startedAt);
    this.#last = Math.max(this.#last, startedAt);
    while (this.#canWiden()) this.#widen();
    const key = Math.floor(startedAt / widthsAt(this.#fineness)[0]);
    const cell = this.#cells.get(key) ?? emptyCell();
    cell.counts[row.responseClass] += sign;
    cell.total += sign;
    if (isFailure(row)) cell.failed += sign;
    if (sign === 1) cell.end = Math.max(cell.end, endOf(row.exchange) ?? startedAt);
    if (cell.total === 0) this.#cells.delete(key);
    else this.#cells.set(key, cell);
  }

  #begin(): void {
    this.#fineness = 0;
    this.#first = Number.POSITIVE_INFINITY;
    this.#last = Number.NEGATIVE_INFINITY;
  }

  /** Whether columns have become as wide as the next wider cells. */
  #canWiden(): boolean {
    const next = WIDTHS[this.#fineness + 1];
    return next !== undefined && columnWidth(this.#first, this.#last, this.#fineness) >= next[0];
  }

  #widen(): void {
    const [narrow] = widthsAt(this.#fineness);
    this.#fineness += 1;
    const [wide] = widthsAt(this.#fineness);
    const cells = new Map<number, Cell>();
    for (const [key, { counts, total, failed, end }] of this.#cells) {
      const place = Math.floor((key * narrow) / wide);
      const cell = cells.get(place) ?? emptyCell();
      for (const name of STACKED_CLASSES) cell.counts[name] += counts[name];
      cell.total += total;
      cell.failed += failed;
      cell.end = Math.max(cell.end, end);
      cells.set(place, cell);
    }
    this.#cells = cells;
  }
}

function widthsAt(fineness: number): (typeof WIDTHS)[number] {
  return WIDTHS[fineness] as (typeof WIDTHS)[number];
}

/** The narrowest column that leaves few enough of them, and that cells of this fineness add up to. */
function columnWidth(first: number, last: number, fineness: number): number {
  const widths = WIDTHS.slice(fineness).flatMap(([, columns]) => columns);
  const fits = (width: number) => Math.floor(last / width) - Math.floor(first / width) < MOST;
  return widths.find(fits) ?? (widths.at(-1) as number);
}

function noCounts(): Record<ResponseClass, number> {
  return { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0, pending: 0 };
}

function emptyCell(): Cell {
  return { counts: noCounts(), total: 0, failed: 0, end: Number.NEGATIVE_INFINITY };
}
