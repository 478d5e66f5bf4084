import { test as base, type Page, type Worker } from '@playwright/test';
import { type Lab, startLab } from '#tests/lab/server.ts';
import { EXTENSION_DIR } from './build.ts';
import { type Launched, launchExtension, type Theme } from './launch.ts';
import { type IN_FRONT, killWorker, openDevtools, openPanel, openPopup, type Panel, tabIdOf } from './surfaces.ts';

export { expect } from '@playwright/test';

interface TestFixtures {
  /** Set with `test.use({ theme: 'dark' })`: of pages, of the popup and of DevTools. */
  theme: Theme;
  /** Chromium with the extension in a fresh profile; `context` and `page` belong to it. */
  launched: Launched;
  extensionId: string;
  /** The extension's service worker; after it was killed and woken, the same object stands for the new one. */
  worker: Worker;
  /** Opens the real popup above the page. */
  openPopup: (page: Page) => Promise<Page>;
  /** Opens the panel or the popup in a tab of its own, for the tab in front or with an address that begins so. */
  openView: (
    view: 'panel' | 'popup',
    tab: string | typeof IN_FRONT,
    size?: { width: number; height: number },
  ) => Promise<Page>;
  /** Opens real DevTools on the page, without choosing a panel. */
  openDevtools: (page: Page) => Promise<Page>;
  /** Opens real DevTools on the page, or takes those given, and shows the panel. */
  openPanel: (page: Page, devtools?: Page) => Promise<Panel>;
  /** Ends the service worker, as the browser does after thirty idle seconds. */
  killWorker: () => Promise<void>;
}

interface WorkerFixtures {
  /** The Status Lab, one for all tests. */
  lab: Lab;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  theme: ['light', { option: true }],
  launched: async ({ theme }, use) => {
    const launched = await launchExtension({ extension: EXTENSION_DIR, theme });
    await use(launched);
    await launched.close();
  },
  context: ({ launched }, use) => use(launched.context),
  extensionId: ({ launched }, use) => use(launched.extensionId),
  worker: ({ launched }, use) => use(launched.worker),
  openPopup: ({ context, extensionId }, use) => use((page) => openPopup(context, extensionId, page)),
  openView: ({ context, extensionId, worker }, use) =>
    use(async (view, tab, size) => {
      const tabId = await tabIdOf(worker, tab);
      const page = await context.newPage();
      if (size !== undefined) await page.setViewportSize(size);
      await page.goto(`chrome-extension://${extensionId}/${view}.html?tab=${tabId}`);
      return page;
    }),
  openDevtools: ({ context }, use) => use((page) => openDevtools(context, page)),
  openPanel: ({ context }, use) =>
    use((page, devtools) => openPanel(context, page, devtools === undefined ? {} : { devtools })),
  killWorker: ({ context, extensionId }, use) => use(() => killWorker(context, extensionId)),
  lab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.close();
    },
    { scope: 'worker' },
  ],
});
