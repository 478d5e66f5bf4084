import { rememberTexts } from './recent.ts';

/** A moment, in milliseconds since the epoch. */
export interface HttpDate {
  readonly time: number;
  /** Written in one of the two obsolete forms (RFC 850, asctime), which recipients must still read. */
  readonly obsolete: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const DAY_LONG = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = `(?<month>${MONTHS.join('|')})`;
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)';

const IMF_FIXDATE = new RegExp(`^${DAY}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`);
const RFC850 = new RegExp(`^${DAY_LONG}, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`);
const ASCTIME = new RegExp(`^${DAY} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`);

/**
 * Parses an HTTP-date in any of its three forms (RFC 9110 §5.6.7); undefined where the value is none. The name of the
 * weekday is not compared with the date. `around`, in milliseconds since the epoch, is the time of the exchange: it
 * tells the century of a two-digit year, which otherwise lies between 1970 and 2069.
 */
export function parseHttpDate(value: string, around?: number): HttpDate | undefined {
  const text = value.trim();
  if (text.endsWith('GMT') && text[3] === ',') return parseFixdate(text);
  const old = RFC850.exec(text)?.groups;
  if (old !== undefined) return dateFrom(old, fullYear(Number(old.year), around), true);
  const asctime = ASCTIME.exec(text)?.groups;
  return asctime === undefined ? undefined : dateFrom(asctime, Number(asctime.year), true);
}

const parseFixdate = rememberTexts((text): HttpDate | undefined => {
  const parts = IMF_FIXDATE.exec(text)?.groups;
  return parts === undefined ? undefined : dateFrom(parts, Number(parts.year), false);
});

/** The moment as an HTTP-date in the preferred form. `time` is in milliseconds since the epoch. */
export function formatHttpDate(time: number): string {
  return new Date(time).toUTCString();
}

type Parts = Partial<Record<string, string>>;

function dateFrom(parts: Parts, year: number, obsolete: boolean): HttpDate | undefined {
  const month = MONTHS.indexOf(parts.month ?? '');
  const day = Number(parts.day);
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second)];
  const LEAP_SECOND = 60;
  if (hour > 23 || minute > 59 || second > LEAP_SECOND) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  return { time: date.setUTCHours(hour, minute, second), obsolete };
}

/** A year that seems more than 50 years ahead lies in the past (RFC 9110 §5.6.7). */
function fullYear(twoDigits: number, around: number | undefined): number {
  if (around === undefined) return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
  const now = new Date(around).getUTCFullYear();
  const year = now - (now % 100) + twoDigits;
  return year > now + 50 ? year - 100 : year;
}
