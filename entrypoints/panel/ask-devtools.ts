import { browser } from 'wxt/browser';
import { sightingOf } from '#lib/capture/content-shelf.ts';
import type { AskedContent } from '#lib/http/asked-content.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import type { ContentWanted } from '#lib/messages.ts';

/** Asks the DevTools that are open on the tab for the content of an exchange. */
export async function askDevtools(tabId: number, exchange: Exchange): Promise<AskedContent> {
  const message: ContentWanted = { type: 'content-wanted', tabId, sighting: sightingOf(exchange) };
  const answer = await browser.runtime.sendMessage(message).catch(() => undefined);
  return (answer as AskedContent | undefined) ?? { state: 'missing', why: 'no-devtools' };
}
