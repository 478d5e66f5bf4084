const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const YEAR = 365 * DAY;

/** A span of time in words, to the second below an hour: `42 s`, `3 min 5 s`, `2 h 10 min`, `4 days`, `1.5 years`. */
export function spanText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const rest = (value: number, unit: string) => (value === 0 ? '' : ` ${value} ${unit}`);
  if (seconds < MINUTE) return `${seconds} s`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min${rest(seconds % MINUTE, 's')}`;
  if (seconds < 2 * DAY) return `${Math.floor(seconds / HOUR)} h${rest(Math.floor((seconds % HOUR) / MINUTE), 'min')}`;
  if (seconds < YEAR) return `${Math.floor(seconds / DAY)} days`;
  const years = Math.round((seconds / YEAR) * 10) / 10;
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}
