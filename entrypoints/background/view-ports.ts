import { type Browser, browser } from 'wxt/browser';
import type { Ledger, LedgerListener } from '#lib/ledger/ledger.ts';
import { ViewFeed } from '#lib/ledger/view-feed.ts';
import { type FromView, type ToView, VIEW_PORT } from '#lib/messages.ts';
import { isOwnPort } from './own-port.ts';
import type { SettingsOwner } from './settings-owner.ts';
import { tabFacts } from './tab-facts.ts';

interface Options {
  readonly ledger: Ledger;
  readonly settings: SettingsOwner;
  /** Since when DevTools are open on a tab. */
  inspectedSince(tabId: number): number | undefined;
  /** A view waits for something. */
  onChange(): void;
}

/** The open views: popups, panels and full views. */
export interface Views extends LedgerListener {
  /** Accepts messages from now on; they are obeyed when `ready` has settled. */
  start(ready: Promise<void>): void;
  watches(tabId: number): boolean;
  /** Sends every view what changed. */
  flush(): Promise<void>;
  settingsChanged(): void;
  accessChanged(): void;
}

export function acceptViews({ ledger, settings, inspectedSince, onChange }: Options): Views {
  const ports = new Map<Browser.runtime.Port, ViewFeed | undefined>();

  const post = (port: Browser.runtime.Port, message: ToView) => {
    // The view may have been closed a moment ago.
    if (ports.has(port)) port.postMessage(message);
  };
  const watch = (port: Browser.runtime.Port, tabId: number, has: string | undefined) => {
    const sources = {
      ledger,
      post: (message: ToView) => {
        if (ports.get(port) === feed) post(port, message);
      },
      facts: (id: number) => tabFacts(ledger, id, inspectedSince),
      settings: () => settings.current,
    };
    const feed = new ViewFeed(tabId, sources, has);
    ports.set(port, feed);
    onChange();
  };
  const tellSettings = (port: Browser.runtime.Port) => post(port, { type: 'settings', settings: settings.current });
  const obey = (port: Browser.runtime.Port, message: FromView) => {
    if (!ports.has(port)) return;
    const feed = ports.get(port);
    if (message.type === 'watch') watch(port, message.tabId, message.has);
    else if (message.type === 'read-settings') tellSettings(port);
    else if (message.type === 'change-settings') settings.change(message.change);
    else if (message.type === 'clear' && feed !== undefined) ledger.clear(feed.tabId);
  };
  const feedsOf = (tabId: number) => [...ports.values()].filter((feed) => feed?.tabId === tabId);

  return {
    start(ready) {
      browser.runtime.onConnect.addListener((port) => {
        if (port.name !== VIEW_PORT || !isOwnPort(port)) return;
        ports.set(port, undefined);
        port.onDisconnect.addListener(() => {
          ports.delete(port);
        });
        port.onMessage.addListener((message: FromView) => {
          ready.then(() => obey(port, message));
        });
      });
    },
    watches: (tabId) => feedsOf(tabId).length > 0,
    async flush() {
      await Promise.allSettled([...ports.values()].map((feed) => feed?.flush()));
    },
    settingsChanged() {
      for (const port of ports.keys()) tellSettings(port);
    },
    accessChanged() {
      for (const feed of ports.values()) feed?.tabChanged();
      onChange();
    },
    onPut: (tabId, id) => {
      for (const feed of feedsOf(tabId)) feed?.put(id);
    },
    onRemove: (tabId, id) => {
      for (const feed of feedsOf(tabId)) feed?.remove(id);
    },
    onReset: (tabId) => {
      for (const feed of feedsOf(tabId)) feed?.reset();
    },
    onState: (tabId) => {
      for (const feed of feedsOf(tabId)) feed?.tabChanged();
    },
    onClose: (tabId) => {
      for (const feed of feedsOf(tabId)) feed?.reset();
    },
  };
}
