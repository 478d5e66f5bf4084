import { browser } from 'wxt/browser';
import { type TickStorage, tickStorageKey } from '#lib/store/kept-ticks.ts';

/** Where the ticks of a tab are kept: in memory, until the tab or the browser is closed. */
export function tickStorage(tabId: number): TickStorage {
  const { session } = browser.storage;
  const key = tickStorageKey(tabId);
  return {
    get: async () => (await session.get(key))[key],
    set: (ticks) => session.set({ [key]: ticks }),
    listen: (changed) =>
      session.onChanged.addListener((changes) => {
        if (key in changes) changed(changes[key]?.newValue);
      }),
  };
}
