import { createMatcher, merge } from '../capture/matching.ts';
import { exchangeOfRead, withRead } from '../capture/page-observer.ts';
import type { PageRead } from '../capture/page-read.ts';
import { textLengthOf, withoutTexts, withTextsWithin } from '../http/content-text.ts';
import type { Exchange, ExchangeId } from '../http/exchange.ts';
import { withoutFragment } from '../http/url.ts';
import { FramePages } from './frame-pages.ts';
import type { Page } from './navigation.ts';
import { WaitingReads } from './waiting-reads.ts';

/** The bounds of what is kept. */
export interface Limits {
  /** Exchanges of one tab. */
  readonly exchangesPerTab: number;
  /** Characters of text kept of one content. */
  readonly textPerContent: number;
  /** Earlier pages of a tab kept in case the user goes back to them. */
  readonly earlierPages: number;
}

export const LIMITS: Limits = { exchangesPerTab: 2_000, textPerContent: 256 * 1024, earlierPages: 3 };

/** What a tab's log knows beside its exchanges; it survives the worker together with them. */
export interface TabState {
  /** Top-level documents in the order of their commits; the last is shown now. */
  readonly pages: readonly Page[];
  /** Document ids of pages left, whose exchanges are not shown. */
  readonly hidden: readonly string[];
  readonly loading: boolean;
  /** Exchanges dropped from the shown pages to stay within the limits. */
  readonly dropped: number;
  /** The number of the last DevTools batch that was taken in. */
  readonly lastBatch: number;
  /** Another one after every change of the log; equal ones stand for the same exchanges and the same state. */
  readonly revision: string;
}

/** Hears what changes in a log. `reset`: other exchanges are shown now. */
export interface LogListener {
  put(id: ExchangeId): void;
  remove(id: ExchangeId): void;
  reset(): void;
  state(): void;
}

const EMPTY: TabState = { pages: [], hidden: [], loading: false, dropped: 0, lastBatch: 0, revision: '' };

/** Documents of a tab whose commit is remembered. */
const PAGES = 50;

/** A subresource may start while the browser still reports the commit of its page. */
const COMMIT_LAG_MS = 100;

/** The exchanges of one tab, bounded, in the order in which they were first heard of. */
export class TabLog {
  readonly #tabId: number;
  readonly #limits: Limits;
  readonly #listener: LogListener;
  readonly #nextRevision: () => string;
  readonly #exchanges = new Map<ExchangeId, Exchange>();
  readonly #matcher = createMatcher();
  readonly #frames: FramePages;
  readonly #reads = new WaitingReads();
  #state: TabState = EMPTY;
  #revision: string;

  /** `nextRevision` never gives the same word twice, in no life of the worker. */
  constructor(tabId: number, limits: Limits, nextRevision: () => string, listener: LogListener) {
    this.#tabId = tabId;
    this.#limits = limits;
    this.#frames = new FramePages(limits.exchangesPerTab, (documentId) =>
      this.#state.pages.some((page) => page.documentId === documentId),
    );
    this.#nextRevision = nextRevision;
    this.#revision = nextRevision();
    const after = <Arguments extends unknown[]>(hear: (...told: Arguments) => void) => {
      return (...told: Arguments) => {
        this.#revision = this.#nextRevision();
        hear(...told);
      };
    };
    this.#listener = {
      put: after(listener.put),
      remove: after(listener.remove),
      reset: after(listener.reset),
      state: after(listener.state),
    };
  }

  get state(): TabState {
    return { ...this.#state, revision: this.#revision };
  }

  get page(): Page | undefined {
    return this.#state.pages.at(-1);
  }

  get size(): number {
    return this.#exchanges.size;
  }

  get(id: ExchangeId): Exchange | undefined {
    return this.#exchanges.get(id);
  }

  all(): Iterable<Exchange> {
    return this.#exchanges.values();
  }

  /** The exchanges that views show: those of the current page, or of all pages that the user wants kept. */
  shown(): readonly Exchange[] {
    return [...this.#exchanges.values()].filter((exchange) => this.isShown(exchange));
  }

  isShown({ documentId }: Exchange): boolean {
    return documentId === undefined || !this.#state.hidden.includes(documentId);
  }

  /** Takes back what survived the worker. */
  restore(state: TabState, exchanges: Iterable<Exchange>): void {
    this.#state = state;
    this.#revision = state.revision;
    for (const exchange of exchanges) {
      this.#exchanges.set(exchange.id, exchange);
      this.#match(exchange);
    }
  }

  /** Adds or replaces what webRequest tells. It may complete a DevTools exchange that came first. */
  putWebRequest(exchange: Exchange): void {
    const observed = exchange.sources.includes('devtools') ? undefined : this.#matcher.webRequest(exchange);
    if (observed !== undefined) this.#remove(observed.id);
    this.#put(observed === undefined ? exchange : merge(exchange, observed));
    const { page } = this;
    if (page !== undefined && isNavigationTo(page, exchange)) this.#adopt(page, exchange.frameId ?? 0);
    if (exchange.outcome.state !== 'responded') return;
    for (const { frameId, read } of this.#reads.take(exchange.url)) this.putPageRead(frameId, read);
  }

  /** Adds the text that a page read to its exchange. It waits a moment for one that was not heard of yet. */
  putPageRead(frameId: number, read: PageRead): void {
    const exchange = exchangeOfRead(read, frameId, this.#exchanges.values());
    if (exchange === undefined) {
      this.#reads.add(frameId, read);
    } else if (exchange !== 'ambiguous') {
      const complete = withRead(exchange, read);
      if (complete !== undefined) this.putWebRequest(withTextsWithin(complete, this.#limits.textPerContent));
    }
  }

  /** Whether DevTools asked the cache for the exchange, to show a resource that the page had loaded before. */
  isInspectorsCopy({ id, type, fromCache, url, outcome }: Exchange): boolean {
    const isMiss = outcome.state === 'failed' && outcome.error === 'net::ERR_CACHE_MISS';
    if (type !== 'other' || (fromCache !== true && !isMiss)) return false;
    return [...this.#exchanges.values()].some(
      (other) => other.id !== id && other.type !== 'other' && other.url === url,
    );
  }

  remove(id: ExchangeId): void {
    this.#remove(id);
  }

  /** Adds what DevTools tells, to the webRequest exchange of the same request where there is one. */
  putDevtools(observed: Exchange): void {
    if (this.#exchanges.has(observed.id)) return;
    const exchange = withTextsWithin(observed, this.#limits.textPerContent);
    const seen = this.#matcher.devtools(exchange);
    if (seen !== undefined) {
      this.#put(merge(seen, exchange));
      return;
    }
    const documentId = this.#pageAt(exchange)?.documentId;
    const alone = { ...exchange, tabId: this.#tabId, ...(documentId !== undefined && { documentId }) };
    this.#matcher.forget(exchange);
    this.#matcher.devtools(alone);
    this.#put(alone);
  }

  /** The top-level document that a request of this tab belongs to; undefined for a navigation under way. */
  pageOfRequest(details: {
    readonly type: string;
    readonly frameId: number;
    readonly documentId?: string | undefined;
    readonly parentDocumentId?: string | undefined;
    readonly frameType?: string | undefined;
  }): string | undefined {
    const { documentId, parentDocumentId } = details;
    if (details.type === 'main_frame' && documentId === undefined) return undefined;
    const isTop = details.frameId === 0 || details.frameType === 'outermost_frame';
    if (documentId !== undefined && isTop) return documentId;
    const page =
      this.#frames.pageOf(documentId) ??
      this.#frames.pageOf(parentDocumentId) ??
      parentDocumentId ??
      this.page?.documentId;
    if (documentId !== undefined && page !== undefined) this.#frames.add(documentId, page);
    return page;
  }

  /** Learns which page a frame's document belongs to. */
  addFrame(documentId: string | undefined, parentDocumentId: string | undefined): void {
    if (documentId === undefined || parentDocumentId === undefined) return;
    this.#frames.add(documentId, this.#frames.pageOf(parentDocumentId) ?? parentDocumentId);
  }

  /** Whether a page or frame of this tab has the document id. */
  knows(documentId: string): boolean {
    return this.#frames.pageOf(documentId) !== undefined;
  }

  beginLoading(): void {
    this.#setState({ loading: true });
  }

  endLoading(): void {
    this.#setState({ loading: false });
  }

  /** A prerendered document was committed out of sight: its navigation is known now. */
  prerender(page: Page, frameId: number): void {
    this.#adopt(page, frameId);
  }

  /** A new document is shown, or one that the user went back to. Without `keepLog` the pages before it are hidden. */
  commit(page: Page, keepLog: boolean): void {
    const previous = this.page;
    const { pages, hidden } = this.#state;
    this.#adopt(page, 0);
    if (previous !== undefined) this.#settleNavigations(previous);
    const others = pages.filter(({ documentId }) => documentId !== page.documentId);
    this.#state = { ...this.#state, pages: [...others, page].slice(-PAGES) };
    if (keepLog) {
      this.#state = { ...this.#state, hidden: hidden.filter((id) => id !== page.documentId) };
      this.#listener.state();
      return;
    }
    this.#hideAllBut(page);
  }

  /** A navigation ended without a new document: what it asked for belongs to the page that stays. */
  stay(): void {
    if (this.page !== undefined) this.#settleNavigations(this.page);
    this.endLoading();
  }

  /** Hides the pages before the current one. */
  hideEarlierPages(): void {
    if (this.page !== undefined) this.#hideAllBut(this.page);
  }

  /** Removes everything that has ended. */
  clear(): void {
    for (const exchange of this.#exchanges.values()) {
      if (exchange.outcome.state !== 'pending') this.#remove(exchange.id);
    }
    this.#setState({ dropped: 0 });
    this.#listener.reset();
  }

  takeBatch(batch: number): boolean {
    if (batch <= this.#state.lastBatch) return false;
    this.#setState({ lastBatch: batch });
    return true;
  }

  /** Drops captured texts, the oldest half of them. Returns whether there were any. */
  dropTexts(): boolean {
    const withText = [...this.#exchanges.values()].filter((exchange) => textLengthOf(exchange) > 0);
    for (const exchange of withText.slice(0, Math.ceil(withText.length / 2))) this.#put(withoutTexts(exchange));
    return withText.length > 0;
  }

  /**
   * Drops about `count` exchanges: of pages left first, then the oldest plain successes, then the oldest that ended;
   * what `outlives` names and what failed stay longest.
   */
  drop(count: number, outlives: (id: ExchangeId) => boolean): void {
    let left = count;
    const dropWhere = (isVictim: (exchange: Exchange) => boolean) => {
      for (const exchange of this.#exchanges.values()) {
        if (left <= 0) return;
        if (!isVictim(exchange)) continue;
        if (this.isShown(exchange)) this.#setState({ dropped: this.#state.dropped + 1 });
        this.#remove(exchange.id);
        left -= 1;
      }
    };
    dropWhere((exchange) => !this.isShown(exchange));
    dropWhere((exchange) => isPlainSuccess(exchange) && !outlives(exchange.id));
    dropWhere((exchange) => exchange.outcome.state !== 'pending' && !outlives(exchange.id));
    dropWhere(() => true);
  }

  #put(exchange: Exchange): void {
    this.#exchanges.set(exchange.id, exchange);
    this.#listener.put(exchange.id);
  }

  #remove(id: ExchangeId): void {
    const exchange = this.#exchanges.get(id);
    if (exchange === undefined) return;
    this.#exchanges.delete(id);
    this.#matcher.forget(exchange);
    this.#listener.remove(id);
  }

  #setState(change: Partial<TabState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listener.state();
  }

  #match(exchange: Exchange): void {
    if (exchange.sources.includes('devtools')) {
      if (!exchange.sources.includes('web-request')) this.#matcher.devtools(exchange);
    } else this.#matcher.webRequest(exchange);
  }

  /** Gives the navigation that led to the page, with its redirect hops, the page's document id. */
  #adopt(page: Page, frameId: number): void {
    const url = withoutFragment(page.url);
    let exchange = [...this.#exchanges.values()].findLast(
      (candidate) =>
        candidate.frameId === frameId &&
        withoutFragment(candidate.url) === url &&
        ((candidate.type === 'document' && candidate.documentId === undefined) || candidate.type === 'prefetch'),
    );
    while (exchange !== undefined) {
      this.#replace({ ...exchange, type: 'document', documentId: page.documentId });
      exchange = exchange.redirectedFrom === undefined ? undefined : this.#exchanges.get(exchange.redirectedFrom);
    }
  }

  /** Navigations that ended without a document of their own belong to the page that was shown meanwhile. */
  #settleNavigations(page: Page): void {
    for (const exchange of this.#exchanges.values()) {
      const isOpen = exchange.outcome.state === 'pending';
      if (exchange.documentId === undefined && !isOpen) this.#replace({ ...exchange, documentId: page.documentId });
    }
  }

  #replace(exchange: Exchange): void {
    this.#matcher.forget(exchange);
    this.#match(exchange);
    this.#put(exchange);
  }

  #hideAllBut(page: Page): void {
    const known = new Set(this.#state.pages.map(({ documentId }) => documentId));
    const others = new Set<string>();
    for (const { documentId } of this.#exchanges.values()) {
      if (documentId !== undefined && !known.has(documentId)) others.add(documentId);
    }
    const left = [...others, ...known].filter((documentId) => documentId !== page.documentId);
    const hidden = left.slice(-this.#limits.earlierPages);
    const forgotten = new Set(left.slice(0, -this.#limits.earlierPages));
    this.#state = {
      ...this.#state,
      hidden,
      pages: this.#state.pages.filter(
        ({ documentId }) => documentId === page.documentId || hidden.includes(documentId),
      ),
      dropped: 0,
    };
    for (const exchange of this.#exchanges.values()) {
      if (exchange.documentId !== undefined && forgotten.has(exchange.documentId)) this.#remove(exchange.id);
    }
    this.#listener.state();
    this.#listener.reset();
  }

  /** The page of an exchange that only DevTools saw, by its start: a navigation starts before its page is committed. */
  #pageAt({ type, url, startedAt }: Exchange): Page | undefined {
    const { pages } = this.#state;
    if (type === 'document') {
      return pages.find((page) => page.committedAt >= startedAt && withoutFragment(page.url) === withoutFragment(url));
    }
    return pages.findLast(({ committedAt }) => committedAt - COMMIT_LAG_MS <= startedAt) ?? pages[0];
  }
}

/** Whether the exchange is the page's own navigation, heard of only after its commit: a woken worker may. */
function isNavigationTo(page: Page, { type, documentId, url, startedAt, frameId }: Exchange): boolean {
  if (type !== 'document' || documentId !== undefined || frameId !== 0) return false;
  return startedAt <= page.committedAt && withoutFragment(url) === withoutFragment(page.url);
}

function isPlainSuccess({ outcome, duration, type }: Exchange): boolean {
  return (
    outcome.state === 'responded' &&
    outcome.status < 400 &&
    outcome.laterError === undefined &&
    duration !== undefined &&
    type !== 'document'
  );
}
