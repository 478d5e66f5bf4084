import { browser } from 'wxt/browser';
import type { LedgerListener } from '#lib/ledger/ledger.ts';
import { createTicker } from '#lib/ledger/ticker.ts';
import type { Rules } from '#lib/lint/lint.ts';
import type { Settings } from '#lib/settings.ts';
import { type Badge, badgeOf, NO_BADGE } from '#lib/toolbar/badge.ts';
import type { TabProblems } from '#lib/toolbar/tab-problems.ts';

/** At most two updates a second, so that the number does not flicker. */
const DELAY_MS = 500;

/** Shows the problems of each tab on the toolbar icon. */
export class Toolbar implements LedgerListener {
  readonly #problems: TabProblems;
  readonly #rules: Rules;
  readonly #settings: () => Settings;
  readonly #stale = new Set<number>();
  readonly #shown = new Map<number, Badge>();
  readonly #ticker = createTicker(() => this.#update());

  constructor(problems: TabProblems, rules: Rules, settings: () => Settings) {
    this.#problems = problems;
    this.#rules = rules;
    this.#settings = settings;
  }

  /** Shows the tabs' numbers again. */
  refresh(tabIds: Iterable<number>): void {
    for (const tabId of tabIds) this.#invalidate(tabId);
  }

  onPut(tabId: number): void {
    this.#invalidate(tabId);
  }

  onRemove(tabId: number): void {
    this.#invalidate(tabId);
  }

  onReset(tabId: number): void {
    this.#forget(tabId);
  }

  /** A navigation resets what the browser shows for the tab. */
  onState(tabId: number): void {
    this.#forget(tabId);
  }

  onClose(tabId: number): void {
    this.#stale.delete(tabId);
    this.#shown.delete(tabId);
  }

  #forget(tabId: number): void {
    this.#shown.delete(tabId);
    this.#invalidate(tabId);
  }

  #invalidate(tabId: number): void {
    this.#stale.add(tabId);
    this.#ticker.within(DELAY_MS);
  }

  async #update(): Promise<void> {
    const tabIds = [...this.#stale];
    this.#stale.clear();
    await Promise.allSettled(tabIds.map((tabId) => this.#show(tabId)));
  }

  async #show(tabId: number): Promise<void> {
    const { badge: shows } = this.#settings();
    const badge = shows === 'off' ? NO_BADGE : badgeOf(this.#problems.of(tabId), this.#rules, shows);
    const shown = this.#shown.get(tabId);
    if (shown?.text === badge.text && shown.title === badge.title && shown.color === badge.color) return;
    this.#shown.set(tabId, badge);
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setTitle({ tabId, title: badge.title }),
    ]);
  }
}
