import type { PageRead } from '../capture/page-read.ts';
import {
  exchangeAfter,
  isLast,
  parseWebRequestExchangeId,
  type WebRequestDetails,
  type WebRequestEvent,
  webRequestExchangeId,
} from '../capture/web-request.ts';
import type { Exchange, ExchangeId } from '../http/exchange.ts';
import { originOf } from '../http/url.ts';
import { keepsPage, type NavigationEvent, pageOf } from './navigation.ts';
import { LIMITS, type Limits, TabLog, type TabState } from './tab-log.ts';

/** Hears what changes in the ledger. */
export interface LedgerListener {
  /** An exchange was added or replaced. */
  onPut(tabId: number, id: ExchangeId): void;
  onRemove(tabId: number, id: ExchangeId): void;
  /** Other exchanges are shown now: after a navigation, when the log is cleared or kept. */
  onReset(tabId: number): void;
  /** What is known of the tab beside its exchanges changed. */
  onState(tabId: number): void;
  /** The tab is gone. */
  onClose(tabId: number): void;
}

/** One tab as the mirror keeps it. */
export interface TabRecord {
  readonly tabId: number;
  readonly state: TabState;
  readonly exchanges: readonly Exchange[];
}

interface OpenRequest {
  readonly tabId: number;
  readonly id: ExchangeId;
  readonly startSeen: boolean;
}

/** Requests that end without a last event are forgotten beyond this number. */
const OPEN_REQUESTS = 10_000;

/** The share of a full log that is dropped at once. */
const DROPPED_SHARE = 0.1;

/** The owner of the facts: the exchanges of every tab, bounded. It reduces events and tells what changed. */
export class Ledger {
  #limits: Limits;
  readonly #outlives: (tabId: number, id: ExchangeId) => boolean;
  readonly #tabs = new Map<number, TabLog>();
  readonly #open = new Map<string, OpenRequest>();
  readonly #listeners: LedgerListener[] = [];
  readonly #life: string;
  #keepLog = false;
  #changes = 0;

  /**
   * `outlives` names exchanges that are dropped last, as those with findings; `life` is a word that no other worker
   * has, which makes revisions unique.
   */
  constructor(
    outlives: (tabId: number, id: ExchangeId) => boolean = () => false,
    limits: Limits = LIMITS,
    life: string = '',
  ) {
    this.#outlives = outlives;
    this.#limits = limits;
    this.#life = life;
  }

  listen(listener: LedgerListener): void {
    this.#listeners.push(listener);
  }

  /** Keeps no more than this number of exchanges of each tab from now on. */
  keepAtMost(exchangesPerTab: number): void {
    this.#limits = { ...this.#limits, exchangesPerTab };
    for (const [tabId, log] of this.#tabs) this.#bound(tabId, log);
  }

  tabIds(): Iterable<number> {
    return this.#tabs.keys();
  }

  get(tabId: number, id: ExchangeId): Exchange | undefined {
    return this.#tabs.get(tabId)?.get(id);
  }

  /** The exchanges that views show. */
  shown(tabId: number): readonly Exchange[] {
    return this.#tabs.get(tabId)?.shown() ?? [];
  }

  isShown(tabId: number, exchange: Exchange): boolean {
    return this.#tabs.get(tabId)?.isShown(exchange) ?? false;
  }

  state(tabId: number): TabState | undefined {
    return this.#tabs.get(tabId)?.state;
  }

  /** Takes in a webRequest event. Requests of no tab are kept where one tab alone can have caused them. */
  webRequest(event: WebRequestEvent): void {
    const { details } = event;
    const open = this.#open.get(details.requestId) ?? this.#reopened(event);
    const tabId = open?.tabId ?? this.#tabOf(details);
    if (tabId === undefined) return;
    const log = this.#log(tabId);
    const before = open === undefined ? undefined : log.get(open.id);
    const isBegun = event.stage === 'before-request';
    // What was cleared or dropped while it was under way does not come back.
    if (open !== undefined && before === undefined && !isBegun) {
      this.#track(event, open);
      return;
    }
    const startSeen = isBegun || (open?.startSeen ?? false);
    const after = exchangeAfter(before, event, startSeen);
    const isNew = after.id !== before?.id;
    this.#track(event, { tabId, id: after.id, startSeen });
    if (after === before) return;
    if (log.isInspectorsCopy(after)) {
      log.remove(after.id);
      return;
    }
    log.putWebRequest(isNew ? this.#placed(after, log, details) : after);
    if (isNew) this.#bound(tabId, log);
  }

  navigation({ stage, details }: NavigationEvent): void {
    const log = this.#log(details.tabId);
    if (details.frameId !== 0) {
      if (stage !== 'committed') return;
      if (details.documentLifecycle === 'prerender' && details.parentDocumentId === undefined) {
        log.prerender(pageOf(details), details.frameId);
      } else log.addFrame(details.documentId, details.parentDocumentId);
      return;
    }
    switch (stage) {
      case 'before':
        log.beginLoading();
        break;
      case 'committed':
        log.commit(pageOf(details), this.#keepLog);
        break;
      case 'completed':
        log.endLoading();
        break;
      case 'error':
        if (keepsPage(details)) log.stay();
        else {
          // A page cut short after its commit is still the page. Firefox names the page before, and commits the
          // error page later.
          if (details.documentId !== undefined && details.documentId !== log.page?.documentId) {
            log.commit(pageOf(details), this.#keepLog);
          }
          log.endLoading();
        }
        break;
    }
  }

  /** Takes in what DevTools saw of a tab. A batch that comes again is passed over. */
  observed(tabId: number, batch: number, exchanges: readonly Exchange[]): void {
    const log = this.#log(tabId);
    if (!log.takeBatch(batch)) return;
    for (const exchange of exchanges) log.putDevtools(exchange);
    this.#bound(tabId, log);
  }

  /** Takes in a text that a page says it read. It completes an exchange of the tab, or is of no use. */
  pageRead(tabId: number, frameId: number, read: PageRead): void {
    this.#tabs.get(tabId)?.putPageRead(frameId, read);
  }

  /** Sets whether the exchanges of earlier pages stay. */
  keepLog(keepLog: boolean): void {
    if (this.#keepLog === keepLog) return;
    this.#keepLog = keepLog;
    if (!keepLog) for (const log of this.#tabs.values()) log.hideEarlierPages();
  }

  clear(tabId: number): void {
    this.#tabs.get(tabId)?.clear();
  }

  close(tabId: number): void {
    if (!this.#tabs.delete(tabId)) return;
    for (const [requestId, open] of this.#open) if (open.tabId === tabId) this.#open.delete(requestId);
    for (const listener of this.#listeners) listener.onClose(tabId);
  }

  /** The browser gave a tab another id. */
  replace(removedTabId: number, addedTabId: number): void {
    const log = this.#tabs.get(removedTabId);
    if (log === undefined) return;
    const exchanges = [...log.all()].map((exchange) => ({ ...exchange, tabId: addedTabId }));
    const { state } = log;
    this.close(removedTabId);
    this.restore([{ tabId: addedTabId, state, exchanges }]);
    for (const { id } of exchanges) for (const listener of this.#listeners) listener.onPut(addedTabId, id);
    for (const listener of this.#listeners) listener.onState(addedTabId);
  }

  /** Takes back what survived the worker; nobody is told. */
  restore(records: Iterable<TabRecord>): void {
    for (const { tabId, state, exchanges } of records) {
      this.#log(tabId).restore(state, exchanges);
      for (const exchange of exchanges) this.#reopen(tabId, exchange);
    }
  }

  /** Makes room: drops captured texts; where there are none, exchanges of the fullest tab. */
  shed(): boolean {
    const logs = [...this.#tabs].sort(([, a], [, b]) => b.size - a.size);
    const droppedTexts = logs.map(([, log]) => log.dropTexts());
    if (droppedTexts.includes(true)) return true;
    const [fullest] = logs;
    if (fullest === undefined || fullest[1].size === 0) return false;
    const [tabId, log] = fullest;
    log.drop(Math.ceil(log.size * DROPPED_SHARE), (id) => this.#outlives(tabId, id));
    return true;
  }

  #log(tabId: number): TabLog {
    const known = this.#tabs.get(tabId);
    if (known !== undefined) return known;
    const nextRevision = () => {
      this.#changes += 1;
      return `${this.#life}.${this.#changes}`;
    };
    const log = new TabLog(tabId, this.#limits, nextRevision, {
      put: (id) => {
        for (const listener of this.#listeners) listener.onPut(tabId, id);
      },
      remove: (id) => {
        for (const listener of this.#listeners) listener.onRemove(tabId, id);
      },
      reset: () => {
        for (const listener of this.#listeners) listener.onReset(tabId);
      },
      state: () => {
        for (const listener of this.#listeners) listener.onState(tabId);
      },
    });
    this.#tabs.set(tabId, log);
    return log;
  }

  #bound(tabId: number, log: TabLog): void {
    const { exchangesPerTab } = this.#limits;
    if (log.size <= exchangesPerTab) return;
    const excess = log.size - exchangesPerTab + Math.floor(exchangesPerTab * DROPPED_SHARE);
    log.drop(excess, (id) => this.#outlives(tabId, id));
  }

  #track(event: WebRequestEvent, open: OpenRequest): void {
    const { requestId } = event.details;
    this.#open.delete(requestId);
    if (isLast(event)) return;
    this.#open.set(requestId, open);
    if (this.#open.size <= OPEN_REQUESTS) return;
    for (const oldest of this.#open.keys()) {
      this.#open.delete(oldest);
      return;
    }
  }

  /** A request that ended and is heard of again, as when its last events were delivered out of order. */
  #reopened({ details }: WebRequestEvent): OpenRequest | undefined {
    const id = webRequestExchangeId(details.requestId, 0);
    if (details.tabId < 0 || this.get(details.tabId, id) === undefined) return undefined;
    return { tabId: details.tabId, id, startSeen: true };
  }

  #reopen(tabId: number, exchange: Exchange): void {
    const parsed = parseWebRequestExchangeId(exchange.id);
    if (parsed === undefined) return;
    const isOver = exchange.duration !== undefined && !isRedirect(exchange);
    if (isOver && parsed.hop === 0) return;
    const known = this.#open.get(parsed.requestId);
    const knownHop = known === undefined ? -1 : (parseWebRequestExchangeId(known.id)?.hop ?? -1);
    if (parsed.hop > knownHop) this.#open.set(parsed.requestId, { tabId, id: exchange.id, startSeen: true });
  }

  #placed(exchange: Exchange, log: TabLog, details: WebRequestDetails): Exchange {
    const { documentId: _, ...rest } = exchange;
    const documentId = log.pageOfRequest(details);
    return documentId === undefined ? rest : { ...rest, documentId };
  }

  #tabOf({ tabId, documentId, initiator }: WebRequestDetails): number | undefined {
    if (tabId >= 0) return tabId;
    if (documentId !== undefined) {
      for (const [id, log] of this.#tabs) if (log.knows(documentId)) return id;
    }
    const origin = originOf(initiator ?? '');
    if (origin === undefined) return undefined;
    const candidates = [...this.#tabs].filter(([, log]) => originOf(log.page?.url ?? '') === origin);
    return candidates.length === 1 ? candidates[0]?.[0] : undefined;
  }
}

function isRedirect({ outcome }: Exchange): boolean {
  return outcome.state === 'responded' && outcome.status >= 300 && outcome.status < 400;
}
