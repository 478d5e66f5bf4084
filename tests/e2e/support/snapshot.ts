import type { Frame, Page } from '@playwright/test';
import type { Exchange } from '#lib/http/exchange.ts';
import { type FromView, type TabFacts, type ToView, VIEW_PORT } from '#lib/messages.ts';
import { until } from './until.ts';
import { without } from './without.ts';

interface ExtensionPage {
  readonly chrome: {
    readonly devtools: {
      readonly inspectedWindow: { readonly tabId: number };
      readonly network: { getHAR(callback: (log: { readonly entries: readonly HarEntry[] }) => void): void };
    };
    readonly runtime: {
      connect(info: { name: string }): {
        postMessage(message: FromView): void;
        disconnect(): void;
        readonly onMessage: { addListener(listener: (message: ToView) => void): void };
      };
    };
  };
}

interface HarEntry {
  readonly request: { readonly method: string; readonly url: string };
}

interface Snapshot {
  readonly tab: TabFacts;
  readonly exchanges: readonly Exchange[];
}

/** The frame of the panel in DevTools. */
export function panelFrame(devtools: Page): Frame {
  const panel = devtools.frames().find(isPanel);
  if (panel === undefined) throw new Error('the panel is not open');
  return panel;
}

/** Whether a frame shows the panel: for a moment after it was opened it shows nothing. */
export function isPanel(frame: Frame): boolean {
  return /\/panel\.html/.test(frame.url());
}

/** Asks the extension, from within its panel, for all it knows of the tab that DevTools inspect. */
function readSnapshot(devtools: Page): Promise<Snapshot> {
  return panelFrame(devtools).evaluate((name) => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    return new Promise<Snapshot>((resolve) => {
      const exchanges: Exchange[] = [];
      const port = chrome.runtime.connect({ name });
      port.onMessage.addListener((message) => {
        if (message.type !== 'snapshot') return;
        exchanges.push(...message.exchanges);
        if (!message.complete) return;
        port.disconnect();
        resolve({ tab: message.tab, exchanges });
      });
      port.postMessage({ type: 'watch', tabId: chrome.devtools.inspectedWindow.tabId });
    });
  }, VIEW_PORT);
}

/** What DevTools' own log of the page holds of requests over HTTP, as `METHOD URL`. */
async function requestsInDevtools(devtools: Page): Promise<readonly string[]> {
  const requests = await panelFrame(devtools).evaluate(() => {
    const { network } = (globalThis as unknown as ExtensionPage).chrome.devtools;
    return new Promise<HarEntry['request'][]>((resolve) => {
      network.getHAR(({ entries }) => resolve(entries.map(({ request: { method, url } }) => ({ method, url }))));
    });
  });
  return requests.map(requestOf).filter((request) => request.includes(' http'));
}

/**
 * The exchanges of the tab, once those to `urls` and all that DevTools list are there, preflights too, and nothing of
 * any is to come: every request has ended and was handed in by DevTools.
 */
export function settledExchanges(devtools: Page, urls: Iterable<string>): Promise<readonly Exchange[]> {
  const wanted = Array.from(urls, httpUrl);
  let missing: readonly string[] = [];
  return until(
    () => `the exchanges to settle: ${missing.join(', ') || 'the page'}`,
    async () => {
      const { tab, exchanges } = await readSnapshot(devtools);
      const seen = new Set(exchanges.map(({ url }) => httpUrl(url)));
      const underWay = exchanges.filter((exchange) => isUnderWay(exchange, tab));
      missing = [...wanted.filter((url) => !seen.has(url)), ...underWay.map(({ url }) => url)];
      if (missing.length > 0 || tab.loading) return undefined;
      missing = without(await requestsInDevtools(devtools), exchanges.map(requestOf), String);
      return missing.length === 0 ? exchanges : undefined;
    },
  );
}

function requestOf({ method, url }: HarEntry['request']): string {
  return `${method} ${httpUrl(url)}`;
}

function isUnderWay(exchange: Exchange, { inspectedSince }: TabFacts): boolean {
  if (exchange.outcome.state === 'pending') return true;
  const isInspected = inspectedSince !== undefined && exchange.startedAt >= inspectedSince;
  return isInspected && !exchange.sources.includes('devtools') && !staysOpen(exchange);
}

/** Whether the answer has begun, and may never end: DevTools hands in only what has ended. */
function staysOpen({ outcome, duration }: Exchange): boolean {
  if (outcome.state !== 'responded' || duration !== undefined) return false;
  const type = outcome.fields?.lines.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  return outcome.status === 101 || type?.startsWith('text/event-stream') === true;
}

/** A WebSocket is opened by a GET of its URL over HTTP (RFC 6455 §3). */
function httpUrl(url: string): string {
  return url.replace(/^ws/, 'http').replace(/#.*/, '');
}
