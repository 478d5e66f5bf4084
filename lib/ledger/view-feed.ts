import type { Exchange, ExchangeId } from '../http/exchange.ts';
import type { TabFacts, ToView } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { Ledger } from './ledger.ts';

/** Exchanges of one part of a snapshot. */
const PART = 300;

/** What a feed needs. */
export interface FeedSources {
  readonly ledger: Ledger;
  post(message: ToView): void;
  facts(tabId: number): Promise<TabFacts>;
  settings(): Settings;
}

/**
 * Tells one view about one tab: a snapshot first, unless the view has it already, then what changed since the last
 * flush.
 */
export class ViewFeed {
  readonly tabId: number;
  readonly #sources: FeedSources;
  readonly #changed = new Set<ExchangeId>();
  readonly #removed = new Set<ExchangeId>();
  #isSnapshotDue = true;
  #has: string | undefined;
  #isTabChanged = false;

  /** `has`: the revision of what the view has from an earlier connection. */
  constructor(tabId: number, sources: FeedSources, has?: string) {
    this.tabId = tabId;
    this.#has = has;
    this.#sources = sources;
  }

  put(id: ExchangeId): void {
    this.#changed.add(id);
    this.#removed.delete(id);
  }

  remove(id: ExchangeId): void {
    this.#changed.delete(id);
    this.#removed.add(id);
  }

  reset(): void {
    this.#isSnapshotDue = true;
  }

  tabChanged(): void {
    this.#isTabChanged = true;
  }

  /** Sends what changed; sends nothing where nothing did. */
  async flush(): Promise<void> {
    if (this.#isSnapshotDue) await (this.#isKnown() ? this.#sendUnchanged() : this.#sendSnapshot());
    else if (this.#isTabChanged || this.#changed.size > 0 || this.#removed.size > 0) await this.#sendUpdate();
  }

  #isKnown(): boolean {
    return this.#has !== undefined && this.#has === this.#sources.ledger.state(this.tabId)?.revision;
  }

  async #sendUnchanged(): Promise<void> {
    const { facts, settings, post } = this.#sources;
    this.#forgetChanges();
    post({ type: 'unchanged', tab: await facts(this.tabId), settings: settings() });
  }

  async #sendSnapshot(): Promise<void> {
    const { ledger, facts, settings, post } = this.#sources;
    const exchanges = ledger.shown(this.tabId);
    const revision = this.#revision();
    this.#forgetChanges();
    const tab = await facts(this.tabId);
    let start = 0;
    do {
      const part = exchanges.slice(start, start + PART);
      start += PART;
      const complete = start >= exchanges.length;
      post({ type: 'snapshot', tab, exchanges: part, settings: settings(), complete, ...(complete && revision) });
    } while (start < exchanges.length);
  }

  async #sendUpdate(): Promise<void> {
    const { ledger, facts, post } = this.#sources;
    const exchanges: Exchange[] = [];
    for (const id of this.#changed) {
      const exchange = ledger.get(this.tabId, id);
      if (exchange !== undefined && ledger.isShown(this.tabId, exchange)) exchanges.push(exchange);
    }
    const removed = [...this.#removed];
    const revision = this.#revision();
    const isTabChanged = this.#isTabChanged;
    this.#forgetChanges();
    const tab = isTabChanged ? await facts(this.tabId) : undefined;
    if (tab === undefined && exchanges.length === 0 && removed.length === 0) return;
    post({ type: 'update', exchanges, removed, ...(tab !== undefined && { tab }), ...revision });
  }

  #revision(): { readonly revision?: string } {
    const revision = this.#sources.ledger.state(this.tabId)?.revision;
    return revision === undefined ? {} : { revision };
  }

  #forgetChanges(): void {
    this.#isSnapshotDue = false;
    this.#has = undefined;
    this.#isTabChanged = false;
    this.#changed.clear();
    this.#removed.clear();
  }
}
