import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  EXCHANGES_PER_TAB,
  LINTER_SETTINGS,
  parseSettings,
  readSettingsFile,
} from '#lib/settings.ts';

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

describe('settings of other versions', () => {
  it.each([
    [true, 'problems'],
    [false, 'off'],
  ] as const)('had a badge that was %s, which is now %s', (badge, expected) => {
    expect(parseSettings({ version: 1, keepLog: true, badge })).toEqual({
      ...DEFAULT_SETTINGS,
      keepLog: true,
      badge: expected,
    });
    expect(readSettingsFile({ version: 1, badge }, () => true)).toEqual({
      settings: { ...DEFAULT_SETTINGS, badge: expected },
    });
  });

  it('are read as far as they are understood where a later version stored them', () => {
    expect(parseSettings({ version: 9, badge: 'sparkline', theme: 'dark', sounds: true })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    });
  });

  it('say that they are of the present version once they are read', () => {
    for (const version of [undefined, 0, 1, 2, 9, -1, 1.5, Number.NaN]) {
      expect(parseSettings({ version, theme: 'light' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
    }
  });
});

describe('the limit', () => {
  it.each([EXCHANGES_PER_TAB.least, 5_000, EXCHANGES_PER_TAB.most])('may be %d', (exchangesPerTab) => {
    expect(parseSettings({ exchangesPerTab }).exchangesPerTab).toBe(exchangesPerTab);
  });

  it.each([0, -1, 99, 10_001, 500.5, Number.NaN, Number.POSITIVE_INFINITY, '500'])('is never %j', (exchangesPerTab) => {
    expect(parseSettings({ exchangesPerTab }).exchangesPerTab).toBe(DEFAULT_SETTINGS.exchangesPerTab);
  });
});

describe('saved filters', () => {
  it('stand in the order of their names, each name once, the last one counting', () => {
    const savedFilters = [
      { name: 'Slow', text: 'slower-than:1s' },
      { name: 'API', text: 'path:/api/*' },
      { name: 'Slow', text: 'slower-than:2s' },
    ];
    const read = [savedFilters[1], savedFilters[2]];
    expect(parseSettings({ savedFilters }).savedFilters).toEqual(read);
    expect(readSettingsFile({ savedFilters }, () => true)).toMatchObject({ settings: { savedFilters: read } });
  });

  it('are left out where they are broken, and the others stay', () => {
    const whole = { name: 'Slow', text: 'slower-than:1s' };
    const broken = [{ name: ' ', text: 'x' }, { name: 'x', text: '' }, { name: 'x' }, 'x', { ...whole, more: 1 }];
    for (const one of broken) {
      expect(parseSettings({ savedFilters: [one, whole] }).savedFilters).toEqual([whole]);
      expect(readSettingsFile({ savedFilters: [one, whole] }, () => true)).toHaveProperty('faults');
    }
    for (const savedFilters of [undefined, 'x', {}]) expect(parseSettings({ savedFilters }).savedFilters).toEqual([]);
  });
});

describe('sites whose bodies are seen', () => {
  it('are origins, each once, in order; others are left out', () => {
    const bodySites = ['https://b.test', 'http://a.test:8080', 'https://b.test'];
    const read = ['http://a.test:8080', 'https://b.test'];
    expect(parseSettings({ bodySites }).bodySites).toEqual(read);
    for (const broken of ['https://b.test/', '*', 'https://*', 'file:///x', 'https://*.b.test', 1]) {
      expect(parseSettings({ bodySites: [broken, 'https://b.test'] }).bodySites).toEqual(['https://b.test']);
    }
  });
});

describe('readSettingsFile', () => {
  const isRule = (id: string) => id === 'allow-missing';

  it('leaves third parties loud for the linter, unless the file says otherwise', () => {
    expect(readSettingsFile({}, isRule, LINTER_SETTINGS)).toEqual({
      settings: { ...DEFAULT_SETTINGS, thirdParty: 'all' },
    });
    expect(readSettingsFile({ thirdParty: 'quiet' }, isRule, LINTER_SETTINGS)).toEqual({ settings: DEFAULT_SETTINGS });
  });

  it('reads what somebody wrote, with defaults for the rest', () => {
    const mutes = [{ rule: 'allow-missing', path: '/v1/*' }, { origin: 'https://ads.example' }];
    expect(readSettingsFile({ minimumLevel: 'warning', mutes }, isRule)).toEqual({
      settings: { ...DEFAULT_SETTINGS, minimumLevel: 'warning', mutes },
    });
    expect(readSettingsFile({ keepLog: true }, isRule)).toEqual({ settings: { ...DEFAULT_SETTINGS, keepLog: true } });
  });

  it.each([
    [null, 'the file: expected an object, found null'],
    [{ disabledRule: [] }, 'disabledRule: no setting has this name'],
    [{ keepLog: 'yes' }, 'keepLog: expected true or false, found "yes"'],
    [{ badge: 'yes' }, 'badge: expected "problems" or "worst-code" or "off", found "yes"'],
    [{ version: 2, badge: true }, 'badge: expected "problems" or "worst-code" or "off", found true'],
    [{ theme: 'sepia' }, 'theme: expected "system" or "light" or "dark", found "sepia"'],
    [{ thirdParty: 'loud' }, 'thirdParty: expected "quiet" or "all", found "loud"'],
    [{ exchangesPerTab: '500' }, 'exchangesPerTab: expected a number, found "500"'],
    [{ exchangesPerTab: 99 }, 'exchangesPerTab: expected a whole number from 100 to 10000'],
    [{ exchangesPerTab: 10_001 }, 'exchangesPerTab: expected a whole number from 100 to 10000'],
    [{ exchangesPerTab: 200.5 }, 'exchangesPerTab: expected a whole number from 100 to 10000'],
    [{ mutes: [{ method: 'get' }] }, 'mutes.0: "get" fits no request'],
    [{ disabledRules: 'allow-missing' }, 'disabledRules: expected a list, found "allow-missing"'],
    [{ minimumLevel: 'fatal' }, 'minimumLevel: expected "error" or "warning" or "info", found "fatal"'],
    [{ version: 9 }, 'version: the settings are of version 9, and this Status Lens reads up to 2: update it'],
    [{ version: 9, sounds: true }, 'version: the settings are of version 9'],
    [{ version: 'two' }, 'version: expected 2, found "two"'],
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
