import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { answerPath, axeViolations, fetchAll, quietPage } from './views.ts';

const ITEMS = answerPath(200, {
  type: 'application/json',
  body: JSON.stringify({
    status: 'open',
    seller: { name: 'Ann', address: { city: 'Berlin' } },
    items: Array.from({ length: 130 }, (_, id) => ({ id, color: id === 121 ? 'crimson' : 'red' })),
  }),
  headers: [
    'Cache-Control: public, max-age=31536000, immutable',
    'X-One: 1',
    'X-Two: 2',
    'X-Three: 3',
    'X-Four: 4',
    'X-Five: 5',
  ],
});
const PROBLEM = answerPath(400, {
  type: 'application/problem+json',
  body: '{"type":"https://shop.example/out-of-stock","title":"Out of stock","status":409,"detail":"None left","balance":30}',
});
const PAGE = answerPath(404, {
  type: 'text/html',
  body: '<!doctype html><title>Gone</title><h1>Page not found</h1><p>It was moved.<script>top.hit=1</script><img src=x id=intruder>',
});
const XML = answerPath(500, {
  type: 'application/xml',
  body: '<Error><Code>InternalError</Code><Detail><Id>7</Id></Detail></Error>',
});

const detailsOf = (panel: FrameLocator | Page) => panel.getByRole('region', { name: 'Details', exact: true });
const partOf = (panel: FrameLocator | Page, name: string) =>
  detailsOf(panel).getByRole('region', { name, exact: true });

async function choose(panel: FrameLocator | Page, name: RegExp): Promise<void> {
  await panel.getByRole('row', { name }).first().click();
  await expect(detailsOf(panel)).toBeVisible();
}

test('a value that is thousands of levels deep opens level by level', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  const deep = `${'['.repeat(1500)}1${']'.repeat(1500)}`;
  await fetchAll(page, [['GET', answerPath(200, { type: 'application/json', body: deep })]]);
  await choose(panel, /application%2Fjson/);
  const tree = partOf(panel, 'Body').getByRole('tree');
  const lines = tree.getByRole('treeitem');
  const before = await lines.count();
  expect(before).toBeLessThan(20);
  await tree.press('End');
  await tree.press('ArrowRight');
  await expect(lines).toHaveCount(before + 1);
});

test('problem details are a card, a page is an outline, XML is in lines', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [
    ['GET', PROBLEM],
    ['GET', PAGE],
    ['GET', XML],
  ]);
  await choose(panel, /400 Bad Request/);
  const card = detailsOf(panel).getByRole('region', { name: 'Problem details' });
  await expect(card).toContainText('Out of stock');
  await expect(card).toContainText('409, but the response is a 400');
  await expect(card).toContainText('balance30');
  await expect(card.getByRole('button', { name: /^Finding \d/ })).toBeVisible();

  await choose(panel, /404 Not Found/);
  const body = partOf(panel, 'Body');
  await expect(body).toContainText('h1Page not found');
  await expect(body).not.toContainText('top.hit');
  await expect(panel.locator('#intruder, .outline h1')).toHaveCount(0);
  await body.getByRole('radio', { name: 'As sent' }).check();
  await expect(body).toContainText('<img src=x id=intruder>');

  await choose(panel, /500 Internal/);
  await expect(body.getByRole('region', { name: 'Response body' })).toHaveText(
    /<Error>\n {2}<Code>InternalError<\/Code>\n {2}<Detail>\n {4}<Id>7<\/Id>/,
  );
});

test('a redirect chain shows what became of the method, and leads to each hop', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [['POST', `/redirect/302?to=${encodeURIComponent('/echo?last')}`]]);
  await choose(panel, /POST.*302 Found/);
  const chain = partOf(panel, 'Redirects');
  await expect(chain.getByRole('listitem')).toHaveCount(2);
  await expect(chain).toContainText('POST became GET: the content was not sent again');
  await chain.getByRole('button', { name: '/echo?last' }).press('Enter');
  await expect(detailsOf(panel).getByRole('heading', { level: 2 })).toContainText('GET');
  await expect(chain.locator('[aria-current=step]')).toContainText('/echo?last');
});

test('advice waits where nothing is wrong, and a body that is not kept is explained', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [['GET', answerPath(200, { type: 'text/css', body: 'body{}' })]]);
  await choose(panel, /text%2Fcss/);
  const meaning = partOf(panel, 'What it means');
  await expect(meaning).toContainText('The request succeeded');
  await expect(meaning.getByText('Who acts')).toBeHidden();
  await meaning.getByText('Advice for client and server').click();
  await expect(meaning.getByText('Who acts')).toBeVisible();
  await expect(partOf(panel, 'Body')).toContainText('this is text/css');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('the details are accessible in a narrow pane, in forced colours too', async ({
      page,
      lab,
      context,
      worker,
      extensionId,
      openPanel,
    }) => {
      await page.goto(lab.url + quietPage('Shop'));
      const { panel } = await openPanel(page);
      await fetchAll(page, [
        ['GET', ITEMS],
        ['GET', PROBLEM],
        ['GET', PAGE],
        ['POST', `/redirect/302?to=${encodeURIComponent('/echo?last')}`],
      ]);
      await expect(panel.getByRole('row', { name: /404 Not Found/ })).toBeVisible();
      const tabId = await worker.evaluate(async (url) => {
        const { chrome } = globalThis as unknown as {
          chrome: { tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> } };
        };
        return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
      }, page.url());
      const view = await context.newPage();
      await view.setViewportSize({ width: 320, height: 1200 });
      await view.goto(`chrome-extension://${extensionId}/panel.html?tab=${tabId}`);
      for (const forcedColors of ['none', 'active'] as const) {
        await view.emulateMedia({ forcedColors, colorScheme: theme });
        for (const row of [/finding/, /400 Bad Request/, /404 Not Found/, /POST.*302 Found/]) {
          await choose(view, row);
          expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
          expect(await axeViolations(view)).toEqual([]);
        }
      }
      await choose(view, /400 Bad Request/);
      await partOf(view, 'Body').scrollIntoViewIfNeeded();
      await view.screenshot({ path: `artifacts/details-narrow-${theme}.png` });
    });
  });
}
