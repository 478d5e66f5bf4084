import { type Browser, browser } from 'wxt/browser';

/** Whether a page of this extension opened the port: no content script, no other extension. */
export function isOwnPort({ sender }: Browser.runtime.Port): boolean {
  return sender !== undefined && isOwnPage(sender);
}

/** Whether a page of this extension sent the message: no content script, no other extension. */
export function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true;
}
