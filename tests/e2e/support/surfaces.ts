import type { BrowserContext, CDPSession, FrameLocator, Page } from '@playwright/test';
import { until } from './until.ts';

/** The panel inside real DevTools. */
export interface Panel {
  /** The window of DevTools. */
  readonly devtools: Page;
  /** What is inside the panel. */
  readonly panel: FrameLocator;
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
    await send(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
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

/** Opens DevTools on `page`, without choosing a panel. */
export async function openDevtools(context: BrowserContext, page: Page): Promise<Page> {
  const before = new Set(context.pages());
  const session = await browserSession(context);
  try {
    await send(session, 'Target.openDevTools', { targetId: await targetIdOf(context, page) });
    return await until('DevTools', () =>
      context.pages().find((one) => !before.has(one) && one.url().startsWith('devtools://')),
    );
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
  return { devtools: window, panel: frame.contentFrame() };
}

/** Ends the extension's service worker, as the browser does after thirty idle seconds. */
export async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const session = await browserSession(context);
  try {
    const find = async () => {
      const targets = await targetsOf(session, 'service_worker');
      return targets.find(({ url }) => url.startsWith(`chrome-extension://${extensionId}/`));
    };
    const running = await find();
    if (running === undefined) return;
    await session.send('Target.closeTarget', { targetId: running.targetId });
    await until('the end of the worker', async () =>
      (await find())?.targetId === running.targetId ? undefined : true,
    );
  } finally {
    await session.detach();
  }
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

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('the context has no browser');
  return browser.newBrowserCDPSession();
}

/** Methods of the DevTools protocol that Playwright's types do not know. */
function send(session: CDPSession, method: string, params: object): Promise<unknown> {
  return (session as unknown as { send(method: string, params: object): Promise<unknown> }).send(method, params);
}
