import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, readSettingsFile } from '#lib/settings.ts';

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

describe('readSettingsFile', () => {
  const isRule = (id: string) => id === 'allow-missing';

  it('reads what somebody wrote, with defaults for the rest', () => {
    const mutes = [{ rule: 'allow-missing', path: '/v1/*' }, { origin: 'https://ads.example' }];
    expect(readSettingsFile({ minimumLevel: 'warning', mutes }, isRule)).toEqual({
      settings: { ...DEFAULT_SETTINGS, minimumLevel: 'warning', mutes },
    });
    expect(readSettingsFile(DEFAULT_SETTINGS, isRule)).toEqual({ settings: DEFAULT_SETTINGS });
  });

  it.each([
    [null, 'the file: expected an object, found null'],
    [{ disabledRule: [] }, 'disabledRule: no setting has this name'],
    [{ badge: 'yes' }, 'badge: expected true or false, found "yes"'],
    [{ disabledRules: 'allow-missing' }, 'disabledRules: expected a list, found "allow-missing"'],
    [{ minimumLevel: 'fatal' }, 'minimumLevel: expected "error" or "warning" or "info", found "fatal"'],
    [{ version: 2 }, 'version: expected 1, found 2'],
    [{ mutes: [{}] }, 'mutes.0: a mute names a rule'],
    [{ mutes: [{ host: 'a.example' }] }, 'mutes.0.host: no setting has this name'],
    [{ disabledRules: ['alow-missing'] }, 'no rule is called alow-missing'],
    [{ mutes: [{ rule: 'x' }] }, 'no rule is called x'],
  ])('says what is wrong with %j', (value, said) => {
    expect(readSettingsFile(value, isRule)).toEqual({
      faults: expect.arrayContaining([expect.stringContaining(said)]),
    });
  });
});
