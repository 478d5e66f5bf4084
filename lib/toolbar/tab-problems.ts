import type { Exchange, ExchangeId } from '../http/exchange.ts';
import type { Ledger, LedgerListener } from '../ledger/ledger.ts';
import type { Rules } from '../lint/lint.ts';
import type { Settings } from '../settings.ts';
import { Log } from '../store/log.ts';
import type { MergedProblem } from '../store/problems.ts';

interface JudgedTab {
  log: Log;
  readonly changed: Set<ExchangeId>;
  readonly removed: Set<ExchangeId>;
}

/**
 * The problems of every tab, as the views would show them. Exchanges are judged only when the problems are asked for,
 * so that a burst of requests costs little.
 */
export class TabProblems implements LedgerListener {
  readonly #ledger: Ledger;
  readonly #rules: Rules;
  readonly #tabs = new Map<number, JudgedTab>();
  #settings: Settings;

  constructor(ledger: Ledger, rules: Rules, settings: Settings) {
    this.#ledger = ledger;
    this.#rules = rules;
    this.#settings = settings;
  }

  /** Judges everything again by other settings. */
  changeSettings(settings: Settings): void {
    this.#settings = settings;
    this.#tabs.clear();
  }

  of(tabId: number): readonly MergedProblem[] {
    const { log, changed, removed } = this.#tab(tabId);
    const exchanges: Exchange[] = [];
    for (const id of changed) {
      const exchange = this.#ledger.get(tabId, id);
      if (exchange !== undefined && this.#ledger.isShown(tabId, exchange)) exchanges.push(exchange);
    }
    log.apply(exchanges, [...removed], this.#ledger.state(tabId)?.pages.at(-1));
    changed.clear();
    removed.clear();
    return log.problems;
  }

  /** Whether something was found wrong with the exchange, as far as it was judged. */
  hasFindings(tabId: number, id: ExchangeId): boolean {
    return (this.#tabs.get(tabId)?.log.get(id)?.findings.length ?? 0) > 0;
  }

  onPut(tabId: number, id: ExchangeId): void {
    const tab = this.#tabs.get(tabId);
    tab?.changed.add(id);
    tab?.removed.delete(id);
  }

  onRemove(tabId: number, id: ExchangeId): void {
    const tab = this.#tabs.get(tabId);
    tab?.changed.delete(id);
    tab?.removed.add(id);
  }

  onReset(tabId: number): void {
    this.#tabs.delete(tabId);
  }

  onState(): void {}

  onClose(tabId: number): void {
    this.#tabs.delete(tabId);
  }

  #tab(tabId: number): JudgedTab {
    const known = this.#tabs.get(tabId);
    if (known !== undefined) return known;
    const tab: JudgedTab = {
      log: new Log(this.#rules, this.#settings, () => false),
      changed: new Set(this.#ledger.shown(tabId).map(({ id }) => id)),
      removed: new Set(),
    };
    this.#tabs.set(tabId, tab);
    return tab;
  }
}
