import { describe, expect, it } from 'vitest';
import { isResponded } from '#lib/http/exchange.ts';
import { permittedRetryOf } from '#lib/http/permitted-retry.ts';
import { CASE_START, exchangesOf, http } from '#tests/support/http.ts';

function saidBy(...lines: string[]) {
  const [exchange] = exchangesOf(http({ took: 500 })`
    HTTP/1.1 429 Too Many Requests
${lines.map((line) => `    ${line}`).join('\n')}`);
  if (exchange === undefined || !isResponded(exchange)) throw new Error('no response');
  const retry = permittedRetryOf(exchange);
  return retry === undefined ? undefined : [retry.field, (retry.at - CASE_START - 500) / 1000];
}

describe('when a request may be sent again', () => {
  it.each([
    [['Retry-After: 30'], ['Retry-After', 30]],
    [
      ['Date: Mon, 07 Sep 2026 09:00:00 GMT', 'Retry-After: Mon, 07 Sep 2026 09:00:20 GMT'],
      ['Retry-After', 20],
    ],
    [
      ['Date: Mon, 07 Sep 2026 09:00:30 GMT', 'Retry-After: Mon, 07 Sep 2026 09:00:20 GMT'],
      ['Retry-After', 0],
    ],
    [['RateLimit: "burst";r=0;t=12, "day";r=7;t=4000'], ['RateLimit', 12]],
    [
      ['X-RateLimit-Remaining: 0', 'X-RateLimit-Reset: 40', 'RateLimit: "a";r=0;t=12'],
      ['X-RateLimit-Remaining', 40],
    ],
    [
      ['Retry-After: 5', 'RateLimit: "a";r=0;t=12'],
      ['Retry-After', 5],
    ],
  ])('%j', (lines, expected) => {
    expect(saidBy(...lines)).toEqual(expected);
  });

  it.each([[['Retry-After: soon']], [['RateLimit: "a";r=3;t=12']], [['RateLimit: "a";r=0']], [['X-A: 1']]])(
    'is not said by %j',
    (lines) => {
      expect(saidBy(...lines)).toBeUndefined();
    },
  );

  it('is not said by a number beyond all dates', () => {
    expect(saidBy(`Retry-After: ${'9'.repeat(40)}`)).toBeUndefined();
  });
});
