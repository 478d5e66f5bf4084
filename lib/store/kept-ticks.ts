import type { ViewStore } from './view-store.ts';

/** A place for the ticks of one tab that outlives its views. */
export interface TickStorage {
  /** What was stored last; anything else where nothing was. */
  get(): Promise<unknown>;
  set(ticks: readonly string[]): Promise<void>;
  /** Calls back with what another view of the tab stored. */
  listen(changed: (ticks: unknown) => void): void;
}

/** Name of a tab's place in `storage.session`. */
export function tickStorageKey(tabId: number): string {
  return `ticks:${tabId}`;
}

/**
 * Gives a view the ticks that were made in earlier ones of its tab, and keeps those that follow; those of exchanges
 * that are gone are dropped. Where the storage fails they last as long as the view.
 */
export function keepTicks(store: ViewStore, storage: TickStorage): void {
  let stored: ReadonlySet<string> = store.getState().ticked;
  const take = (value: unknown) => {
    stored = ticksOf(value);
    store.setTicks(stored);
  };
  storage.listen(take);
  storage.get().then(
    (value) => {
      if (store.getState().ticked.size === 0) take(value);
    },
    () => undefined,
  );
  store.subscribe(({ ticked, rows }) => {
    if (ticked === stored) return;
    stored = ticked;
    const ids = new Set(rows.map(({ exchange }) => exchange.id));
    const kept = [...ticked].filter((tick) => ids.has(tick.slice(0, tick.indexOf(' '))));
    storage.set(kept).catch(() => undefined);
  });
}

function ticksOf(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
}
