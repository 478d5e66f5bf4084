import { expect, it } from 'vitest';
import { spanText } from '#lib/store/span-text.ts';

const DAY = 86_400_000;

it.each([
  [-1, '0 s'],
  [0, '0 s'],
  [84.4, '84 ms'],
  [999.6, '1 s'],
  [4210, '4.2 s'],
  [42_000, '42 s'],
  [59_960, '1 min'],
  [185_000, '3 min 5 s'],
  [7_500_000, '2 h 5 min'],
  [4 * DAY, '4 days'],
  [365 * DAY, '1 year'],
  [547 * DAY, '1.5 years'],
])('%d ms is %s', (ms, text) => expect(spanText(ms)).toBe(text));
