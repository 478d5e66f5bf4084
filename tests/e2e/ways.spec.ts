import { expect, test } from './support/extension.ts';
import { pressAndLeave } from './support/press-and-leave.ts';

test('the popup leads to the reference, the settings and the codes of the page', async ({
  page,
  lab,
  openPopup,
  context,
}) => {
  await page.goto(`${lab.url}/status/200?type=text/html&body=HTTP 502 stands here`);
  const popup = await openPopup(page);
  const reference = context.waitForEvent('page', { predicate: (one) => one.url().includes('/reference.html') });
  await pressAndLeave(popup.getByRole('button', { name: 'Reference' }));
  await expect((await reference).getByRole('heading', { level: 1 })).toBeVisible();

  const again = await openPopup(page);
  await pressAndLeave(again.getByRole('button', { name: 'Settings' }));
  await expect.poll(() => context.pages().some((one) => one.url().includes('/options.html'))).toBe(true);

  const third = await openPopup(page);
  await pressAndLeave(third.getByRole('button', { name: 'Explain codes on this page' }));
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
});
