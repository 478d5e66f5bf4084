import type { TimeRange } from '#lib/store/filter.ts';

/** A moment by the clock of this machine, for example `14:02:10.3`, with 0 to 3 decimals of the second. */
export function clockText(ms: number, decimals: number): string {
  const date = new Date(ms);
  const [hours, minutes, seconds] = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const fraction = String(date.getMilliseconds()).padStart(3, '0').slice(0, decimals);
  return `${hours}:${minutes}:${seconds}${fraction === '' ? '' : `.${fraction}`}`;
}

/** As many decimals of the second as tell moments apart that are this many milliseconds from each other. */
export function decimalsFor(ms: number): number {
  return ms % 1000 === 0 ? 0 : ms % 100 === 0 ? 1 : ms % 10 === 0 ? 2 : 3;
}

/** A range as exact as it was chosen, for example `14:02:10.3 – 14:02:12.0`. */
export function rangeText({ from, to }: TimeRange): string {
  const decimals = Math.max(decimalsFor(from), decimalsFor(to));
  return `${clockText(from, decimals)} – ${clockText(to, decimals)}`;
}
