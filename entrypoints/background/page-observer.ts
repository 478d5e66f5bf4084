import { type Browser, browser } from 'wxt/browser';
import { parsePageRead } from '#lib/capture/page-observer.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { ToPage } from '#lib/messages.ts';

interface Options {
  readonly ledger: Ledger;
  /** The origins that the user chose, as they are now. */
  sites(): readonly string[];
  /** Settles when the ledger and the settings are back. */
  readonly restored: Promise<void>;
}

/** The scripts in the pages of the sites that the user chose. */
export interface PageObserver {
  /** Brings the browser's list of scripts to the sites, and ends the scripts in open pages of other sites. */
  sitesChanged(): void;
}

const IDS = ['page-observer-relay', 'page-observer'] as const;

/** Takes in what pages read. Has to run at the top level of the worker. */
export function acceptPageReads({ ledger, sites, restored }: Options): PageObserver {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isPageRead(message)) return undefined;
    return restored.then(() => {
      const { tab, frameId } = sender;
      const origin = originOf(sender);
      if (tab?.id === undefined || frameId === undefined || origin === undefined || !sites().includes(origin)) {
        return false;
      }
      const read = parsePageRead(message.read);
      if (read !== undefined) ledger.pageRead(tab.id, frameId, read);
      return true;
    });
  });

  let registering: Promise<void> = restored;
  const sitesChanged = () => {
    registering = registering
      .then(() => register(sites()))
      .catch((error) => console.info(`The page observer cannot be registered: ${String(error)}`));
    tellPages(sites());
  };
  registering = restored.then(() => register(sites())).catch(() => {});
  return { sitesChanged };
}

function isPageRead(message: unknown): message is { readonly read: unknown } {
  return (message as { type?: unknown } | undefined)?.type === 'page-read';
}

function originOf(sender: Browser.runtime.MessageSender): string | undefined {
  return sender.origin ?? (sender.url === undefined ? undefined : new URL(sender.url).origin);
}

async function register(sites: readonly string[]): Promise<void> {
  // Its match patterns have no ports: other sites of the same host would be observed too.
  if (import.meta.env.BROWSER === 'firefox') return;
  const { scripting } = browser;
  const matches = sites.map((site) => `${site}/*`).sort();
  const registered = await scripting.getRegisteredContentScripts({ ids: [...IDS] });
  const isSame = ({ matches: present = [] }: Browser.scripting.RegisteredContentScript) =>
    [...present].sort().join() === matches.join();
  if (registered.length === (matches.length === 0 ? 0 : IDS.length) && registered.every(isSame)) return;
  if (registered.length > 0) await scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (matches.length === 0) return;
  const common = { matches, runAt: 'document_start', allFrames: true, matchOriginAsFallback: true } as const;
  await scripting.registerContentScripts([
    { ...common, id: IDS[0], js: ['page-observer-relay.js'] },
    { ...common, id: IDS[1], js: ['page-observer.js'], world: 'MAIN' },
  ]);
}

async function tellPages(sites: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  const message: ToPage = { type: 'body-sites', sites };
  // Most tabs have no script that listens.
  for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => {});
}
