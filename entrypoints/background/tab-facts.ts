import { browser } from 'wxt/browser';
import { accessTo, isRestricted } from '#lib/ledger/access.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { TabFacts } from '#lib/messages.ts';

/** What is known of a tab now. A tab that is gone is a tab without a URL. */
export async function tabFacts(
  ledger: Ledger,
  tabId: number,
  inspectedSince: (tabId: number) => number | undefined,
): Promise<TabFacts> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const state = ledger.state(tabId);
  const page = state?.pages.at(-1);
  const since = inspectedSince(tabId);
  // The tab's URL is hidden where access was not granted; navigations are not.
  const url = tab?.url ?? page?.url ?? (await topFrameUrl(tabId));
  return {
    tabId,
    ...(url !== undefined && { url }),
    ...(tab?.title !== undefined && { title: tab.title }),
    ...(page !== undefined && { documentId: page.documentId, committedAt: page.committedAt }),
    loading: state?.loading ?? false,
    access: accessTo(url, await isGranted(url)),
    dropped: state?.dropped ?? 0,
    ...(since !== undefined && { inspectedSince: since }),
  };
}

async function topFrameUrl(tabId: number): Promise<string | undefined> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  return frame?.url;
}

async function isGranted(url: string | undefined): Promise<boolean> {
  if (url === undefined || isRestricted(url)) return false;
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }).catch(() => false);
}
