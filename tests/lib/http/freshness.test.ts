import { describe, expect, it } from 'vitest';
import { freshnessOf } from '#lib/http/freshness.ts';
import { CASE_START, exchangesOf, http } from '#tests/support/http.ts';

const DATE = 'Mon, 07 Sep 2026 07:12:40 GMT';

function freshness(...lines: string[]) {
  const [exchange] = exchangesOf(http`
HTTP/1.1 200 OK
${lines.join('\n')}`);
  if (exchange === undefined) throw new Error('no exchange');
  return freshnessOf(exchange);
}

describe('freshnessOf', () => {
  it('knows no lifetime where none is stated', () => {
    expect(freshness(`Date: ${DATE}`, 'Cache-Control: public')).toMatchObject({ lifetime: undefined });
  });

  it('takes max-age, over two lines too, and wins over Expires', () => {
    expect(
      freshness('Cache-Control: public', 'Cache-Control: Max-Age=60', 'Expires: Mon, 07 Sep 2026 09:12:40 GMT'),
    ).toMatchObject({ lifetime: 60, source: 'max-age', field: { name: 'Cache-Control', value: 'Max-Age=60' } });
  });

  it('takes max-age=0 over a later Expires', () => {
    expect(freshness('Cache-Control: max-age=0', 'Expires: Mon, 07 Sep 2027 07:12:40 GMT').lifetime).toBe(0);
  });

  it('takes the longer of s-maxage and max-age, and no s-maxage where the response is private', () => {
    expect(freshness('Cache-Control: max-age=0, s-maxage=30')).toMatchObject({ lifetime: 30, source: 's-maxage' });
    expect(freshness('Cache-Control: max-age=90, s-maxage=0')).toMatchObject({ lifetime: 90, source: 'max-age' });
    expect(freshness('Cache-Control: private, max-age=0, s-maxage=30')).toMatchObject({ lifetime: 0 });
  });

  it.each(['no-store', 'no-cache'])('is cancelled by %s', (directive) => {
    expect(freshness(`Cache-Control: max-age=60, ${directive}`)).toMatchObject({
      lifetime: 0,
      cancelledBy: directive,
    });
  });

  it('is not cancelled by a qualified no-cache', () => {
    expect(freshness('Cache-Control: max-age=60, no-cache="Set-Cookie"').lifetime).toBe(60);
  });

  it('reckons Expires from Date', () => {
    expect(freshness(`Date: ${DATE}`, 'Expires: Mon, 07 Sep 2026 07:13:40 GMT')).toMatchObject({
      lifetime: 60,
      source: 'expires',
    });
    expect(freshness(`Date: ${DATE}`, `Expires: ${DATE}`).lifetime).toBe(0);
    expect(freshness(`Date: ${DATE}`, 'Expires: Sunday, 06-Sep-26 07:12:40 GMT').lifetime).toBe(0);
  });

  it('reckons Expires from the time of capture where Date is absent or unreadable', () => {
    const expires = `Expires: ${new Date(CASE_START + 61_000).toUTCString()}`;
    expect(freshness(expires).lifetime).toBe(60);
    expect(freshness('Date: yesterday', expires).lifetime).toBe(60);
  });

  it.each(['0', '-1', 'never', ''])('takes Expires: %s for stale', (value) => {
    expect(freshness(`Date: ${DATE}`, `Expires: ${value}`).lifetime).toBe(0);
  });
});
