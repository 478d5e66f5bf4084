import type { Page } from '@playwright/test';
import { type FromView, type ToView, VIEW_PORT } from '#lib/messages.ts';
import { until } from './until.ts';

interface ExtensionPage {
  readonly chrome: {
    readonly devtools: { readonly inspectedWindow: { readonly tabId: number } };
    readonly runtime: {
      connect(info: { name: string }): {
        postMessage(message: FromView): void;
        disconnect(): void;
        readonly onMessage: { addListener(listener: (message: ToView) => void): void };
      };
    };
  };
}

/** Asks the extension, from within its panel, for all it knows of the tab that DevTools inspect. */
export function readSnapshot(devtools: Page): Promise<readonly ToView[]> {
  const panel = devtools.frames().find((frame) => /\/panel\.html/.test(frame.url()));
  if (panel === undefined) throw new Error('the panel is not open');
  return panel.evaluate((name) => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    return new Promise<ToView[]>((resolve) => {
      const messages: ToView[] = [];
      const port = chrome.runtime.connect({ name });
      port.onMessage.addListener((message) => {
        messages.push(message);
        if (message.type !== 'snapshot' || !message.complete) return;
        port.disconnect();
        resolve(messages);
      });
      port.postMessage({ type: 'watch', tabId: chrome.devtools.inspectedWindow.tabId });
    });
  }, VIEW_PORT);
}

/** The same, once nothing has changed from one look to the next, several times in a row. */
export function settledSnapshot(devtools: Page): Promise<readonly ToView[]> {
  let before = '';
  let equalLooks = 0;
  return until('the exchanges to settle', async () => {
    const messages = await readSnapshot(devtools);
    const now = JSON.stringify(messages);
    equalLooks = now === before ? equalLooks + 1 : 0;
    before = now;
    await devtools.waitForTimeout(150);
    return equalLooks >= 3 ? messages : undefined;
  });
}
