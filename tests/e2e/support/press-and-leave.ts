import type { Locator } from '@playwright/test';

/** Presses what closes its own page, as much in a popup does: the page may be gone before the press was reported. */
export async function pressAndLeave(control: Locator): Promise<void> {
  const press = control.click().catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
  await Promise.all([control.page().waitForEvent('close'), press]);
}
