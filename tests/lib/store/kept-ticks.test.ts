import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { keepTicks, type TickStorage } from '#lib/store/kept-ticks.ts';
import { tickKey } from '#lib/store/view-store.ts';
import { exchangeOf, storeOf, TAB } from './exchanges.ts';

/** A storage that several views share, as those of one tab do. */
function sharedStorage() {
  let value: unknown;
  const listeners: ((ticks: unknown) => void)[] = [];
  return {
    get: async () => value,
    async set(ticks) {
      value = [...ticks];
      for (const tell of listeners) tell(value);
    },
    listen: (changed) => listeners.push(changed),
  } satisfies TickStorage;
}

function viewOf(storage: TickStorage, ids: readonly string[]) {
  const store = storeOf();
  store.receive({
    type: 'snapshot',
    tab: TAB,
    exchanges: ids.map((id) => exchangeOf(id)),
    settings: DEFAULT_SETTINGS,
    complete: true,
  });
  keepTicks(store, storage);
  return store;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the ticks of a tab', () => {
  it('are there again in the next view, and as they change in another one', async () => {
    const storage = sharedStorage();
    const first = viewOf(storage, ['a', 'b']);
    await settled();
    first.toggleTick('a', 'look at the log');
    await settled();
    const second = viewOf(storage, ['a', 'b']);
    await settled();
    expect([...second.getState().ticked]).toEqual([tickKey('a', 'look at the log')]);
    second.toggleTick('b', 'ask again');
    await settled();
    expect(first.getState().ticked.size).toBe(2);
    second.toggleTick('a', 'look at the log');
    await settled();
    expect([...first.getState().ticked]).toEqual([tickKey('b', 'ask again')]);
  });

  it('go with their exchanges', async () => {
    const storage = sharedStorage();
    const store = viewOf(storage, ['a', 'b']);
    await settled();
    store.toggleTick('a', 'look at the log');
    store.receive({ type: 'update', exchanges: [], removed: ['a'] });
    store.toggleTick('b', 'ask again');
    await settled();
    expect(await storage.get()).toEqual([tickKey('b', 'ask again')]);
  });

  it('last as long as the view where nothing can be stored, and are none where nonsense is', async () => {
    const failing: TickStorage = {
      get: () => Promise.reject(new Error('no storage')),
      set: () => Promise.reject(new Error('no storage')),
      listen: () => {},
    };
    const store = viewOf(failing, ['a']);
    await settled();
    store.toggleTick('a', 'look at the log');
    await settled();
    expect(store.getState().ticked.size).toBe(1);
    const strange = viewOf({ ...failing, get: async () => ({ 0: 'a' }) }, ['a']);
    await settled();
    expect(strange.getState().ticked.size).toBe(0);
  });
});
