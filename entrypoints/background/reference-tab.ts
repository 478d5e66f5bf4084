import { browser } from 'wxt/browser';
import type { FromPage } from '#lib/messages.ts';
import { fragmentOf, type Place, placeOf } from '#lib/reference/place.ts';
import { createSearch, type Search } from '#lib/reference/search.ts';

let search: Search | undefined;

/** The index of the codes, built when it is first asked for; guides and rules stand in the page alone. */
export function codeSearch(): Search {
  search ??= createSearch({ guides: [], rules: new Map() });
  return search;
}

/** The address of a place of the reference. */
export function referenceUrl(place: Place): string {
  return browser.runtime.getURL(`/reference.html${fragmentOf(place)}` as '/reference.html');
}

/** Opens a place of the reference in a new tab. */
export async function openReference(place: Place): Promise<void> {
  await browser.tabs.create({ url: referenceUrl(place) });
}

/** Opens the reference where a script in a page asks for it. Has to run at the top level of the worker. */
export function registerReferenceTab(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === browser.runtime.id && isFromPage(message)) openReference(placeOf(message.fragment));
  });
}

type OpenReference = Extract<FromPage, { type: 'open-reference' }>;

function isFromPage(message: unknown): message is OpenReference {
  const { type, fragment } = (message ?? {}) as Partial<Record<keyof OpenReference, unknown>>;
  return type === 'open-reference' && typeof fragment === 'string';
}
