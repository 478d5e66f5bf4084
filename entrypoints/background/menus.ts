import { browser } from 'wxt/browser';
import { placeFor } from '#lib/reference/lookup.ts';
import { togglePageMarks } from './page-marks.ts';
import { codeSearch, openReference } from './reference-tab.ts';

const EXPLAIN = 'explain-selection';
const MARK = 'mark-codes';

/** Registers the context menu: explain what is selected, mark the codes of the page. For the worker's top level. */
export function registerMenus(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: EXPLAIN, title: 'Explain “%s”', contexts: ['selection'] });
    browser.contextMenus.create({ id: MARK, title: 'Explain the codes on this page', contexts: ['page', 'selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === EXPLAIN) openReference(placeFor(selectionText, codeSearch()));
    else if (menuItemId === MARK && tab?.id !== undefined) togglePageMarks(tab.id);
  });
}
