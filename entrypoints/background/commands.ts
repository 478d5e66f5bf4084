import { browser } from 'wxt/browser';
import { togglePageMarks } from './page-marks.ts';
import { openReference } from './reference-tab.ts';

/** Registers the keyboard commands of the manifest. For the worker's top level. */
export function registerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-reference') openReference({ kind: 'overview' });
    else if (command === 'mark-codes' && tab?.id !== undefined) togglePageMarks(tab.id);
  });
}
