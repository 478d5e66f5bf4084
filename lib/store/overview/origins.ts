import { originOf } from '../../http/url.ts';
import type { Change } from '../ordered-rows.ts';
import { isFailure, type Row } from '../row.ts';

/** What the exchanges of one origin came to. */
export interface OriginRecord {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly exchanges: number;
  /** 4xx, 5xx, and no response where nobody cancelled it. */
  readonly failed: number;
  /** Whether it is of another site than the page; undefined where the page is not known. */
  readonly thirdParty: boolean | undefined;
  /** Milliseconds, to three digits; undefined where no duration is known. */
  readonly median: number | undefined;
  readonly slowest: number | undefined;
}

interface Counting {
  exchanges: number;
  failed: number;
  own: number;
  foreign: number;
  /** How often each duration occurs; to three digits there are few. */
  readonly durations: Map<number, number>;
  /** Worked out when it is asked for; undefined when a duration has changed since. */
  spread: Pick<OriginRecord, 'median' | 'slowest'> | undefined;
}

/** Keeps the figures of the origins up to date; a batch costs what it changes, not what there is. */
export class OriginIndex {
  readonly #byOrigin = new Map<string, Counting>();

  apply(changes: readonly Change[]): void {
    for (const { before, after } of changes) {
      if (before !== undefined) this.#count(before, -1);
      if (after !== undefined) this.#count(after, 1);
    }
  }

  list(): readonly OriginRecord[] {
    return [...this.#byOrigin].map(([origin, counting]) => {
      const { exchanges, failed, own, foreign, durations } = counting;
      counting.spread ??= spreadOf(durations);
      const thirdParty = own > 0 ? false : foreign > 0 ? true : undefined;
      return { origin, exchanges, failed, thirdParty, ...counting.spread };
    });
  }

  #count(row: Row, sign: 1 | -1): void {
    const { url, duration } = row.exchange;
    const origin = originOf(url);
    if (origin === undefined) return;
    const counting = this.#byOrigin.get(origin) ?? {
      exchanges: 0,
      failed: 0,
      own: 0,
      foreign: 0,
      durations: new Map<number, number>(),
      spread: undefined,
    };
    this.#byOrigin.set(origin, counting);
    counting.exchanges += sign;
    if (isFailure(row)) counting.failed += sign;
    if (row.thirdParty === true) counting.foreign += sign;
    if (row.thirdParty === false) counting.own += sign;
    if (duration !== undefined) {
      counting.spread = undefined;
      const rounded = Number(duration.toPrecision(3));
      const times = (counting.durations.get(rounded) ?? 0) + sign;
      if (times === 0) counting.durations.delete(rounded);
      else counting.durations.set(rounded, times);
    }
    if (counting.exchanges === 0) this.#byOrigin.delete(origin);
  }
}

/** The lower median and the highest of values with how often they occur. */
function spreadOf(counts: ReadonlyMap<number, number>): Pick<OriginRecord, 'median' | 'slowest'> {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, times]) => sum + times, 0);
  let passed = 0;
  const median = sorted.find(([, times]) => {
    passed += times;
    return passed * 2 >= total;
  });
  return { median: median?.[0], slowest: sorted.at(-1)?.[0] };
}

/** The worst first: those that failed most often, then with the most problems, then the busiest. */
export function worstOrigins(
  records: readonly OriginRecord[],
  problemsOf: (origin: string) => number,
): readonly OriginRecord[] {
  return [...records].sort(
    (a, b) =>
      b.failed - a.failed ||
      problemsOf(b.origin) - problemsOf(a.origin) ||
      b.exchanges - a.exchanges ||
      (a.origin < b.origin ? -1 : 1),
  );
}
