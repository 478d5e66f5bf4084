import type { BrowserContext } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { pressAndLeave } from './support/press-and-leave.ts';
import { IN_FRONT } from './support/surfaces.ts';
import { answerPath, axeViolations, fetchAll, NGINX_502, quietPage } from './views.ts';

const UNCHALLENGED = answerPath(401, { type: 'application/json', body: '{"error":"log in first"}' });

test('a page with nothing wrong gets a calm answer', async ({ page, lab, openPopup }) => {
  await page.goto(lab.url + quietPage('Quiet'));
  const popup = await openPopup(page);
  await expect(popup.getByRole('region', { name: 'The page' })).toContainText('200');
  await expect(popup.getByText('Nothing wrong found.')).toBeVisible();
  await expect(popup.getByRole('region', { name: 'Exchanges by class' })).toContainText('1 exchange');
});

test('the redirect chain has every hop with its method', async ({ page, lab, openPopup }) => {
  await page.goto(`${lab.url}/redirect/302?times=2&to=${encodeURIComponent(quietPage('Arrived'))}`);
  const popup = await openPopup(page);
  const hops = popup.getByRole('list', { name: 'Redirect chain' }).getByRole('listitem');
  await expect(hops).toHaveCount(3);
  await expect(hops.nth(0)).toContainText(/GET.*302/s);
  await expect(hops.nth(2)).toContainText(/GET.*200/s);
});

test('problems are merged, and open to evidence and a fix that can be copied', async ({
  page,
  lab,
  context,
  openPopup,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [
    ['GET', UNCHALLENGED],
    ['GET', UNCHALLENGED],
    ['GET', lab.closedUrl],
  ]);
  const popup = await openPopup(page);
  const problems = popup.getByRole('region', { name: 'Problems' });
  const problem = problems.getByRole('listitem').filter({ hasText: '401 without a challenge' });
  await expect(problem).toHaveCount(1);
  await expect(problem).toContainText('×2');
  await problem.locator('summary').click();
  await expect(problem).toContainText('WWW-Authenticate is missing');
  await expect(problem.getByRole('link', { name: /RFC 9110 §15\.5\.2/ })).toHaveAttribute('rel', 'noreferrer');
  await problem.getByRole('button', { name: 'Copy the header line' }).click();
  await expect(popup.getByText('Copied the header line')).toBeAttached();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toContain('WWW-Authenticate: ');
  await expect(popup.getByRole('region', { name: 'Exchanges by class' })).toContainText('1 no response');
});

test('the report of the page is copied as Markdown', async ({ page, lab, context, openPopup }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', UNCHALLENGED]]);
  const popup = await openPopup(page);
  await popup.getByRole('button', { name: 'Copy all problems as Markdown' }).click();
  await expect(popup.getByText('Copied all problems as Markdown')).toBeAttached();
  const report = await popup.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('# HTTP problems of');
  expect(report).toContain('www-authenticate-missing');
});

test('a gateway failure comes first, with who answered and what to check', async ({ page, lab, openPopup }) => {
  await page.goto(lab.url + answerPath(502, { type: 'text/html', body: NGINX_502, headers: ['Server: nginx/1.24.0'] }));
  const popup = await openPopup(page);
  const card = popup.getByRole('region', { name: 'Gateway failure' });
  await expect(card).toContainText('502');
  await expect(card).toContainText(/(high|medium|low) confidence/);
  await expect(card.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Copy the command' })).toBeVisible();
  await expect(popup.locator('main section').first()).toHaveAccessibleName('Gateway failure');
});

test('the card of a status opens by hover and by focus, and Escape closes it and nothing else', async ({
  page,
  lab,
  openPopup,
}) => {
  await page.goto(lab.url + quietPage('Quiet'));
  const popup = await openPopup(page);
  const status = popup.getByRole('button', { name: /200 OK/ });
  const card = popup.getByRole('dialog', { name: /200 OK/ });

  await status.hover();
  await expect(card).toContainText('The request succeeded');
  await card.hover();
  await expect(card).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(card).toBeHidden();

  await popup.mouse.move(0, 0);
  await popup.getByRole('button', { name: 'Full view' }).focus();
  await popup.keyboard.press('Tab');
  await expect(status).toBeFocused();
  await expect(card).toBeVisible();
  await popup.keyboard.press('Tab');
  await expect(card.getByRole('link', { name: /RFC 9110/ })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(popup.getByRole('heading', { name: 'Status Lens' })).toBeVisible();
});

test('a page of the browser says why nothing can be seen', async ({ page, openPopup }) => {
  await page.goto('chrome://version');
  const popup = await openPopup(page);
  await expect(popup.getByRole('heading', { name: 'This page cannot be watched' })).toBeVisible();
});

test('a tab of which nothing is known teaches what to do', async ({ page, lab, context, openPopup }) => {
  await page.goto(lab.url + quietPage('Quiet'));
  const opened = context.waitForEvent('page', (one) => one.url().includes('panel.html?tab='));
  await pressAndLeave((await openPopup(page)).getByRole('button', { name: 'Full view' }));
  const view = await opened;
  await view.getByRole('button', { name: 'Clear' }).click();
  await expect(view.getByRole('heading', { name: 'Nothing seen of this page yet' })).toBeVisible();

  const popup = await openPopup(page);
  await expect(popup.getByRole('heading', { name: 'Nothing seen of this page yet' })).toBeVisible();
  await popup.getByRole('button', { name: 'Reload the page' }).click();
  await expect(view.getByRole('row', { name: /200 OK/ })).toBeVisible();
});

/** The lab by another name, which is another site. */
const elsewhere = (url: string) => url.replace('127.0.0.1', 'localhost');

/** An answer with nothing worse than a warning to find in it. */
const WARNED = answerPath(429, { type: 'application/json', body: '{"code":"slow_down"}' });

test('a warning on responses of other sites is quiet, said, and shown on request', async ({ page, lab, openPopup }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', elsewhere(lab.url) + WARNED]]);
  const popup = await openPopup(page);
  await expect(popup.getByText('Nothing wrong found.')).toBeVisible();
  await expect(popup.getByText(/findings? on third-party responses (is|are) quiet/)).toBeVisible();
  expect(await axeViolations(popup)).toEqual([]);
  await popup.screenshot({ path: 'artifacts/popup-quiet.png' });
  await popup.getByRole('button', { name: /^Show (it|them)$/ }).click();
  await expect(popup.getByRole('region', { name: 'Problems' }).getByRole('listitem').first()).toContainText(
    'localhost',
  );
  await expect(popup.getByText(/on third-party responses (is|are) quiet/)).toHaveCount(0);
  const undo = popup.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(popup.getByText('Nothing wrong found.')).toBeVisible();
});

test('errors of other sites speak', async ({ page, lab, openPopup }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', elsewhere(lab.url) + UNCHALLENGED]]);
  const popup = await openPopup(page);
  await expect(popup.getByRole('region', { name: 'Problems' })).toContainText('401 without a challenge');
});

test('a muted site says so and speaks again when it is unmuted', async ({ page, lab, extensionId, openPopup }) => {
  const options = await page.context().newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const form = options.getByRole('form', { name: 'Mute something' });
  await form.getByLabel('Origin').fill(lab.url);
  await form.getByRole('button', { name: 'Mute' }).click();
  await expect(options.getByRole('cell', { name: lab.url, exact: true })).toBeVisible();

  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', UNCHALLENGED]]);
  const popup = await openPopup(page);
  const site = popup.getByRole('region', { name: 'Muted site' });
  await expect(site).toContainText(lab.url);
  await expect(popup.getByText('Nothing wrong found.')).toHaveCount(0);
  expect(await axeViolations(popup)).toEqual([]);
  await popup.screenshot({ path: 'artifacts/popup-muted.png' });
  await site.getByRole('button', { name: 'Unmute this site' }).click();
  await expect(popup.getByRole('region', { name: 'Problems' })).toContainText('401 without a challenge');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(site).toBeVisible();
});

interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, site: string): Promise<void>;
}

/** What a user does to the extension's access on the browser's page of extensions. */
async function changeAccess(
  context: BrowserContext,
  extensionId: string,
  change: 'take all' | { readonly give: string },
): Promise<void> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    async ([id, given]) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
      if (given !== undefined) await developerPrivate.addHostPermission(id, given);
      else await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
    },
    [extensionId, change === 'take all' ? undefined : change.give] as const,
  );
  await extensions.close();
}

test('without access to the site the popup says so and asks for it', async ({
  page,
  lab,
  context,
  extensionId,
  openPopup,
}) => {
  await changeAccess(context, extensionId, 'take all');
  await page.goto(lab.url + quietPage('Shop'));
  const popup = await openPopup(page);
  await expect(popup.getByRole('heading', { name: 'Status Lens has no access to this site' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Allow access to 127.0.0.1' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Explain codes on this page' })).toHaveCount(0);
  expect(await axeViolations(popup)).toEqual([]);
  await popup.screenshot({ path: 'artifacts/popup-no-access.png' });
});

test('access is asked for this site alone, waits for the answer, and is used once it is given', async ({
  page,
  lab,
  context,
  extensionId,
  openView,
}) => {
  await changeAccess(context, extensionId, 'take all');
  await page.goto(lab.url + quietPage('Shop'));
  await page.bringToFront();
  const popup = await openView('popup', IN_FRONT);
  const asked = await popup.evaluateHandle(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: Request } } }).chrome;
    type Request = (wanted: object) => Promise<boolean>;
    const calls: object[] = [];
    const request = permissions.request.bind(permissions);
    permissions.request = (wanted) => {
      calls.push(wanted);
      return request(wanted);
    };
    return calls;
  });
  const allow = popup.getByRole('button', { name: 'Allow access to 127.0.0.1' });
  await allow.click();
  await expect.poll(() => asked.jsonValue()).toEqual([{ origins: ['*://127.0.0.1/*'] }]);
  await expect(allow, 'the question is open').toBeVisible();

  await changeAccess(context, extensionId, { give: 'http://127.0.0.1/*' });
  await expect(popup.getByRole('heading', { name: 'Nothing seen of this page yet' })).toBeVisible();
  await popup.getByRole('button', { name: 'Reload the page' }).click();
  await expect(popup.getByRole('region', { name: 'The page' })).toContainText('200');
});

test('a page that is still loading says so', async ({ page, lab, openView }) => {
  const asked = page.waitForRequest(/delay=/);
  const loading = page.goto(`${lab.url}/status/200?type=text/html&delay=600000`).catch(() => undefined);
  await asked;
  const popup = await openView('popup', lab.url);
  await expect(popup.getByRole('heading', { name: 'The page is loading' })).toBeVisible();
  await page.close();
  await loading;
});

test('many problems begin with eight of them', async ({ page, lab, openPopup }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const faulty = ['201', '206', '301', '401', '405', '407', '416', '426', '429', '503'];
  await fetchAll(
    page,
    faulty.map((status) => ['GET', `/shop/${status}`] as const),
  );
  const popup = await openPopup(page);
  const problems = popup.getByRole('region', { name: 'Problems' });
  const items = problems.locator('details');
  await expect(items).toHaveCount(8);
  await problems.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(items.nth(8)).toBeVisible();
  await popup.screenshot({ path: 'artifacts/popup-many.png' });
});

test('the full view shows the same tab', async ({ page, lab, context, openPopup }) => {
  await page.goto(lab.url + quietPage('Quiet'));
  const popup = await openPopup(page);
  const opened = context.waitForEvent('page', (one) => one.url().includes('panel.html?tab='));
  await pressAndLeave(popup.getByRole('button', { name: 'Full view' }));
  const view = await opened;
  await expect(view.getByRole('row', { name: /200 OK/ })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('the popup is accessible', async ({ page, lab, openPopup }) => {
      await page.goto(`${lab.url}/redirect/302?to=${encodeURIComponent(quietPage('Shop'))}`);
      await fetchAll(page, [
        ['GET', UNCHALLENGED],
        ['GET', answerPath(502, { type: 'text/html', body: NGINX_502, headers: ['Server: nginx/1.24.0'] })],
        ['GET', lab.closedUrl],
      ]);
      const popup = await openPopup(page);
      const problem = popup.getByRole('region', { name: 'Problems' }).locator('summary').first();
      await problem.click();
      expect(await axeViolations(popup)).toEqual([]);
      await popup.screenshot({ path: `artifacts/popup-${theme}.png` });
    });
  });
}
