import type { TabFacts } from '../messages.ts';

/** Hosts of the browsers' add-on stores and their own services, which no extension may see. */
const STORES: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
]);

/** What the extension may see of a page. `isGranted` says whether the user lets it read the page's site. */
export function accessTo(url: string | undefined, isGranted: boolean): TabFacts['access'] {
  if (url === undefined || isRestricted(url)) return 'restricted';
  return isGranted ? 'ok' : 'no-permission';
}

/** Whether the browser lets no extension watch the page: its own pages, the stores, everything that is not HTTP. */
export function isRestricted(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return true;
  return STORES.has(host) || (host === 'chrome.google.com' && pathname.startsWith('/webstore'));
}
