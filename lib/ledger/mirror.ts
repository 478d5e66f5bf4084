import type { Exchange, ExchangeId } from '../http/exchange.ts';
import type { Ledger, LedgerListener, TabRecord } from './ledger.ts';
import type { TabState } from './tab-log.ts';

/** What the mirror needs of `storage.session`. */
export interface SessionStorage {
  get(): Promise<Readonly<Record<string, unknown>>>;
  /** Rejects where the quota would be exceeded; nothing is stored then. */
  set(items: Readonly<Record<string, string>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** The quota of `storage.session` is 10 MiB; strings are charged once. */
const BYTES = 8_000_000;
/** Exchanges that are written together. */
const CHUNK = 16;
const SHED_ATTEMPTS = 40;
const PREFIX = 'ledger:';
const STATE = 'state';

interface MirroredTab {
  readonly chunkOf: Map<ExchangeId, number>;
  readonly chunks: Map<number, Set<ExchangeId>>;
  last: number;
  /** How many exchanges the last chunk was given; it is not refilled. */
  filled: number;
}

/**
 * Keeps a copy of the ledger in `storage.session`, from where the next worker takes it back. Exchanges are serialized
 * in chunks, because storage charges objects three times and strings once; only chunks that changed are written.
 */
export class Mirror implements LedgerListener {
  readonly #ledger: Ledger;
  readonly #storage: SessionStorage;
  readonly #bytes: number;
  readonly #tabs = new Map<number, MirroredTab>();
  readonly #sizes = new Map<string, number>();
  readonly #dirty = new Set<string>();
  #total = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(ledger: Ledger, storage: SessionStorage, bytes = BYTES) {
    this.#ledger = ledger;
    this.#storage = storage;
    this.#bytes = bytes;
  }

  /** Reads what an earlier worker left. What cannot be read is passed over. */
  async restore(): Promise<readonly TabRecord[]> {
    const items = await this.#storage.get().catch(() => ({}));
    const states = new Map<number, TabState>();
    const chunks = new Map<number, { index: number; exchanges: readonly Exchange[] }[]>();
    for (const [key, value] of Object.entries(items)) {
      const [tab, part] = key.startsWith(PREFIX) ? key.slice(PREFIX.length).split(':') : [];
      if (tab === undefined || part === undefined || typeof value !== 'string') continue;
      const parsed = parse(value);
      const tabId = Number(tab);
      this.#measure(key, value);
      if (part === STATE && isState(parsed)) states.set(tabId, parsed);
      else if (Array.isArray(parsed)) {
        const list = chunks.get(tabId) ?? [];
        chunks.set(tabId, list);
        list.push({ index: Number(part), exchanges: parsed as readonly Exchange[] });
      } else this.#dirty.add(key);
    }
    return [...states].map(([tabId, state]) => {
      const parts = (chunks.get(tabId) ?? []).sort((a, b) => a.index - b.index);
      const tab = this.#tab(tabId);
      for (const { index, exchanges } of parts) {
        tab.chunks.set(index, new Set(exchanges.map(({ id }) => id)));
        for (const { id } of exchanges) tab.chunkOf.set(id, index);
        tab.last = index;
        tab.filled = CHUNK;
      }
      return { tabId, state, exchanges: parts.flatMap(({ exchanges }) => exchanges) };
    });
  }

  onPut(tabId: number, id: ExchangeId): void {
    const tab = this.#tab(tabId);
    let index = tab.chunkOf.get(id);
    if (index === undefined) {
      if (tab.filled >= CHUNK) {
        tab.last += 1;
        tab.filled = 0;
      }
      tab.filled += 1;
      index = tab.last;
      tab.chunkOf.set(id, index);
      const chunk = tab.chunks.get(index) ?? new Set();
      tab.chunks.set(index, chunk.add(id));
    }
    this.#change(tabId, index);
  }

  onRemove(tabId: number, id: ExchangeId): void {
    const tab = this.#tab(tabId);
    const index = tab.chunkOf.get(id);
    if (index === undefined) return;
    tab.chunkOf.delete(id);
    tab.chunks.get(index)?.delete(id);
    this.#change(tabId, index);
  }

  onState(tabId: number): void {
    this.#tab(tabId);
    this.#dirty.add(keyOf(tabId, STATE));
  }

  onReset(): void {}

  onClose(tabId: number): void {
    const tab = this.#tabs.get(tabId);
    if (tab === undefined) return;
    this.#tabs.delete(tabId);
    for (const index of tab.chunks.keys()) this.#dirty.add(keyOf(tabId, index));
    this.#dirty.add(keyOf(tabId, STATE));
  }

  /** Writes what changed since the last time. Never rejects: what does not fit is dropped from the ledger. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    for (let attempt = 0; attempt < SHED_ATTEMPTS && this.#dirty.size > 0; attempt += 1) {
      const changes = this.#serialize();
      while (this.#total > this.#bytes && this.#ledger.shed()) Object.assign(changes, this.#serialize());
      const removed = Object.keys(changes).filter((key) => changes[key] === undefined);
      // All in one step, so that the revision in the state is always that of what lies beside it.
      const entries = Object.entries(changes).map(([key, value]) => [key, value ?? '']);
      try {
        await this.#storage.set(Object.fromEntries(entries));
        if (removed.length > 0) await this.#storage.remove(removed);
      } catch {
        for (const [key] of entries) this.#dirty.add(key as string);
        if (!this.#ledger.shed()) return;
      }
    }
  }

  #change(tabId: number, index: number): void {
    this.#dirty.add(keyOf(tabId, index)).add(keyOf(tabId, STATE));
  }

  /** The dirty keys with their new values; undefined where there is nothing left to keep. */
  #serialize(): Record<string, string | undefined> {
    const changes: Record<string, string | undefined> = {};
    for (const key of this.#dirty) {
      const value = this.#valueOf(key);
      this.#measure(key, value);
      changes[key] = value;
    }
    this.#dirty.clear();
    return changes;
  }

  #valueOf(key: string): string | undefined {
    const [tab, part] = key.slice(PREFIX.length).split(':') as [string, string];
    const tabId = Number(tab);
    if (part === STATE) {
      const state = this.#ledger.state(tabId);
      return state === undefined ? undefined : JSON.stringify(state);
    }
    const exchanges: Exchange[] = [];
    for (const id of this.#tabs.get(tabId)?.chunks.get(Number(part)) ?? []) {
      const exchange = this.#ledger.get(tabId, id);
      if (exchange !== undefined) exchanges.push(exchange);
    }
    if (exchanges.length > 0) return JSON.stringify(exchanges);
    this.#tabs.get(tabId)?.chunks.delete(Number(part));
    return undefined;
  }

  #measure(key: string, value: string | undefined): void {
    const size = value === undefined ? 0 : key.length + new TextEncoder().encode(value).length;
    this.#total += size - (this.#sizes.get(key) ?? 0);
    if (size === 0) this.#sizes.delete(key);
    else this.#sizes.set(key, size);
  }

  #tab(tabId: number): MirroredTab {
    const known = this.#tabs.get(tabId);
    if (known !== undefined) return known;
    const tab: MirroredTab = { chunkOf: new Map(), chunks: new Map(), last: 0, filled: 0 };
    this.#tabs.set(tabId, tab);
    this.#dirty.add(keyOf(tabId, STATE));
    return tab;
  }
}

function keyOf(tabId: number, part: number | string): string {
  return `${PREFIX}${tabId}:${part}`;
}

function isState(value: unknown): value is TabState {
  return typeof value === 'object' && value !== null && Array.isArray((value as Partial<TabState>).pages);
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
