import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '#lib/lint/excerpt.ts';

describe('excerpt', () => {
  it('leaves short texts alone and cuts long ones to the length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 120 }), (text, longest) => {
        const cut = excerpt(text, longest);
        expect(cut.length).toBe(Math.min(text.length, longest));
        expect(text.length <= longest ? cut === text : cut.endsWith('…') && text.startsWith(cut.slice(0, -1))).toBe(
          true,
        );
      }),
    );
  });
});
