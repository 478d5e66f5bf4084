import { browser } from 'wxt/browser';

/** Shows the first run page after an installation, never after an update. For the worker's top level. */
export function registerWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
