import { expect, test } from './support/extension.ts';

test('the popup leads to the reference, the settings and the codes of the page', async ({
  page,
  lab,
  openPopup,
  context,
}) => {
  await page.goto(`${lab.url}/status/200?type=text/html&body=HTTP 502 stands here`);
  const popup = await openPopup(page);
  const reference = context.waitForEvent('page', { predicate: (one) => one.url().includes('/reference.html') });
  await popup.getByRole('button', { name: 'Reference' }).click();
  await expect((await reference).getByRole('heading', { level: 1 })).toBeVisible();

  const again = await openPopup(page);
  await again.getByRole('button', { name: 'Settings' }).click();
  await expect.poll(() => context.pages().some((one) => one.url().includes('/options.html'))).toBe(true);

  const third = await openPopup(page);
  await third.getByRole('button', { name: 'Explain codes on this page' }).click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
});
