import { describe, expect, it } from 'vitest';
import { activeRules } from '#lib/lint/lint.ts';
import type { Mute } from '#lib/lint/mute.ts';
import type { Rule } from '#lib/lint/rule.ts';
import { findRules } from '#lib/options/find-rules.ts';
import { EMPTY_DRAFT, muteText, readDraft } from '#lib/options/mute-draft.ts';
import { isOn, withRule } from '#lib/options/rule-switch.ts';
import { readSettingsText, writeSettingsFile } from '#lib/options/settings-file.ts';
import { rules } from '#lib/rules/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings.ts';

const isRule = (id: string) => rules.has(id);
const NOTHING = { disabledRules: [], enabledRules: [] };

describe('findRules', () => {
  it('lists every rule once, under a named family', () => {
    const found = findRules(rules, ' ');
    expect(found.flatMap((family) => family.rules.map(([id]) => id)).sort()).toEqual([...rules.keys()].sort());
    for (const { family, rules: ofFamily } of found) {
      for (const [, rule] of ofFamily) expect(rule.family).toBe(family);
    }
  });

  it('leaves the rules that have every word', () => {
    const ids = (query: string) => findRules(rules, query).flatMap((family) => family.rules.map(([id]) => id));
    expect(ids('CSP')).toContain('csp-missing');
    expect(ids('csp-missing error')).toEqual([]);
    expect(ids('off by default')).toEqual([...rules].filter(([, rule]) => rule.offByDefault).map(([id]) => id));
    expect(ids('caching and validators')).toContain('vary-star');
  });
});

describe('a rule switch', () => {
  const usual = rules.get('vary-star') as Rule;
  const rare: Rule = { ...usual, offByDefault: true };

  it.each([
    ['a usual rule', usual],
    ['a rule that is off by default', rare],
  ])('agrees with the linter on %s, and leaves no trace when it is switched back', (_, rule) => {
    const atFirst = isOn(NOTHING, 'vary-star', rule);
    const switched = withRule(NOTHING, 'vary-star', rule, !atFirst);
    for (const lists of [NOTHING, switched]) {
      expect(isOn(lists, 'vary-star', rule)).toBe(activeRules(new Map([['vary-star', rule]]), lists).has('vary-star'));
    }
    expect(isOn(switched, 'vary-star', rule)).toBe(!atFirst);
    expect(withRule(switched, 'vary-star', rule, atFirst)).toEqual(NOTHING);
  });

  it('keeps the other rules, and repairs lists that contradict each other', () => {
    const lists = { disabledRules: ['a', 'vary-star'], enabledRules: ['b', 'vary-star'] };
    expect(withRule(lists, 'vary-star', usual, true)).toEqual({ disabledRules: ['a'], enabledRules: ['b'] });
    expect(withRule(lists, 'vary-star', rare, true)).toEqual({
      disabledRules: ['a'],
      enabledRules: ['b', 'vary-star'],
    });
  });
});

describe('a settings file', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    keepLog: true,
    badge: 'worst-code',
    theme: 'dark',
    exchangesPerTab: 500,
    minimumLevel: 'warning',
    disabledRules: ['vary-star'],
    enabledRules: ['unexpected-status-for-method'],
    mutes: [{ rule: 'csp-missing', method: 'GET', origin: 'https://ads.example', path: '/v1/*' }],
    thirdParty: 'all',
    savedFilters: [{ name: 'Slow', text: 'slower-than:2s' }],
    table: { columns: ['status', 'name'], widths: { name: 300 }, foldRepeats: false },
  };

  it('is read as it was written', () => {
    expect(readSettingsText(writeSettingsFile(settings, isRule), isRule)).toEqual({ settings });
    expect(readSettingsText(`\uFEFF${writeSettingsFile(DEFAULT_SETTINGS, isRule)}`, isRule)).toEqual({
      settings: DEFAULT_SETTINGS,
    });
  });

  it('switches the bodies of no site on', () => {
    const text = writeSettingsFile({ ...settings, bodySites: ['https://shop.example'] }, isRule);
    expect(readSettingsText(text, isRule)).toEqual({ settings });
    expect(readSettingsText('{"bodySites":["https://shop.example"]}', isRule)).toEqual({
      faults: ['bodySites: no setting has this name'],
    });
  });

  it('leaves out what could not be read again', () => {
    const old: Settings = {
      ...settings,
      disabledRules: ['vary-star', 'gone'],
      enabledRules: ['gone', 'unexpected-status-for-method'],
      mutes: [{ rule: 'gone' }, { method: 'get' }, { origin: 'ads' }, { path: 'v1' }, ...settings.mutes],
    };
    expect(readSettingsText(writeSettingsFile(old, isRule), isRule)).toEqual({ settings });
  });

  it.each([
    ['{"badge": tru', 'the file is no JSON'],
    ['', 'the file is no JSON'],
    ['[]', 'it is a list'],
    ['{"mutes":[{"origin":"ads.example"}]}', 'mutes.0: "ads.example" is no origin'],
    ['{"mutes":[{"path":"/ok"},{"path":"v1"}]}', 'mutes.1: "v1" fits no path'],
  ])('refuses %j', (text, said) => {
    expect(readSettingsText(text, isRule)).toEqual({
      faults: expect.arrayContaining([expect.stringContaining(said)]),
    });
  });

  it('names every fault', () => {
    const text = '{"disabledRules":["x","y"],"enabledRules":["x"],"mutes":[{"origin":"a","path":"b"}]}';
    const result = readSettingsText(text, isRule);
    expect('faults' in result && result.faults).toHaveLength(4);
  });
});

describe('a draft of a mute', () => {
  it('is read without what is empty, its origin in the usual spelling', () => {
    expect(readDraft({ rule: ' csp-missing ', method: ' GET ', origin: '', path: '' }, [], isRule)).toEqual({
      mute: { rule: 'csp-missing', method: 'GET' },
    });
    expect(readDraft({ ...EMPTY_DRAFT, origin: 'HTTPS://Ads.example:443/', path: '/v1/*' }, [], isRule)).toEqual({
      mute: { origin: 'https://ads.example', path: '/v1/*' },
    });
  });

  it('is refused where it names nothing, a mute that exists, or what cannot be', () => {
    const existing: Mute = { origin: 'https://ads.example' };
    expect(readDraft(EMPTY_DRAFT, [], isRule)).toEqual({ faults: { whole: expect.stringContaining('Name a rule') } });
    expect(readDraft({ ...EMPTY_DRAFT, origin: 'https://ads.example/' }, [existing], isRule)).toEqual({
      faults: { whole: expect.stringContaining('already') },
    });
    expect(readDraft({ rule: 'csp', method: 'get', origin: 'ads', path: 'v1' }, [], isRule)).toEqual({
      faults: {
        rule: expect.stringContaining('"csp"'),
        method: expect.stringContaining('"get"'),
        origin: expect.stringContaining('"ads"'),
        path: expect.stringContaining('"v1"'),
      },
    });
  });

  it.each<[Mute, string]>([
    [{ rule: 'csp-missing' }, 'csp-missing everywhere'],
    [{ origin: 'https://ads.example', path: '/v1/*' }, 'every rule on https://ads.example/v1/*'],
    [{ rule: 'csp-missing', path: '/v1/*' }, 'csp-missing on /v1/* of every origin'],
  ])('%j in words', (mute, text) => {
    expect(muteText(mute)).toBe(text);
  });
});
