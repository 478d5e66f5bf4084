import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createReadQueue, parsePageRead, wantsText } from '#lib/capture/page-observer.ts';
import { PORT_OFFERED, PORT_WANTED } from '#lib/capture/page-read.ts';
import type { FromPage, ToPage } from '#lib/messages.ts';

/** Passes on to the background what the page observer saw in this document, until the user switches it off. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    let port: MessagePort | undefined;
    const queue = createReadQueue(
      async (read) => (await browser.runtime.sendMessage({ type: 'page-read', read } satisfies FromPage)) === true,
      () => {
        port?.postMessage('stop');
        browser.runtime.onMessage.removeListener(hear);
      },
    );
    const hear = (message: unknown) => {
      const { type, sites } = message as ToPage;
      if (type === 'body-sites' && !sites.includes(self.origin)) queue.end();
      return undefined;
    };
    browser.runtime.onMessage.addListener(hear);

    const take = (event: Event) => {
      const [offered] = (event as MessageEvent).ports;
      if (offered === undefined) return;
      event.preventDefault();
      document.removeEventListener(PORT_OFFERED, take);
      port = offered;
      port.onmessage = ({ data }) => {
        const read = parsePageRead(data);
        if (read !== undefined && wantsText(read)) queue.add(read);
      };
    };
    document.addEventListener(PORT_OFFERED, take);
    document.dispatchEvent(new Event(PORT_WANTED));
  },
});
