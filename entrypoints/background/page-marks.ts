import { browser } from 'wxt/browser';

/** Marks the status codes in the text of a tab's page, or removes the marks. Pages that no extension may touch stay. */
export async function togglePageMarks(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/page-explainer.js'] });
  } catch (error) {
    console.info(`The codes of tab ${tabId} cannot be marked: ${String(error)}`);
  }
}
