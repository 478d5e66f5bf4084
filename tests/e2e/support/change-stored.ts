import { expect, type Locator } from '@playwright/test';

/** Clicks a switch, a box or a choice that shows what is stored: it changes once that has been stored. */
export async function changeStored(control: Locator, checked = true): Promise<void> {
  await control.click();
  await expect(control).toBeChecked({ checked });
}
