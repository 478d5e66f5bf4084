import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PORT_OFFERED, PORT_WANTED } from '#lib/capture/page-read.ts';
import { observePage } from './observe-page.ts';

/**
 * Runs in the page's own world, before its scripts, on sites that the user chose. It hands one end of a channel to the
 * relay, which alone can talk to the extension; afterwards the page can neither read the channel nor write into it.
 */
export default defineUnlistedScript({
  globalName: false,
  main() {
    const { port1, port2 } = new MessageChannel();
    const stop = observePage(MessagePort.prototype.postMessage, port1);
    port1.onmessage = stop;
    const isTaken = () => !document.dispatchEvent(new MessageEvent(PORT_OFFERED, { cancelable: true, ports: [port2] }));
    if (!isTaken()) document.addEventListener(PORT_WANTED, isTaken, { once: true });
  },
});
