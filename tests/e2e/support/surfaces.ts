import type { BrowserContext, CDPSession, FrameLocator, Page, Worker } from '@playwright/test';
import { browserSession, sendUntyped } from './protocol.ts';
import { isPanel } from './snapshot.ts';
import { until } from './until.ts';

/** The panel inside real DevTools. */
export interface Panel {
  /** The window of DevTools. */
  readonly devtools: Page;
  /** What is inside the panel. */
  readonly panel: FrameLocator;
}

/** Larger than Playwright's emulated 1280 by 720. */
const DEVTOOLS_SIZE = { width: 1320, height: 900 };

interface Tab {
  readonly id: number;
  readonly url?: string;
  readonly pendingUrl?: string;
}

interface TabTarget {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
}

/** Opens the extension's popup, as a press on its toolbar button would, above `page`. */
export async function openPopup(context: BrowserContext, extensionId: string, page: Page): Promise<Page> {
  const before = new Set(context.pages());
  await page.bringToFront();
  const session = await browserSession(context);
  try {
    const tab = await until(`the tab of ${page.url()} in front`, () => frontTab(session, page.url()));
    await sendUntyped(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    const popup = await until('the popup', () =>
      context
        .pages()
        .find((one) => !before.has(one) && one.url().startsWith(`chrome-extension://${extensionId}/popup.html`)),
    );
    await popup.waitForLoadState();
    return popup;
  } finally {
    await session.detach();
  }
}

/** The tab in front: an extension without access to a site does not see its address. */
export const IN_FRONT = Symbol('the tab in front');

/** The browser's id of the tab in front, or of the one that shows, or is on its way to, an address that begins so. */
export async function tabIdOf(worker: Worker, wanted: string | typeof IN_FRONT): Promise<number> {
  const find = (start: string | null) =>
    worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: { tabs: { query(query: object): Promise<Tab[]> } } };
      const tabs = await chrome.tabs.query(url === null ? { active: true } : {});
      return tabs.find((tab) => url === null || (tab.pendingUrl || tab.url || '').startsWith(url))?.id;
    }, start);
  return until(`a tab with ${String(wanted)}`, () => find(wanted === IN_FRONT ? null : wanted));
}

/** Opens DevTools on `page`, without choosing a panel. */
export async function openDevtools(context: BrowserContext, page: Page): Promise<Page> {
  const before = new Set(context.pages());
  const session = await browserSession(context);
  try {
    await sendUntyped(session, 'Target.openDevTools', { targetId: await targetIdOf(context, page) });
    const devtools = await until('DevTools', () =>
      context.pages().find((one) => !before.has(one) && one.url().startsWith('devtools://')),
    );
    await growWindow(context, devtools);
    return devtools;
  } finally {
    await session.detach();
  }
}

/** Opens DevTools on `page`, or takes those that are open, and shows the panel with this title. */
export async function openPanel(
  context: BrowserContext,
  page: Page,
  { title = 'Status Lens', devtools }: { title?: string; devtools?: Page } = {},
): Promise<Panel> {
  const window = devtools ?? (await openDevtools(context, page));
  await window.locator('[role=tab]', { hasText: title }).click();
  const frame = window.locator('iframe[src*="panel.html"]');
  await frame.waitFor();
  await until('the panel', () => window.frames().find(isPanel));
  return { devtools: window, panel: frame.contentFrame() };
}

/**
 * Ends the extension's service worker, as the browser does after thirty idle seconds. The next event starts it again.
 */
export async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const url = `chrome-extension://${extensionId}/manifest.json`;
  const session = await browserSession(context);
  try {
    // A hidden page is in no tab, so nothing of it wakes the worker; it lives as long as the session.
    await sendUntyped(session, 'Target.createTarget', { url, hidden: true });
    const page = await until('a page of the extension', () => context.pages().find((one) => one.url() === url));
    await stopWorkers(await context.newCDPSession(page));
    await page.close();
  } finally {
    await session.detach();
  }
}

async function stopWorkers(session: CDPSession): Promise<void> {
  const states: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    states.push(...versions.map(({ runningStatus }) => runningStatus));
  });
  await session.send('ServiceWorker.enable');
  await until('the state of the worker', () => states[0]);
  if (states.at(-1) === 'stopped') return;
  await session.send('ServiceWorker.stopAllWorkers');
  await until('the end of the worker', () => states.find((state) => state === 'stopped'));
}

/** A click beyond the edge of the real window, which is smaller than the emulated one, does not reach a frame. */
async function growWindow(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { windowId } = await until('the window of DevTools', () =>
    session.send('Browser.getWindowForTarget').catch(() => undefined),
  );
  await session.send('Browser.setWindowBounds', { windowId, bounds: DEVTOOLS_SIZE });
  await session.detach();
}

async function frontTab(session: CDPSession, url: string): Promise<TabTarget | undefined> {
  const tabs = await targetsOf(session, 'tab');
  return tabs.find((tab) => tab.url === url && tab.embedderData?.tabActive !== false);
}

async function targetsOf(session: CDPSession, type: string): Promise<readonly TabTarget[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type }] });
  return targetInfos;
}

async function targetIdOf(context: BrowserContext, page: Page): Promise<string> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}
