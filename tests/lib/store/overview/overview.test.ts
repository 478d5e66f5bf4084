import { describe, expect, it } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import type { Rules } from '#lib/lint/lint.ts';
import type { Rule } from '#lib/lint/rule.ts';
import { overviewMarkdown } from '#lib/report/overview.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings.ts';
import { overviewOf } from '#lib/store/overview/overview.ts';
import { passedSentence, summarySentence, unjudgedSentence } from '#lib/store/overview/words.ts';
import { exchangeOf, RULES, responded, storeOf, TAB } from '../exchanges.ts';

const needsLogin = RULES.get('needs-login') as Rule;
const MORE: Rules = new Map<string, Rule>([
  ...RULES,
  ['quiet-rule', { ...needsLogin, family: 'caching', level: 'info', statuses: ['2xx'] }],
  ['body-rule', { ...needsLogin, needs: ['content'] }],
  ['advice', { ...needsLogin, level: 'info' }],
]);

function storeWith(exchanges: readonly Exchange[], rules = RULES, settings: Partial<Settings> = {}) {
  const store = storeOf(rules);
  store.receive({
    type: 'snapshot',
    tab: { ...TAB, url: 'https://shop.example/' },
    settings: { ...DEFAULT_SETTINGS, ...settings },
    exchanges,
    complete: true,
    revision: '1',
  });
  return store;
}

const summed = (store: ReturnType<typeof storeOf>) => overviewOf(store.getState(), store.rules);

const TRAFFIC: readonly Exchange[] = [
  exchangeOf('1', { url: 'https://shop.example/', type: 'document', duration: 100 }),
  exchangeOf('2', { url: 'https://shop.example/a', duration: 300 }),
  exchangeOf('3', { url: 'https://api.example/b', duration: 20, outcome: responded(401) }),
  exchangeOf('4', { url: 'https://api.example/c', duration: 40, outcome: responded(401) }),
  exchangeOf('5', { url: 'https://api.example/d', duration: 4000, outcome: responded(200) }),
  exchangeOf('6', { url: 'https://shop.example/e', outcome: responded(404) }),
];

describe('the overview', () => {
  it('says the whole in one sentence', () => {
    const overview = summed(storeWith(TRAFFIC));
    expect(summarySentence(overview)).toBe('6 exchanges with 2 origins in 4 s: 3 failed, 3 problems.');
    const quiet = summed(storeWith([exchangeOf('1'), exchangeOf('2', { outcome: { state: 'pending' } })]));
    expect(summarySentence(quiet)).toBe(
      '2 exchanges with 1 origin in 1 ms: none failed, no problems, 1 still under way.',
    );
  });

  it('tells advice from what is to be fixed', () => {
    const overview = summed(storeWith(TRAFFIC, MORE, { thirdParty: 'all' }));
    expect(summarySentence(overview)).toContain('3 problems, 2 pieces of advice.');
  });

  it('has the worst origin first, with its party, times and problems', () => {
    expect(summed(storeWith(TRAFFIC)).origins).toEqual([
      {
        origin: 'https://api.example',
        exchanges: 3,
        failed: 2,
        thirdParty: true,
        median: 40,
        slowest: 4000,
        problems: 2,
      },
      {
        origin: 'https://shop.example',
        exchanges: 3,
        failed: 1,
        thirdParty: false,
        median: 100,
        slowest: 300,
        problems: 1,
      },
    ]);
  });

  it('merges problems by rule over paths and origins', () => {
    const store = storeWith([
      ...TRAFFIC,
      exchangeOf('7', { url: 'https://shop.example/f', outcome: responded(401) }),
      exchangeOf('8', { url: 'https://shop.example/g', outcome: responded(404) }),
    ]);
    expect(summed(store).byRule).toEqual([
      {
        rule: 'needs-login',
        title: 'A 401',
        level: 'error',
        exchanges: 3,
        origins: ['https://api.example', 'https://shop.example'],
      },
      { rule: 'not-there', title: 'A 404', level: 'warning', exchanges: 2, origins: ['https://shop.example'] },
    ]);
  });

  it('follows what changes and goes', () => {
    const store = storeWith(TRAFFIC);
    store.receive({
      type: 'update',
      exchanges: [exchangeOf('6', { url: 'https://shop.example/e', duration: 7 })],
      removed: ['3', '4', '5'],
      revision: '2',
    });
    const { origins, problems, byRule, failed, timeline } = summed(store);
    expect(origins).toMatchObject([{ origin: 'https://shop.example', exchanges: 3, failed: 0, slowest: 300 }]);
    expect(problems).toBe('no problems');
    expect(byRule).toEqual([]);
    expect(failed).toBe(0);
    expect(timeline?.columns[0]?.total).toBe(3);
  });
});

describe('the checks', () => {
  it('have passed where they looked at something and found nothing', () => {
    const { checks } = summed(storeWith(TRAFFIC, MORE));
    expect(checks.passed).toEqual([{ family: 'caching', rules: [{ rule: 'quiet-rule', title: 'A 401', looked: 3 }] }]);
    expect(checks.passedCount).toBe(1);
    expect(checks.unjudged).toEqual([{ lacks: 'content', rules: [{ rule: 'body-rule', title: 'A 401', looked: 0 }] }]);
  });

  it('have not passed where a finding is muted or below the level that is shown', () => {
    for (const settings of [{ mutes: [{ rule: 'not-there' }] }, { minimumLevel: 'error' }] as const) {
      const store = storeWith(TRAFFIC, RULES, settings);
      expect(summed(store).byRule.map(({ rule }) => rule)).toEqual(['needs-login']);
      expect(summed(store).checks.passedCount).toBe(0);
    }
  });

  it('have passed again once the exchange that was at fault is gone', () => {
    const store = storeWith(TRAFFIC);
    store.receive({ type: 'update', exchanges: [], removed: ['6'], revision: '2' });
    expect(summed(store).checks.passed.flatMap(({ rules }) => rules)).toMatchObject([{ rule: 'not-there', looked: 5 }]);
  });

  it('say nothing of rules that are off or that nothing is about', () => {
    const { checks } = summed(storeWith([exchangeOf('1', { outcome: responded(500) })], MORE));
    expect(checks.passed.flatMap(({ rules }) => rules.map(({ rule }) => rule))).not.toContain('quiet-rule');
    const off = summed(storeWith([exchangeOf('1')], MORE, { disabledRules: ['quiet-rule'] }));
    expect(off.checks.passed.flatMap(({ rules }) => rules.map(({ rule }) => rule))).not.toContain('quiet-rule');
  });

  it('are said in plain words', () => {
    expect(passedSentence(37)).toBe('37 checks looked at these responses and found nothing.');
    expect(unjudgedSentence('content', 12, false)).toBe(
      '12 checks need bodies: keep DevTools open while the page loads.',
    );
    expect(unjudgedSentence('requestFields', 1, true)).toMatch(/^1 check needs request headers, which this file/);
  });
});

describe('a range of time', () => {
  const at = (startedAt: number) => exchangeOf(`x${startedAt}`, { startedAt, outcome: responded(404) });
  const shown = (store: ReturnType<typeof storeOf>) => store.getState().shown.map(({ exchange }) => exchange.startedAt);

  it('leaves what started in it, from its start to before its end, together with the text', () => {
    const store = storeWith([at(9), at(10), at(19), at(20)]);
    store.changeFilter({ during: { from: 10, to: 20 } });
    expect(shown(store)).toEqual([10, 19]);
    store.changeFilter({ text: 'items/x19' });
    expect(shown(store)).toEqual([19]);
    store.changeFilter({ text: 'items/x9' });
    expect(shown(store)).toEqual([]);
    store.changeFilter({ text: 'status:404', during: { from: 19, to: 21 } });
    expect(shown(store)).toEqual([19, 20]);
    store.changeFilter({ during: undefined });
    expect(shown(store)).toEqual([9, 10, 19, 20]);
  });

  it('is given up when all that is kept came after it', () => {
    const store = storeWith([at(9), at(10)]);
    store.changeFilter({ during: { from: 0, to: 10 } });
    store.receive({ type: 'update', exchanges: [at(11)], removed: [], revision: '2' });
    expect(shown(store)).toEqual([9]);
    store.receive({ type: 'update', exchanges: [at(12)], removed: ['x9', 'x10', 'x11'], revision: '3' });
    expect(store.getState().filter.during).toBeUndefined();
    expect(shown(store)).toEqual([12]);
  });
});

describe('the overview as Markdown', () => {
  it('says what the view says, without paths of calls', () => {
    const store = storeWith(TRAFFIC, MORE);
    const text = overviewMarkdown(store.getState(), summed(store), false);
    expect(text).toContain('# HTTP overview of https://shop.example/\n');
    expect(text).toContain('3 failed, 3 problems');
    expect(text).toContain('- error: A 401 (`needs-login`), 2 exchanges, https://api.example\n');
    expect(text).toContain('| https://api.example | third | 3 | 2 | 2 | 40 ms | 4 s |\n');
    expect(text).toContain('- 1 check looked at these responses and found nothing.\n');
    expect(text).toContain('- 1 check needs bodies: keep DevTools open while the page loads.\n');
    expect(text).not.toContain('api.example/b');
  });
});
