import { expect, test } from './support/extension.ts';

test('the popup opens above a page, as from the toolbar', async ({ page, lab, openPopup }) => {
  await page.goto(lab.url);
  const popup = await openPopup(page);
  await expect(popup.locator('body')).toBeVisible();
});

test('the panel opens inside DevTools and takes clicks anywhere', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url);
  const { panel } = await openPanel(page);
  await panel.locator('html').evaluate((root) => {
    root.addEventListener('click', (event) => root.setAttribute('data-clicked', String((event as MouseEvent).clientX)));
  });
  await panel.locator('html').click({ position: { x: 1200, y: 600 } });
  await expect(panel.locator('html')).toHaveAttribute('data-clicked', '1200');
});

test('the service worker comes back after its death', async ({ page, lab, worker, killWorker }) => {
  await page.goto(lab.url);
  const startOf = () => worker.evaluate(() => performance.timeOrigin);
  const before = await startOf();
  await killWorker();
  await page.reload();
  await expect.poll(() => startOf().catch(() => before)).toBeGreaterThan(before);
});
