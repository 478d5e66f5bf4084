import { expect, it } from 'vitest';
import { hexLines } from '#lib/store/hex-lines.ts';

it('shows bytes in lines with their offsets and what of them is ASCII', () => {
  const bytes = Uint8Array.from({ length: 19 }, (_, at) => 0x1d + at * 5);
  expect(hexLines(bytes, 8)).toEqual([
    { offset: '0000', bytes: '1D 22 27 2C 31 36 3B 40', ascii: '."\',16;@' },
    { offset: '0008', bytes: '45 4A 4F 54 59 5E 63 68', ascii: 'EJOTY^ch' },
    { offset: '0010', bytes: '6D 72 77', ascii: 'mrw' },
  ]);
  expect(hexLines(new Uint8Array(), 16)).toEqual([]);
  expect(hexLines(new Uint8Array(0x1000), 16).at(-1)?.offset).toBe('0FF0');
});
