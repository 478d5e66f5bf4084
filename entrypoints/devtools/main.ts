import { type Browser, browser } from 'wxt/browser';
import { createContentShelf } from '#lib/capture/content-shelf.ts';
import { type Batch, createCollector } from '#lib/capture/devtools.ts';
import { openChannel } from '#lib/channel.ts';
import { DEVTOOLS_PORT, type FromDevtools, isContentWanted, type ToDevtools } from '#lib/messages.ts';
import { isOwnPage } from '../background/own-port.ts';

const observed = (batch: Batch): FromDevtools => ({ type: 'observed', ...batch });

const { tabId } = browser.devtools.inspectedWindow;
const since = Date.now();
const shelf = createContentShelf();
const collector = createCollector(
  `d${crypto.randomUUID().slice(0, 8)}`,
  since,
  (batch) => channel.send(observed(batch)),
  shelf,
);
const channel = openChannel<ToDevtools, FromDevtools>({
  open: () => browser.runtime.connect({ name: DEVTOOLS_PORT }),
  onMessage: ({ batch }) => collector.acknowledged(batch),
  announce: () => [{ type: 'inspect', tabId, since }, ...collector.unacknowledged().map(observed)],
  isIdle: () => collector.unacknowledged().length === 0,
});

browser.devtools.network.onRequestFinished.addListener((entry) => {
  // The types know callbacks alone; the polyfill takes none, and Chrome's own `browser` needs none.
  collector.finished(entry, () => (entry as unknown as { getContent(): Promise<unknown> }).getContent());
});

browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
  if (!isOwnPage(sender) || !isContentWanted(message) || message.tabId !== tabId) return undefined;
  return shelf.ask(message.sighting);
});

browser.devtools.panels.create('Status Lens', 'icon/32.png', '/panel.html');
