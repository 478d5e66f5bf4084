import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { shopHar } from './pictures/shop.ts';
import { EXTENSION_DIR } from './support/build.ts';
import { test as base, expect } from './support/extension.ts';
import { launchExtension } from './support/launch.ts';
import { fetchAll, quietPage } from './views.ts';

/** The lab under a name without a port, which differs from run to run. */
const SHOP = 'http://shop.test';

const FONTS = fileURLToPath(new URL('pictures/fonts.conf', import.meta.url));

/** Chromium as it draws the same on every Linux machine. */
const test = base.extend({
  launched: async ({ lab }, use) => {
    const launched = await launchExtension({
      extension: EXTENSION_DIR,
      env: { FONTCONFIG_FILE: FONTS, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      args: [
        `--host-resolver-rules=MAP shop.test ${new URL(lab.url).host}`,
        '--hide-scrollbars',
        '--disable-gpu',
        '--disable-lcd-text',
        '--font-render-hinting=none',
        '--force-device-scale-factor=1',
      ],
    });
    await use(launched);
    await launched.close();
  },
});

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Compares the place with its picture, in each of these looks. */
async function compare(place: Locator, name: string, looks: readonly (keyof typeof LOOKS)[]) {
  const page = place.page();
  for (const look of looks) {
    await page.emulateMedia(LOOKS[look]);
    await expect.soft(place).toHaveScreenshot(`${name}-${look}.png`, { timeout: 20_000 });
  }
}

/** The popup is opened in a tab, as what shows the real one has no size that can be set. */
const POPUP = { width: 400, height: 600 };

/** The full view with the visit to the shop. */
async function openShop(page: Page, extensionId: string): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 700 });
  await page.goto(`chrome-extension://${extensionId}/panel.html`);
  await page
    .getByLabel('HAR files to open')
    .first()
    .setInputFiles({ name: 'shop.har', mimeType: 'application/json', buffer: Buffer.from(shopHar()) });
  await expect(page.getByRole('region', { name: 'Opened file' })).toContainText('12 exchanges');
}

test('the list of exchanges with the details of one', async ({ page, extensionId }) => {
  await openShop(page, extensionId);
  await page.getByRole('row', { name: /401 Unauthorized/ }).click();
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  await compare(page.locator('body'), 'panel', ['light', 'dark', 'forced']);
});

test('the triage of a 502', async ({ page, extensionId }) => {
  await openShop(page, extensionId);
  await page
    .getByRole('row', { name: /502 Bad Gateway/ })
    .last()
    .click();
  await expect(page.getByRole('region', { name: 'Who answered' })).toBeVisible();
  await compare(page.getByRole('region', { name: 'Details', exact: true }), 'triage', ['light']);
});

test('the overview', async ({ page, extensionId }) => {
  await openShop(page, extensionId);
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
  await compare(page.getByRole('region', { name: 'Overview', exact: true }), 'overview', ['light']);
});

test('the popup of a page with many problems', async ({ page, openView }) => {
  await page.goto(SHOP + quietPage('Shop'));
  const faulty = ['201', '206', '301', '401', '405', '407', '416', '426', '429', '503'];
  await fetchAll(
    page,
    faulty.map((status) => ['GET', `/shop/${status}`] as const),
  );
  const popup = await openView('popup', SHOP, POPUP);
  await expect(popup.getByRole('button', { name: /^Show \d+ more$/ })).toBeVisible();
  await compare(popup.locator('body'), 'popup-problems', ['light', 'dark']);
});

test('the popup of a page with nothing wrong, and the card of its status', async ({ page, openView }) => {
  await page.goto(SHOP + quietPage('Quiet'));
  const popup = await openView('popup', SHOP, POPUP);
  await expect(popup.getByText('Nothing wrong found.')).toBeVisible();
  await compare(popup.locator('body'), 'popup-quiet', ['light']);
  await popup.getByRole('button', { name: /200 OK/ }).hover();
  await compare(popup.getByRole('dialog', { name: /200 OK/ }), 'card', ['light']);
});

test('the settings', async ({ page, extensionId }) => {
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await compare(page.getByRole('region', { name: 'General' }), 'settings', ['light']);
});
