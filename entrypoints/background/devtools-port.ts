import { type Browser, browser } from 'wxt/browser';
import type { Ledger } from '#lib/ledger/ledger.ts';
import { DEVTOOLS_PORT, type FromDevtools, type ToDevtools } from '#lib/messages.ts';
import { isOwnPort } from './own-port.ts';

/** The open DevTools pages. */
export interface DevtoolsPorts {
  /** Accepts messages from now on; they are obeyed when `ready` has settled. */
  start(ready: Promise<void>): void;
  /** Tells the DevTools pages what was written and need not be sent again. */
  acknowledge(): void;
}

/** Takes in what DevTools sees; `onChange` is called when something waits to be written and acknowledged. */
export function acceptDevtools(ledger: Ledger, onChange: () => void): DevtoolsPorts {
  const inspected = new Map<Browser.runtime.Port, number>();
  const taken: { readonly port: Browser.runtime.Port; readonly batch: number }[] = [];
  const open = new Set<Browser.runtime.Port>();

  const obey = (port: Browser.runtime.Port, message: FromDevtools) => {
    if (message.type === 'inspect') {
      inspected.set(port, message.tabId);
      return;
    }
    const tabId = inspected.get(port);
    if (tabId === undefined) return;
    ledger.observed(tabId, message.batch, message.exchanges);
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
          inspected.delete(port);
        });
        port.onMessage.addListener((message: FromDevtools) => {
          ready.then(() => obey(port, message));
        });
      });
    },
    acknowledge() {
      for (const { port, batch } of taken.splice(0)) {
        if (open.has(port)) port.postMessage({ type: 'received', batch } satisfies ToDevtools);
      }
    },
  };
}
