import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { findBrowser } from '#scripts/setup-browser.ts';
import { certificateKeyHash } from '#tests/lab/server.ts';
import { browserSession, sendUntyped } from './protocol.ts';
import { until } from './until.ts';

export type Theme = 'light' | 'dark';

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly theme?: Theme;
  /** Default: true. */
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** Set for the browser, beside what is set here. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A Chromium with the extension, in a profile of its own. */
export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's service worker, which has registered its listeners. */
  readonly worker: Worker;
  /** Closes the browser and removes the profile. */
  close(): Promise<void>;
}

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/** Starts Chromium with the extension. DevTools open in a window of their own, so that the page stays visible. */
export async function launchExtension({
  extension,
  theme = 'light',
  headless = true,
  args = [],
  env = {},
}: LaunchOptions): Promise<Launched> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium found; npm test installs one');
  // Without it Playwright lets go of DevTools windows and of the popup.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const profile = mkdtempSync(join(tmpdir(), 'status-lens-profile-'));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  writePreferences(profile, theme);
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      // Playwright switches extensions off; the one that is tested is loaded below.
      ignoreDefaultArgs: ['--disable-extensions'],
      colorScheme: theme,
      env: { ...process.env, ...env },
      ...(headless ? {} : { viewport: null }),
      args: [
        ...(headless ? ['--headless=new'] : []),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...QUIET,
        `--ignore-certificate-errors-spki-list=${certificateKeyHash()}`,
        '--enable-unsafe-extension-debugging',
        ...args,
      ],
    });
    const extensionId = await loadExtension(context, extension);
    const worker = await readyWorker(context, extensionId);
    await closeWelcome(context);
    const close = async () => {
      await context.close();
      removeProfile();
    };
    return { context, worker, extensionId, close };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

function writePreferences(profile: string, theme: Theme): void {
  const preferences = { currentDockState: '"undocked"', 'ui-theme': theme === 'dark' ? '"dark"' : '"default"' };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ devtools: { preferences } }));
}

/** Loads an unpacked extension, which Chrome as it is shipped no longer does for a flag. Returns its id. */
async function loadExtension(context: BrowserContext, path: string): Promise<string> {
  const session = await browserSession(context);
  const { id } = await sendUntyped<{ id: string }>(session, 'Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}

/** The extension's worker, once it listens to the network and the browser has answered it. */
async function readyWorker(context: BrowserContext, extensionId: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${extensionId}/`);
  const worker =
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const { onBeforeRequest, onHeadersReceived, onCompleted } = chrome.webRequest;
    while (![onBeforeRequest, onHeadersReceived, onCompleted].some((event) => event.hasListeners())) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await chrome.runtime.getPlatformInfo();
  });
  return worker;
}

/** Closes the first run page, which stands in front of every fresh profile. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = await until('the first run page', () =>
    context.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await welcome.close();
}

interface ExtensionApi {
  readonly webRequest: Readonly<
    Record<'onBeforeRequest' | 'onHeadersReceived' | 'onCompleted', { hasListeners(): boolean }>
  >;
  readonly runtime: { getPlatformInfo(): Promise<unknown> };
}
