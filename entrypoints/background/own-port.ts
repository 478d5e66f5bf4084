import { type Browser, browser } from 'wxt/browser';

/** Whether a page of this extension opened the port: no content script, no other extension. */
export function isOwnPort({ sender }: Browser.runtime.Port): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}
