import { type Browser, browser } from 'wxt/browser';
import type { Ledger } from '#lib/ledger/ledger.ts';
import { DEVTOOLS_PORT, type FromDevtools, type ToDevtools } from '#lib/messages.ts';
import { isOwnPort } from './own-port.ts';

/** The open DevTools pages. */
export interface DevtoolsPorts {
  /** Accepts messages from now on; they are obeyed when `ready` has settled. */
  start(ready: Promise<void>): void;
  /** Since when a tab is inspected, in milliseconds since the epoch. */
  inspectedSince(tabId: number): number | undefined;
  /** Tells the DevTools pages what was written and need not be sent again. */
  acknowledge(): void;
}

interface Options {
  readonly ledger: Ledger;
  /** Something waits to be written and acknowledged. */
  onChange(): void;
  /** DevTools were opened on the tab, or closed. */
  onInspect(tabId: number): void;
}

interface Inspected {
  readonly tabId: number;
  readonly since: number;
}

/** Takes in what DevTools sees. */
export function acceptDevtools({ ledger, onChange, onInspect }: Options): DevtoolsPorts {
  const inspected = new Map<Browser.runtime.Port, Inspected>();
  const taken: { readonly port: Browser.runtime.Port; readonly batch: number }[] = [];
  const open = new Set<Browser.runtime.Port>();

  const obey = (port: Browser.runtime.Port, message: FromDevtools) => {
    if (message.type === 'inspect') {
      const { tabId, since } = message;
      if (!open.has(port)) return;
      inspected.set(port, { tabId, since });
      onInspect(tabId);
      return;
    }
    const tab = inspected.get(port);
    if (tab === undefined) return;
    ledger.observed(tab.tabId, message.batch, message.exchanges);
    taken.push({ port, batch: message.batch });
    onChange();
  };

  return {
    start(ready) {
      browser.runtime.onConnect.addListener((port) => {
        if (port.name !== DEVTOOLS_PORT || !isOwnPort(port)) return;
        open.add(port);
        port.onDisconnect.addListener(() => {
          open.delete(port);
          const tab = inspected.get(port);
          inspected.delete(port);
          if (tab !== undefined) onInspect(tab.tabId);
        });
        port.onMessage.addListener((message: FromDevtools) => {
          ready.then(() => obey(port, message));
        });
      });
    },
    inspectedSince: (tabId) => [...inspected.values()].find((tab) => tab.tabId === tabId)?.since,
    acknowledge() {
      for (const { port, batch } of taken.splice(0)) {
        if (open.has(port)) port.postMessage({ type: 'received', batch } satisfies ToDevtools);
      }
    },
  };
}
