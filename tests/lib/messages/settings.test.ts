import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '#lib/settings.ts';

describe('settings', () => {
  it.each([undefined, null, 7, 'text', [], {}, { version: 9 }])('read from %j are the defaults', (value) => {
    expect(parseSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is whole and replace what is broken', () => {
    expect(
      parseSettings({ keepLog: true, badge: 'yes', minimumLevel: 'fatal', disabledRules: ['a', 'b', 'a'], extra: 1 }),
    ).toEqual({ ...DEFAULT_SETTINGS, keepLog: true, disabledRules: ['a', 'b'] });
  });

  it('have the same members whatever they are read from', () => {
    const members = Object.keys(DEFAULT_SETTINGS).sort();
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...members, 'other') }), (value) => {
        expect(Object.keys(parseSettings(value)).sort()).toEqual(members);
      }),
    );
  });
});
