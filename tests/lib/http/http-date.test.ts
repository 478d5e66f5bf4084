import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHttpDate, parseHttpDate } from '#lib/http/http-date.ts';

const MOMENT = Date.UTC(1994, 10, 6, 8, 49, 37);

describe('parseHttpDate', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', false],
    ['Sunday, 06-Nov-94 08:49:37 GMT', true],
    ['Sun Nov  6 08:49:37 1994', true],
  ])('reads the three forms: %s', (value, obsolete) => {
    expect(parseHttpDate(value)).toEqual({ time: MOMENT, obsolete });
  });

  it.each([
    '',
    '0',
    '-1',
    '120',
    'now',
    '1994-11-06T08:49:37Z',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    '06 Nov 1994 08:49:37 GMT',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Nov 1994 08:60:00 GMT',
    'Sun, 06 Nov 1994 08:49:61 GMT',
    'sun, 06 nov 1994 08:49:37 gmt',
    'Son, 06 Nov 1994 08:49:37 GMT',
  ])('refuses %j', (value) => {
    expect(parseHttpDate(value)).toBeUndefined();
  });

  it('reads a leap second and a leap day', () => {
    expect(parseHttpDate('Sat, 31 Dec 2016 23:59:60 GMT')?.time).toBe(Date.UTC(2017, 0, 1));
    expect(parseHttpDate('Thu, 29 Feb 2024 00:00:00 GMT')?.time).toBe(Date.UTC(2024, 1, 29));
  });

  it('puts a two-digit year at most 50 years after the exchange', () => {
    const at = Date.UTC(2026, 0, 1);
    const yearOf = (value: string) => new Date(parseHttpDate(value, at)?.time ?? 0).getUTCFullYear();
    expect(yearOf('Sunday, 06-Nov-76 08:49:37 GMT')).toBe(2076);
    expect(yearOf('Sunday, 06-Nov-77 08:49:37 GMT')).toBe(1977);
    expect(yearOf('Sunday, 06-Nov-94 08:49:37 GMT')).toBe(1994);
  });

  it('reads what it writes', () => {
    const seconds = fc.integer({ min: -2_000_000_000, max: 250_000_000_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parseHttpDate(formatHttpDate(second * 1000))).toEqual({ time: second * 1000, obsolete: false });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void parseHttpDate(value)));
  });
});
