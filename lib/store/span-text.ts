const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const YEAR = 365 * DAY;

/** A span of time in words, as exact as it is worth: `84 ms`, `4.2 s`, `3 min 5 s`, `2 h 10 min`, `4 days`, `1.5 years`. */
export function spanText(ms: number): string {
  if (ms >= 0.5 && ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${Math.round(Math.max(0, ms) / 100) / 10} s`;
  const seconds = Math.round(ms / 1000);
  const rest = (value: number, unit: string) => (value === 0 ? '' : ` ${value} ${unit}`);
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min${rest(seconds % MINUTE, 's')}`;
  if (seconds < 2 * DAY) return `${Math.floor(seconds / HOUR)} h${rest(Math.floor((seconds % HOUR) / MINUTE), 'min')}`;
  if (seconds < YEAR) return `${Math.floor(seconds / DAY)} days`;
  const years = Math.round((seconds / YEAR) * 10) / 10;
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}
