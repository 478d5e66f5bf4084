import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { answerPath, axeViolations, fetchAll, quietPage } from './views.ts';

const SECRET = 'Zk3J9sQ2pL8vT5wX1yR7mB4n';
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
  body: '{"type":"https://shop.example/out-of-stock","title":"Out of stock","status":409,"detail":"None left","balance":30,"errors":[{"pointer":"/quantity","detail":"must be no more than are in stock"}]}',
});
const PAGE = answerPath(404, {
  type: 'text/html',
  body: '<!doctype html><title>Gone</title><h1>Page not found</h1><p>It was moved.<script>top.hit=1</script><img src=x id=intruder>',
});
const XML = answerPath(500, {
  type: 'application/xml',
  body: '<Error><Code>InternalError</Code><Detail><Id>7</Id></Detail></Error>',
});
/** A wait is never shorter than asked for; this one may be 0.4 s longer and still fits a timeout of 5 s. */
const LATE = `${answerPath(504, { type: 'text/plain', body: 'upstream request timeout' })}&delay=4810`;

const detailsOf = (panel: FrameLocator | Page) => panel.getByRole('region', { name: 'Details', exact: true });
const partOf = (panel: FrameLocator | Page, name: string) =>
  detailsOf(panel).getByRole('region', { name, exact: true });

async function choose(panel: FrameLocator | Page, name: RegExp): Promise<void> {
  await panel.getByRole('row', { name }).first().click();
  await expect(detailsOf(panel)).toBeVisible();
}

/** Keeps what is copied in the page: DevTools give pages no clipboard. */
async function watchCopies(panel: FrameLocator): Promise<() => Promise<string | null>> {
  await panel.locator('body').evaluate(() => {
    document.addEventListener('copy', () => {
      document.body.dataset.copied = (document.activeElement as HTMLTextAreaElement).value;
    });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  return () => panel.locator('body').getAttribute('data-copied');
}

const item = (tree: Locator, name: RegExp) => tree.getByRole('treeitem', { name });

test('JSON is a tree for the keyboard', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  const copied = await watchCopies(panel);
  await fetchAll(page, [['GET', ITEMS]]);
  await choose(panel, /crimson/);
  const tree = partOf(panel, 'Body').getByRole('tree');
  await expect(item(tree, /^items/)).toHaveAttribute('aria-expanded', 'false');

  await tree.press('End');
  await expect(item(tree, /^items/)).toHaveAttribute('aria-selected', 'true');
  await tree.press('ArrowRight');
  await expect(item(tree, /^items/)).toHaveAttribute('aria-expanded', 'true');
  await expect(item(tree, /^Show 30 more/)).toBeAttached();
  await tree.press('End');
  await tree.press('Enter');
  await expect(item(tree, /^129/)).toBeAttached();
  await expect(item(tree, /^items/)).toHaveAttribute('aria-selected', 'true');
  await tree.press('ArrowRight');
  await tree.press('ArrowRight');
  await expect(item(tree, /^0/)).toHaveAttribute('aria-expanded', 'true');
  await tree.press('ArrowDown');
  await expect(item(tree, /^id: 0/)).toHaveAttribute('aria-level', '4');
  await partOf(panel, 'Body').getByRole('button', { name: 'Copy the path of the chosen value' }).click();
  await expect.poll(copied).toBe('/items/0/id');
  await tree.press('ArrowLeft');
  await tree.press('ArrowLeft');
  await tree.press('ArrowLeft');
  await tree.press('ArrowLeft');
  await expect(item(tree, /^items/)).toHaveAttribute('aria-expanded', 'false');
  await tree.press('s');
  await expect(item(tree, /^status|^seller/).and(tree.locator('[aria-selected=true]'))).toBeVisible();
});

test('a search in a body goes to what was folded away', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [['GET', ITEMS]]);
  await choose(panel, /crimson/);
  const body = partOf(panel, 'Body');
  const search = body.getByRole('textbox', { name: 'Search in response body' });
  await search.fill('CRIMSON');
  await expect(body.getByRole('status')).toHaveText('1 of 1');
  const found = item(body.getByRole('tree'), /^color: "crimson"/);
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await expect(found).toBeInViewport();
  await search.fill('color');
  await expect(body.getByRole('status')).toHaveText('1 of 130');
  await search.press('Shift+Enter');
  await expect(body.getByRole('status')).toHaveText('130 of 130');
  await body.getByRole('radio', { name: 'As sent' }).check();
  await expect(body.getByRole('region', { name: 'Response body' }).locator('.text-current')).toHaveText('color');
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await expect(detailsOf(panel)).toBeVisible();
});

test('a value that is thousands of levels deep opens level by level', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  const deep = `${'['.repeat(1500)}1${']'.repeat(1500)}`;
  await fetchAll(page, [['GET', answerPath(200, { type: 'application/json', body: deep })]]);
  await choose(panel, /application%2Fjson/);
  const tree = partOf(panel, 'Body').getByRole('tree');
  const lines = tree.getByRole('treeitem');
  await expect(lines.first()).toBeVisible();
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
  await expect(card.getByRole('listitem')).toHaveText('pointer /quantity · detail must be no more than are in stock');
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

test('headers are explained on focus, read in words, filtered and copied', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  const copied = await watchCopies(panel);
  await fetchAll(page, [['GET', ITEMS]]);
  await choose(panel, /crimson/);
  const headers = partOf(panel, 'Response headers');
  const line = headers.getByRole('row', { name: /^Cache-Control/ });
  await expect(line).toContainText('max-age=31536000 fresh for 1 year');
  await headers.getByRole('button', { name: 'Copy all response headers' }).click();
  await expect.poll(copied).toMatch(/^Cache-Control: public, max-age=31536000, immutable$/m);
  await panel.locator(':focus').press('Tab');
  const card = panel.getByRole('dialog', { name: 'Cache-Control: what it says' });
  await expect(card.getByRole('link', { name: /RFC 9111/ })).toBeVisible();
  await panel.locator(':focus').press('Escape');
  await expect(card).toBeHidden();
  await expect(detailsOf(panel)).toBeVisible();

  await headers.getByRole('textbox', { name: 'Filter the response headers' }).fill('x-t');
  await expect(headers.getByRole('row')).toHaveCount(2);
  await expect(headers.getByRole('status')).toHaveText(/^2 of \d+$/);
});

test('what was asked and sent is decoded', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await page.evaluate(async () => {
    const body = new URLSearchParams([
      ['name', 'Ann B'],
      ['tag', 'one'],
      ['tag', 'two'],
    ]);
    const read = (response: Response) => response.text();
    await fetch('/echo?form&q=red+shoes&empty=', { method: 'POST', body }).then(read);
    await fetch('/echo?json', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"order":{"items":[17]}}',
    }).then(read);
  });
  await choose(panel, /POST.*echo\?form/);
  await expect(partOf(panel, 'Query').getByRole('row', { name: 'q red shoes' })).toBeVisible();
  await expect(partOf(panel, 'Query').getByRole('row', { name: 'empty empty' })).toBeVisible();
  const sent = partOf(panel, 'Request body');
  await expect(sent.getByRole('row')).toHaveText([/name\s*Ann B/, /tag\s*one/, /tag\s*two/]);
  await sent.getByRole('radio', { name: 'As sent' }).check();
  await expect(sent).toContainText('name=Ann+B&tag=one');
  await choose(panel, /POST.*echo\?json/);
  await expect(item(sent.getByRole('tree'), /^0: 17/)).toBeVisible();
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

test('a wait that ended at a usual timeout says so', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await page.evaluate(
    async (urls) => {
      for (const url of urls) await fetch(url).then((response) => response.text());
    },
    [LATE, '/echo?quick'],
  );
  await choose(panel, /504 Gateway Timeout/);
  const timing = partOf(panel, 'Timing');
  await expect(timing).toContainText('It ended after about 5 s');
  await expect(timing).toContainText(/First byte after [45]\.\d+ s/);
  await expect(timing.locator('.timing-label-fits')).toHaveText('5 s');
  await choose(panel, /echo\?quick/);
  await expect(timing).toContainText(/First byte after/);
  await expect(timing).not.toContainText('timeout');
});

test('an exchange is copied as Markdown without its secrets', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  const copied = await watchCopies(panel);
  await page.evaluate(
    (secret) => fetch('/echo?copied', { headers: { 'X-Api-Key': secret } }).then((response) => response.text()),
    SECRET,
  );
  await choose(panel, /echo\?copied/);
  await expect(partOf(panel, 'Request headers')).toContainText(SECRET);
  const copy = partOf(panel, 'Copy');
  await copy.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(copied).toMatch(/^# 200 OK on GET /);
  expect(await copied()).not.toContain(SECRET);
  await copy.getByRole('checkbox').check();
  await copy.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(copied).toContain(SECRET);
});

test('advice waits where nothing is wrong, and a text that rules do not read is shown', async ({
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
  await partOf(panel, 'Body').scrollIntoViewIfNeeded();
  await expect(partOf(panel, 'Body')).toContainText('body{}');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('the details are accessible in a narrow pane, in forced colours too', async ({
      page,
      lab,
      openPanel,
      openView,
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
      const view = await openView('panel', page.url(), { width: 320, height: 1200 });
      for (const forcedColors of ['none', 'active'] as const) {
        await view.emulateMedia({ forcedColors, colorScheme: theme });
        for (const row of [/crimson/, /400 Bad Request/, /404 Not Found/, /POST.*302 Found/]) {
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
