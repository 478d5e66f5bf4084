import { describe, expect, it } from 'vitest';
import { bytesOfBase64 } from '#lib/http/base64.ts';

describe('bytesOfBase64', () => {
  it('gives the bytes, and nothing for what is no base64', () => {
    expect(bytesOfBase64('AP8Q')).toEqual(new Uint8Array([0, 255, 16]));
    expect(bytesOfBase64('')).toEqual(new Uint8Array());
    expect(bytesOfBase64('no base64!')).toBeUndefined();
  });
});
