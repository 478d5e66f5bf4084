import { describe, expect, it, vi } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings.ts';
import { DEFAULT_TABLE } from '#lib/settings-table.ts';
import { chainOf, documentRow, mutedOrigin, selectedRow, worstGatewayFailure } from '#lib/store/selectors.ts';
import { tickKey, type ViewStore } from '#lib/store/view-store.ts';
import { exchangeOf, responded, storeOf, TAB } from './exchanges.ts';

function snapshot(
  store: ViewStore,
  exchanges: readonly Exchange[],
  { complete = true, settings = DEFAULT_SETTINGS } = {},
) {
  store.receive({ type: 'snapshot', tab: TAB, exchanges, settings, complete });
}

function update(store: ViewStore, exchanges: readonly Exchange[], removed: readonly string[] = []) {
  store.receive({ type: 'update', exchanges, removed });
}

const shownIds = (store: ViewStore) => store.getState().shown.map(({ exchange }) => exchange.id);
const ids = (store: ViewStore) => store.getState().rows.map(({ exchange }) => exchange.id);

describe('what the store receives', () => {
  it('is kept in the order of the starts, whatever the order of arrival', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('5'), exchangeOf('1')]);
    update(store, [exchangeOf('9'), exchangeOf('3')]);
    update(store, [exchangeOf('4')]);
    expect(ids(store)).toEqual(['1', '3', '4', '5', '9']);
  });

  it('keeps the order of arrival where starts are equal', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('b', { startedAt: 7 }), exchangeOf('a', { startedAt: 7 })]);
    update(store, [exchangeOf('c', { startedAt: 7 })]);
    expect(ids(store)).toEqual(['b', 'a', 'c']);
  });

  it('replaces an exchange by its id, also where its start was corrected', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('1'), exchangeOf('2'), exchangeOf('3')]);
    update(store, [exchangeOf('2', { outcome: responded(404) }), exchangeOf('1', { startedAt: 10 })]);
    expect(ids(store)).toEqual(['2', '3', '1']);
    expect(store.getState().rows[0]?.findings.map(({ rule }) => rule)).toEqual(['not-there']);
    expect(store.getState().counts).toMatchObject({ '2xx': 2, '4xx': 1, problems: 1 });
  });

  it('forgets what was removed', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('1', { outcome: responded(401) }), exchangeOf('2')]);
    update(store, [], ['1', 'never-heard-of']);
    expect(ids(store)).toEqual(['2']);
    expect(store.getState().problems).toEqual([]);
    expect(store.getState().counts).toMatchObject({ '2xx': 1, '4xx': 0, problems: 0 });
  });

  it('has a revision once it is whole, and is live again when nothing changed', () => {
    const store = storeOf();
    const part = { type: 'snapshot', tab: TAB, settings: DEFAULT_SETTINGS } as const;
    store.receive({ ...part, exchanges: [exchangeOf('1')], complete: false });
    expect(store.revision()).toBeUndefined();
    store.receive({ ...part, exchanges: [exchangeOf('2')], complete: true, revision: 'r1' });
    expect(store.revision()).toBe('r1');
    store.receive({ type: 'update', exchanges: [exchangeOf('3')], removed: [], revision: 'r2' });
    store.setConnection('reconnecting');
    store.receive({ type: 'unchanged', tab: { ...TAB, title: 'New' }, settings: DEFAULT_SETTINGS });
    expect(store.revision()).toBe('r2');
    expect(store.getState()).toMatchObject({ connection: 'live', tab: { title: 'New' } });
    expect(ids(store)).toEqual(['1', '2', '3']);
    store.receive({ ...part, exchanges: [exchangeOf('4')], complete: false });
    expect(store.revision()).toBeUndefined();
  });

  it('sets the state once for a batch, however large', () => {
    const store = storeOf();
    snapshot(store, []);
    const listener = vi.fn();
    store.subscribe(listener);
    update(
      store,
      Array.from({ length: 500 }, (_, index) => exchangeOf(String(index))),
    );
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.getState().rows).toHaveLength(500);
  });

  it('shows the parts of a first snapshot as they come, and counts as connected with the last', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('1')], { complete: false });
    snapshot(store, [exchangeOf('2')], { complete: false });
    expect(ids(store)).toEqual(['1', '2']);
    expect(store.getState().connection).toBe('connecting');
    snapshot(store, [exchangeOf('3')]);
    expect(ids(store)).toEqual(['1', '2', '3']);
    expect(store.getState().connection).toBe('live');
  });

  it('shows a long first snapshot a few times, each time twice as long', () => {
    const store = storeOf();
    const lengths: number[] = [];
    store.subscribe(({ shown, rows }) => {
      expect(shown).toEqual(rows);
      lengths.push(rows.length);
    });
    for (let part = 0; part < 9; part += 1) snapshot(store, [exchangeOf(String(part))], { complete: part === 8 });
    expect(lengths).toEqual([1, 2, 4, 8, 9]);
  });

  it('shows an update in the middle of a first snapshot with all that has come', () => {
    const store = storeOf();
    for (const id of ['1', '2', '3']) snapshot(store, [exchangeOf(id)], { complete: false });
    update(store, [exchangeOf('4')]);
    expect(ids(store)).toEqual(['1', '2', '3', '4']);
    expect(store.getState().shown).toEqual(store.getState().rows);
  });

  it('keeps the old rows on screen until a new snapshot is complete', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('1'), exchangeOf('2')]);
    store.setConnection('reconnecting');
    snapshot(store, [exchangeOf('2')], { complete: false });
    update(store, [exchangeOf('4')]);
    expect(ids(store)).toEqual(['1', '2']);
    snapshot(store, [exchangeOf('3')]);
    expect(ids(store)).toEqual(['2', '3', '4']);
    expect(store.getState().connection).toBe('live');
  });

  it('begins a snapshot anew when the line was lost in its middle', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('1')]);
    snapshot(store, [exchangeOf('8')], { complete: false });
    store.setConnection('reconnecting');
    snapshot(store, [exchangeOf('2')]);
    expect(ids(store)).toEqual(['2']);
  });
});

describe('the table', () => {
  const sized = (method: number): Settings => ({
    ...DEFAULT_SETTINGS,
    table: { ...DEFAULT_TABLE, widths: { method } },
  });
  const width = (store: ViewStore) => store.getState().settings.table.widths.method;
  const changed = () => {
    const store = storeOf();
    for (const method of [76, 86, 76]) store.changeSettings({ table: sized(method).table });
    return store;
  };

  it('does not go back to what the background tells of earlier changes', () => {
    const store = changed();
    const shown = [76, 86, 76].map((told) => {
      store.receive({ type: 'settings', settings: sized(told) });
      return width(store);
    });
    expect(shown).toEqual([76, 76, 76]);
  });

  it('is as another view has it once the own changes were told back', () => {
    const store = changed();
    for (const told of [76, 86, 76, 120]) store.receive({ type: 'settings', settings: sized(told) });
    expect(width(store)).toBe(120);
  });

  it('keeps the own change when another view changes it at the same time', () => {
    const store = changed();
    store.receive({ type: 'settings', settings: sized(120) });
    expect(width(store)).toBe(76);
  });

  it('is announced on a new line, once as it is now, until it was told back', () => {
    const store = changed();
    store.setConnection('reconnecting');
    expect(store.announcement()).toEqual([{ type: 'change-settings', change: { table: sized(76).table } }]);
    store.receive({ type: 'settings', settings: sized(66) });
    expect(width(store)).toBe(76);
    store.receive({ type: 'settings', settings: sized(76) });
    expect(store.announcement()).toEqual([]);
  });
});

describe('the settings', () => {
  it('are shown as the background tells them; a change is announced until then', () => {
    const store = storeOf();
    expect(store.changeSettings({ keepLog: true })).toEqual({ keepLog: true });
    expect(store.getState().settings.keepLog).toBe(false);
    expect(store.announcement()).toEqual([{ type: 'change-settings', change: { keepLog: true } }]);
    store.receive({ type: 'settings', settings: settings({ keepLog: true }) });
    expect(store.getState().settings.keepLog).toBe(true);
    expect(store.announcement()).toEqual([]);
  });

  const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
  const troubled = [
    exchangeOf('1', { outcome: responded(401) }),
    exchangeOf('2', { outcome: responded(404), url: 'https://other.example/x' }),
  ];

  it('hide findings below the level, of muted origins, and of rules switched off', () => {
    const store = storeOf();
    const rules = () => store.getState().problems.map(({ rule }) => rule);
    snapshot(store, troubled);
    expect(rules()).toEqual(['needs-login', 'not-there']);
    store.receive({ type: 'settings', settings: settings({ minimumLevel: 'error' }) });
    expect(rules()).toEqual(['needs-login']);
    store.receive({ type: 'settings', settings: settings({ mutes: [{ origin: 'https://api.example' }] }) });
    expect(rules()).toEqual(['not-there']);
    store.receive({ type: 'settings', settings: settings({ disabledRules: ['not-there'] }) });
    expect(rules()).toEqual(['needs-login']);
  });

  it('that change no finding leave the rows alone', () => {
    const store = storeOf();
    snapshot(store, troubled);
    const { rows } = store.getState();
    store.receive({ type: 'settings', settings: settings({ keepLog: true }) });
    expect(store.getState().rows).toBe(rows);
    expect(store.getState().settings.keepLog).toBe(true);
  });
});

describe('the filter', () => {
  function mixed() {
    const store = storeOf();
    snapshot(store, [
      exchangeOf('1', { method: 'POST' }),
      exchangeOf('2', { outcome: responded(404), url: 'https://api.example/users?q=Blue' }),
      exchangeOf('3', { outcome: { state: 'failed', error: 'net::ERR_CONNECTION_REFUSED' } }),
      exchangeOf('4', { outcome: { state: 'pending' } }),
      exchangeOf('5', { outcome: { state: 'failed', error: 'net::ERR_ABORTED' } }),
      exchangeOf('6', { outcome: responded(503) }),
    ]);
    return store;
  }

  it.each([
    ['post', ['1']],
    ['blue', ['2']],
    ['404', ['2']],
    ['not found', ['2']],
    ['not-there', ['2']],
    ['5xx', ['6']],
    ['refused', ['3']],
    ['get users', ['2']],
    ['-get', ['1']],
    ['example -404 -err', ['1', '4', '6']],
    ['nothing of this kind', []],
    ['   ', ['1', '2', '3', '4', '5', '6']],
  ])('text "%s" leaves %j', (text, left) => {
    const store = mixed();
    store.changeFilter({ text });
    expect(shownIds(store)).toEqual(left);
  });

  it('takes any of the chosen classes', () => {
    const store = mixed();
    store.changeFilter({ classes: ['4xx', 'none'] });
    expect(shownIds(store)).toEqual(['2', '3', '5']);
  });

  it('knows problems from what was merely cancelled', () => {
    const store = mixed();
    store.changeFilter({ problemsOnly: true });
    expect(shownIds(store)).toEqual(['2', '3', '6']);
  });

  it('lets rows come and go as they change', () => {
    const store = mixed();
    store.changeFilter({ classes: ['5xx'] });
    update(store, [
      exchangeOf('4', { outcome: responded(500) }),
      exchangeOf('6', { outcome: responded(200) }),
      exchangeOf('7'),
    ]);
    expect(shownIds(store)).toEqual(['4']);
    expect(ids(store)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });
});

describe('the problems', () => {
  it('are merged by rule and path pattern, worst first, then most frequent', () => {
    const store = storeOf();
    const item = (id: string, status: number, path: string) =>
      exchangeOf(id, { outcome: responded(status), url: `https://api.example${path}` });
    snapshot(store, [
      item('1', 404, '/users/1'),
      item('2', 404, '/users/2?x=1'),
      item('3', 404, '/carts/3'),
      item('4', 401, '/me'),
    ]);
    const problems = () => store.getState().problems.map(({ rule, pattern, count }) => [rule, pattern, count]);
    expect(problems()).toEqual([
      ['needs-login', '/me', 1],
      ['not-there', '/users/*', 2],
      ['not-there', '/carts/*', 1],
    ]);
    update(store, [item('2', 200, '/users/2?x=1'), item('5', 404, '/carts/5')], ['4']);
    expect(problems()).toEqual([
      ['not-there', '/carts/*', 2],
      ['not-there', '/users/*', 1],
    ]);
  });
});

describe('what is selected from the state', () => {
  const hop = (id: string, from: string | undefined, status: number, more: Partial<Exchange> = {}) =>
    exchangeOf(id, { type: 'document', outcome: responded(status), ...(from && { redirectedFrom: from }), ...more });

  it('is the whole redirect chain from any of its hops', () => {
    const store = storeOf();
    snapshot(store, [hop('1', undefined, 301), hop('2', '1', 302), hop('3', '2', 200), exchangeOf('4')]);
    for (const id of ['1', '2', '3']) {
      expect(chainOf(store.getState(), id).map(({ exchange }) => exchange.id)).toEqual(['1', '2', '3']);
    }
    expect(chainOf(store.getState(), '4')).toHaveLength(1);
    expect(chainOf(store.getState(), 'unknown')).toEqual([]);
  });

  it('is a finite chain where exchanges point at each other', () => {
    const store = storeOf();
    snapshot(store, [hop('1', '2', 301), hop('2', '1', 301)]);
    expect(chainOf(store.getState(), '1').length).toBeLessThanOrEqual(2);
  });

  it('is the document that the tab shows, else the last one', () => {
    const store = storeOf();
    snapshot(store, [hop('1', undefined, 200, { documentId: 'a' }), hop('2', undefined, 404, { documentId: 'b' })]);
    expect(documentRow(store.getState())?.exchange.id).toBe('2');
    store.receive({ type: 'update', exchanges: [], removed: [], tab: { ...TAB, documentId: 'a' } });
    expect(documentRow(store.getState())?.exchange.id).toBe('1');
  });

  it('is the gateway failure of the page before those of its calls', () => {
    const store = storeOf();
    expect(worstGatewayFailure(store.getState())).toBeUndefined();
    snapshot(store, [hop('1', undefined, 502), exchangeOf('2', { outcome: responded(502) }), exchangeOf('3')]);
    expect(worstGatewayFailure(store.getState())?.exchange.id).toBe('1');
    update(store, [], ['1']);
    expect(worstGatewayFailure(store.getState())?.exchange.id).toBe('2');
  });

  it('is the chosen row as it is now, until it is gone', () => {
    const store = storeOf();
    snapshot(store, [exchangeOf('1')]);
    store.select('1');
    update(store, [exchangeOf('1', { outcome: responded(404) })]);
    expect(selectedRow(store.getState())?.responseClass).toBe('4xx');
    update(store, [], ['1']);
    expect(selectedRow(store.getState())).toBeUndefined();
  });
});

describe('the ticks of a triage', () => {
  it('belong to a check of an exchange, and go as they came', () => {
    const store = storeOf();
    store.toggleTick('a', 'look at the log');
    store.toggleTick('b', 'look at the log');
    store.toggleTick('b', 'look at the log');
    const { ticked } = store.getState();
    expect(ticked.has(tickKey('a', 'look at the log'))).toBe(true);
    expect(ticked.has(tickKey('b', 'look at the log'))).toBe(false);
  });
});

describe('third parties', () => {
  const page = (change: Partial<Exchange> = {}) =>
    exchangeOf('1', { type: 'document', url: 'https://www.shop.example/', documentId: 'a', ...change });
  const other = (id: string, status: number) =>
    exchangeOf(id, { url: `https://cdn.example/${id}`, documentId: 'a', outcome: responded(status) });

  it('are quiet below the level error, and counted', () => {
    const store = storeOf();
    snapshot(store, [page(), other('2', 404), other('3', 401)]);
    const { rows, counts, problems } = store.getState();
    expect(rows.map(({ thirdParty }) => thirdParty)).toEqual([false, true, true]);
    expect(rows.map(({ quiet }) => quiet)).toEqual([0, 1, 0]);
    expect(counts).toMatchObject({ quiet: 1, problems: 1 });
    expect(problems.map(({ rule }) => rule)).toEqual(['needs-login']);
  });

  it('speak as soon as the settings say so', () => {
    const store = storeOf();
    snapshot(store, [page(), other('2', 404)]);
    store.receive({ type: 'settings', settings: { ...DEFAULT_SETTINGS, thirdParty: 'all' } });
    expect(store.getState()).toMatchObject({ counts: { quiet: 0, problems: 1 }, problems: { length: 1 } });
    expect(store.getState().rows[1]?.thirdParty).toBe(true);
  });

  it('are told when the page becomes known after them', () => {
    const store = storeOf();
    snapshot(store, [other('2', 404)]);
    expect(store.getState().rows[0]).toMatchObject({ thirdParty: undefined, quiet: 0 });
    update(store, [page()]);
    expect(store.getState().rows[1]).toMatchObject({ thirdParty: true, quiet: 1 });
    expect(store.getState().problems).toEqual([]);
  });

  it('are told by the tab where no navigation was seen', () => {
    const store = storeOf();
    snapshot(store, [other('2', 404)]);
    const tab = { ...TAB, documentId: 'a', url: 'https://www.shop.example/' };
    store.receive({ type: 'update', exchanges: [], removed: [], tab });
    expect(store.getState().rows[0]).toMatchObject({ thirdParty: true, quiet: 1 });
  });

  it('are counted apart from what is muted, which goes with its exchange', () => {
    const store = storeOf();
    snapshot(store, [page(), other('2', 404), other('3', 401)]);
    store.receive({ type: 'settings', settings: { ...DEFAULT_SETTINGS, mutes: [{ rule: 'needs-login' }] } });
    expect(store.getState().counts).toMatchObject({ quiet: 1, muted: 1, problems: 0 });
    update(store, [], ['2', '3']);
    expect(store.getState().counts).toMatchObject({ quiet: 0, muted: 0 });
  });
});

describe('a muted page', () => {
  it.each([
    [{ origin: 'https://www.shop.example' }, 'https://www.shop.example'],
    [{ origin: 'https://www.shop.example/' }, 'https://www.shop.example'],
    [{ origin: 'https://www.shop.example', rule: 'not-there' }, undefined],
    [{ origin: 'https://shop.example' }, undefined],
    [{ path: '*' }, undefined],
  ])('is one whose whole origin is muted: %j', (mute, expected) => {
    const store = storeOf();
    const page = exchangeOf('1', { type: 'document', url: 'https://www.shop.example/a', documentId: 'a' });
    snapshot(store, [page], { settings: { ...DEFAULT_SETTINGS, mutes: [mute] } });
    expect(mutedOrigin(store.getState())).toBe(expected);
  });
});
