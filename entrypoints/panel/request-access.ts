import { browser } from 'wxt/browser';

/** Asks the user for access to a site; it has to be called from the handler of a click. */
export function requestAccess(url: string | undefined): void {
  const origins = url === undefined || !URL.canParse(url) ? ['<all_urls>'] : [`*://${new URL(url).hostname}/*`];
  browser.permissions.request({ origins });
}
