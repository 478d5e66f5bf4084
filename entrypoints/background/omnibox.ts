import { browser } from 'wxt/browser';
import { placeFor } from '#lib/reference/lookup.ts';
import { codeSearch, openReference, referenceUrl } from './reference-tab.ts';

const MOST_SUGGESTIONS = 8;

/** Registers what stands behind the keyword of the address bar. For the worker's top level. */
export function registerOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: 'Look up a status code: 502, 4xx, too many requests' });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const hits = codeSearch().find(text, MOST_SUGGESTIONS);
    suggest(hits.map(({ title, about }) => ({ content: title, description: described(`${title} (${about})`) })));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const place = placeFor(text, codeSearch());
    if (disposition === 'currentTab') browser.tabs.update({ url: referenceUrl(place) });
    else openReference(place);
  });
}

/** Chrome reads descriptions as XML, Firefox as text. */
function described(text: string): string {
  if (import.meta.env.BROWSER === 'firefox') return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
