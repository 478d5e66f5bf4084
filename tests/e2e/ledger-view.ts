import type { BrowserContext, Page } from '@playwright/test';
import type { Exchange } from '#lib/http/exchange.ts';
import { type FromView, type TabFacts, type ToView, VIEW_PORT } from '#lib/messages.ts';
import type { Settings } from '#lib/settings.ts';
import { until } from './support/until.ts';

interface State {
  tab: TabFacts | undefined;
  exchanges: Map<string, Exchange>;
  /** How often the port was lost. */
  losses: number;
  /** Exchanges that came since the port was opened last; undefined until something came. */
  received: number | undefined;
  revision: string | undefined;
  send(message: FromView): void;
}

/** What the extension's page keeps at hand for the test. */
interface ViewWindow {
  readonly chrome: {
    readonly runtime: {
      connect(info: { name: string }): {
        postMessage(message: FromView): void;
        readonly onMessage: { addListener(listener: (message: ToView) => void): void };
        readonly onDisconnect: { addListener(listener: () => void): void };
      };
    };
    readonly storage: { readonly local: { get(key: 'settings'): Promise<{ readonly settings?: Partial<Settings> }> } };
    readonly tabs: { query(query: object): Promise<readonly { readonly id: number }[]> };
    readonly webNavigation: {
      getFrame(frame: { tabId: number; frameId: number }): Promise<{ readonly url: string } | null>;
    };
    readonly action: {
      getBadgeText(tab: { tabId: number }): Promise<string>;
      getTitle(tab: { tabId: number }): Promise<string>;
    };
  };
  state: State;
}

/** A page of the extension that watches one tab as a view does, and reconnects as one does. */
export class LedgerView {
  readonly tabId: number;
  readonly #page: Page;

  constructor(tabId: number, page: Page) {
    this.tabId = tabId;
    this.#page = page;
  }

  exchanges(): Promise<readonly Exchange[]> {
    return this.#page.evaluate(() => [...(window as unknown as ViewWindow).state.exchanges.values()]);
  }

  /** The exchanges whose URL ends so. */
  async to(end: string): Promise<readonly Exchange[]> {
    return (await this.exchanges()).filter(({ url }) => url.endsWith(end));
  }

  /** How many exchanges came over the port that is open now; undefined until something came. */
  received(): Promise<number | undefined> {
    return this.#page.evaluate(() => (window as unknown as ViewWindow).state.received);
  }

  tab(): Promise<TabFacts | undefined> {
    return this.#page.evaluate(() => (window as unknown as ViewWindow).state.tab);
  }

  async send(message: FromView): Promise<void> {
    await this.#page.evaluate((sent) => (window as unknown as ViewWindow).state.send(sent), message);
  }

  /** Settles when the background obeys. */
  async keepLog(keepLog: boolean): Promise<void> {
    await this.send({ type: 'change-settings', change: { keepLog } });
    const isStored = (wanted: boolean) =>
      this.#page.evaluate(async (value) => {
        const { settings } = await (window as unknown as ViewWindow).chrome.storage.local.get('settings');
        return settings?.keepLog === value || undefined;
      }, wanted);
    await until('the log to be kept, or not', () => isStored(keepLog));
  }

  /** Ends the extension's service worker; settles when the view has noticed. */
  async killWorker(): Promise<void> {
    const losses = () => this.#page.evaluate(() => (window as unknown as ViewWindow).state.losses);
    const before = await losses();
    const session = await this.#page.context().newCDPSession(this.#page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the end of the worker', async () => ((await losses()) > before ? true : undefined));
    await session.detach();
  }

  badge(): Promise<{ text: string; title: string }> {
    return this.#page.evaluate(async (tabId) => {
      const { action } = (window as unknown as ViewWindow).chrome;
      return { text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
    }, this.tabId);
  }
}

/** Watches the tab of a page. */
export async function watch(context: BrowserContext, extensionId: string, page: Page): Promise<LedgerView> {
  const view = await context.newPage();
  // A document of the extension's origin that runs no code of its own.
  await view.goto(`chrome-extension://${extensionId}/manifest.json`);
  const tabId = await view.evaluate(async (url) => {
    const { tabs, webNavigation } = (window as unknown as ViewWindow).chrome;
    for (const { id } of await tabs.query({})) {
      const frame = await webNavigation.getFrame({ tabId: id, frameId: 0 });
      if (frame?.url === url) return id;
    }
    return undefined;
  }, page.url());
  if (tabId === undefined) throw new Error(`no tab shows ${page.url()}`);
  await view.evaluate(connect, { name: VIEW_PORT, tabId });
  await page.bringToFront();
  return new LedgerView(tabId, view);
}

/** Runs in the extension's page; settles with the first snapshot. */
function connect({ name, tabId }: { name: string; tabId: number }): Promise<void> {
  const view = window as unknown as ViewWindow;
  return new Promise((resolve) => {
    let isFirstPart = true;
    const open = () => {
      const port = view.chrome.runtime.connect({ name });
      port.onMessage.addListener((message) => {
        if (message.type === 'settings') return;
        if (message.type === 'unchanged') {
          view.state.received = 0;
          view.state.tab = message.tab;
          return;
        }
        view.state.received = (view.state.received ?? 0) + message.exchanges.length;
        view.state.revision = message.revision;
        if (message.type === 'snapshot' && isFirstPart) view.state.exchanges.clear();
        if (message.type === 'snapshot') isFirstPart = message.complete;
        for (const exchange of message.exchanges) view.state.exchanges.set(exchange.id, exchange);
        if (message.type === 'update') for (const id of message.removed) view.state.exchanges.delete(id);
        view.state.tab = message.tab ?? view.state.tab;
        if (message.type === 'snapshot' && message.complete) resolve();
      });
      port.onDisconnect.addListener(() => {
        isFirstPart = true;
        view.state.losses += 1;
        view.state.received = undefined;
        open();
      });
      view.state.send = (message) => port.postMessage(message);
      port.postMessage({ type: 'watch', tabId, has: view.state.revision });
    };
    view.state = {
      tab: undefined,
      exchanges: new Map(),
      losses: 0,
      received: undefined,
      revision: undefined,
      send: () => {},
    };
    open();
  });
}
