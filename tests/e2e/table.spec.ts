import type { BrowserContext, FrameLocator, Page, Worker } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { answerPath, axeViolations, fetchAll, quietPage } from './views.ts';

const NOT_FOUND = answerPath(404, { type: 'application/json', body: '{"error":"no such item"}' });
const BROKEN = answerPath(500, { type: 'application/json', body: '{"error":"it broke"}' });
const CHAIN = `/redirect/302?to=${encodeURIComponent('/echo?end')}&times=2`;

type Root = FrameLocator | Page;

const rowsOf = (panel: Root) => panel.locator('[data-row]');
const rowOf = (panel: Root, name: RegExp) => panel.getByRole('row', { name });
const headerOf = (panel: Root, name: string) => panel.getByRole('columnheader', { name });
const sortBy = (panel: Root, name: string) => headerOf(panel, name).getByRole('button').click();
const separatorOf = (panel: Root, name: string) => panel.getByRole('separator', { name: `Width of ${name}` });

/** The codes of the rows, from top to bottom. */
async function codesOf(panel: Root): Promise<readonly string[]> {
  const rows = await rowsOf(panel).evaluateAll((elements) =>
    elements
      .map((element) => [Number(element.ariaRowIndex), element.querySelector('.badge-code')?.textContent] as const)
      .sort(([a], [b]) => a - b),
  );
  return rows.map(([, code]) => code ?? '');
}

async function openFullView(context: BrowserContext, worker: Worker, extensionId: string, page: Page): Promise<Page> {
  const tabId = await worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, page.url());
  const view = await context.newPage();
  await view.goto(`chrome-extension://${extensionId}/panel.html?tab=${tabId}`);
  return view;
}

test('a header sorts one way, the other way, and by time again', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [
    ['GET', BROKEN],
    ['GET', '/echo'],
    ['GET', NOT_FOUND],
  ]);
  const { panel } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(4);
  const header = headerOf(panel, 'Status');
  await sortBy(panel, 'Status');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => codesOf(panel)).toEqual(['200', '200', '404', '500']);
  await sortBy(panel, 'Status');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => codesOf(panel)).toEqual(['500', '404', '200', '200']);
  await fetchAll(page, [['GET', answerPath(503)]]);
  await expect
    .poll(() => codesOf(panel), 'what comes later finds its place')
    .toEqual(['503', '500', '404', '200', '200']);
  await sortBy(panel, 'Status');
  await expect(header).not.toHaveAttribute('aria-sort');
  await expect.poll(() => codesOf(panel)).toEqual(['200', '500', '200', '404', '503']);
});

test('columns, widths, the order and folding are as they were when the panel is opened again', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', NOT_FOUND]]);
  const first = await openPanel(page);
  await expect(rowsOf(first.panel)).toHaveCount(2);

  await first.panel.getByRole('button', { name: 'Columns', exact: true }).press('Enter');
  const menu = first.panel.getByRole('menu');
  await menu.getByRole('menuitemcheckbox', { name: 'Start' }).press('Enter');
  await expect(headerOf(first.panel, 'Start')).toBeVisible();
  await menu.getByRole('menuitemcheckbox', { name: 'Domain' }).press('Enter');
  await expect(headerOf(first.panel, 'Domain')).toHaveCount(0);
  await menu.getByRole('menuitemcheckbox', { name: 'Fold repeats' }).press('Enter');
  await menu.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(first.panel.getByRole('button', { name: 'Columns', exact: true })).toBeFocused();

  await sortBy(first.panel, 'Time');
  await expect(headerOf(first.panel, 'Time')).toHaveAttribute('aria-sort', 'descending');
  await headerOf(first.panel, 'Method').getByRole('button').focus();
  await first.devtools.keyboard.press('Tab');
  const separator = separatorOf(first.panel, 'Method');
  await expect(separator).toBeFocused();
  const before = Number(await separator.getAttribute('aria-valuenow'));
  await first.devtools.keyboard.press('ArrowRight');
  await first.devtools.keyboard.press('ArrowRight');
  await first.devtools.keyboard.press('ArrowLeft');
  await first.devtools.keyboard.press('ArrowRight');
  await expect(separator).toHaveAttribute('aria-valuenow', String(before + 20));
  await expect.poll(async () => (await headerOf(first.panel, 'Method').boundingBox())?.width).toBe(before + 20);
  await first.devtools.close();

  const { panel } = await openPanel(page);
  await expect(headerOf(panel, 'Start')).toBeVisible();
  await expect(headerOf(panel, 'Domain')).toHaveCount(0);
  await expect(headerOf(panel, 'Time')).toHaveAttribute('aria-sort', 'descending');
  await expect(separatorOf(panel, 'Method')).toHaveAttribute('aria-valuenow', String(before + 20));
  await headerOf(panel, 'Status').click({ button: 'right' });
  await expect(panel.getByRole('menuitemcheckbox', { name: 'Fold repeats' })).toHaveAttribute('aria-checked', 'false');
  await panel.getByRole('menuitem', { name: 'Reset the table' }).click();
  await expect(headerOf(panel, 'Domain')).toBeVisible();
  await expect(headerOf(panel, 'Start')).toHaveCount(0);
  await expect(panel.locator('[aria-sort]')).toHaveCount(0);
});

test('a column is sized by dragging its edge, and takes its share again after a double press', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  const header = headerOf(panel, 'Domain');
  const separator = separatorOf(panel, 'Domain');
  await expect(rowsOf(panel)).toHaveCount(1);
  const before = await header.boundingBox();
  const edge = await separator.boundingBox();
  if (before === null || edge === null) throw new Error('the header is not to be seen');
  await devtools.mouse.move(edge.x + edge.width / 2, edge.y + 8);
  await devtools.mouse.down();
  await devtools.mouse.move(edge.x + edge.width / 2 - 30, edge.y + 8, { steps: 4 });
  await devtools.mouse.up();
  await expect.poll(async () => (await header.boundingBox())?.width).toBe(Math.round(before.width) - 30);
  await separator.dblclick();
  await expect.poll(async () => (await header.boundingBox())?.width).toBe(before.width);
});

test('the hops of a redirect chain stand together, whatever came between them', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [
    ['GET', CHAIN],
    ['GET', NOT_FOUND],
  ]);
  const { panel } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(5);
  await expect(rowOf(panel, /redirect hop 1 of 3/)).toHaveAttribute('aria-rowindex', '3');
  await expect(rowOf(panel, /redirect hop 3 of 3/)).toHaveAttribute('aria-rowindex', '5');
  await expect(rowOf(panel, /redirect hop 2 of 3/)).toContainText('2/3');
  await sortBy(panel, 'Status');
  await sortBy(panel, 'Status');
  await expect.poll(() => codesOf(panel)).toEqual(['404', '302', '302', '200', '200']);
});

test('a preflight stands above its request, and one leads to the other', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(1);
  const foreign = lab.url.replace('127.0.0.1', 'localhost');
  await fetchAll(page, [
    ['PUT', foreign + answerPath(200)],
    ['GET', '/echo'],
  ]);
  const preflight = rowOf(panel, /^OPTIONS .*preflight of the next row/);
  const request = rowOf(panel, /^PUT .*its preflight is in the row above/);
  await expect(preflight).toHaveAttribute('aria-rowindex', '3');
  await expect(request).toHaveAttribute('aria-rowindex', '4');
  await preflight.focus();
  await devtools.keyboard.press('p');
  await expect(request).toBeFocused();
  await devtools.keyboard.press('p');
  await expect(preflight).toBeFocused();
  await request.getByText('preflighted').click();
  await expect(request).toHaveAttribute('aria-selected', 'true');
});

test('identical repeats are one row that opens and closes by keyboard', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [
    ...Array.from({ length: 12 }, () => ['GET', NOT_FOUND] as const),
    ['GET', '/echo'],
    ['GET', NOT_FOUND],
  ]);
  const { panel, devtools } = await openPanel(page);
  const grid = panel.getByRole('treegrid', { name: 'Exchanges' });
  await expect(panel.getByText('15 exchanges', { exact: true })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  const folded = rowOf(panel, /404 Not Found, 12 times/);
  await expect(folded).toHaveAttribute('aria-expanded', 'false');
  await expect(folded).toContainText('× 12');
  await folded.focus();
  await devtools.keyboard.press('ArrowRight');
  await expect(folded).toHaveAttribute('aria-expanded', 'true');
  await expect(folded).toBeFocused();
  await expect(grid).toHaveAttribute('aria-rowcount', '16');
  await devtools.keyboard.press('ArrowDown');
  const child = panel.locator('[data-row]:focus');
  await expect(child).toHaveAttribute('aria-level', '2');
  await expect(child).toHaveAttribute('aria-posinset', '1');
  await expect(child).toHaveAttribute('aria-setsize', '11');
  await devtools.keyboard.press('ArrowLeft');
  await expect(folded).toBeFocused();
  await devtools.keyboard.press('ArrowLeft');
  await expect(folded).toHaveAttribute('aria-expanded', 'false');
  await devtools.keyboard.press('Enter');
  await expect(folded).toHaveAttribute('aria-expanded', 'true');
  await folded.getByRole('button', { name: 'Close the repeats' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  await expect(panel.getByRole('region', { name: 'Details', exact: true }), 'the mark opens no details').toHaveCount(0);

  await panel.getByRole('button', { name: 'Columns', exact: true }).click();
  await panel.getByRole('menuitemcheckbox', { name: 'Fold repeats' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '16');
});

test('what came since one scrolled away is counted, and one press goes there', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ['GET', `/echo?n=${from + index}`] as const);
  await fetchAll(page, many(0, 60));
  await expect(rowOf(panel, /n=59 on/)).toBeInViewport();
  const button = panel.getByRole('button', { name: /^\d+ new/ });
  await expect(button).toHaveCount(0);
  await panel.getByRole('treegrid').evaluate((grid) => {
    grid.scrollTop = 240;
  });
  await expect(rowOf(panel, /n=10 on/)).toBeInViewport();
  await fetchAll(page, many(60, 7));
  await expect(button).toHaveText('7 new ↓');
  await expect(rowOf(panel, /n=10 on/)).toBeInViewport();
  await button.click();
  await expect(rowOf(panel, /n=66 on/)).toBeInViewport();
  await expect(button).toHaveCount(0);
  await fetchAll(page, many(67, 3));
  await expect(rowOf(panel, /n=69 on/), 'it keeps to the newest again').toBeInViewport();
});

test('by keyboard alone: headers, sorting, a row, its details, and back', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [
    ['GET', BROKEN],
    ['GET', NOT_FOUND],
  ]);
  const { panel, devtools } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(3);
  const press = (key: string) => devtools.keyboard.press(key);
  await panel.locator('[data-row][tabindex="0"]').focus();
  await press('Home');
  await press('ArrowUp');
  await expect(headerOf(panel, 'Status').getByRole('button')).toBeFocused();
  await press('Enter');
  await expect.poll(() => codesOf(panel)).toEqual(['200', '404', '500']);
  await press('ArrowRight');
  await expect(headerOf(panel, 'Method').getByRole('button')).toBeFocused();
  await press('ArrowDown');
  await press('End');
  await expect(panel.locator('[data-row]:focus')).toContainText('500');
  await press('Enter');
  const details = panel.getByRole('region', { name: 'Details', exact: true });
  await expect(details).toBeFocused();
  await press('Escape');
  await expect(panel.locator('[data-row]:focus')).toContainText('500');
  await press('Enter');
  await expect(details).toBeVisible();
  await panel.locator('[data-row][tabindex="0"]').focus();
  await press('ArrowUp');
  await expect(details).toContainText('404');
  await press('Escape');
  await expect(details).toHaveCount(0);
  await expect(devtools.getByRole('tablist', { name: /drawer/i })).toHaveCount(0);

  await expect(panel.locator('[data-row]:focus')).toContainText('404');
  await press('?');
  const help = panel.getByRole('dialog', { name: 'Keyboard keys' });
  await expect(help).toContainText('From a preflight to its request');
  await press('Escape');
  await expect(help).toBeHidden();
  await expect(panel.locator('[data-row]:focus'), 'the focus is where it was').toContainText('404');
  await press('/');
  await expect(panel.getByRole('combobox', { name: 'Filter' })).toBeFocused();
  await press('?');
  await expect(help, 'in the filter it is a character').toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('the table is accessible, wide, narrow and in forced colours', async ({
      page,
      lab,
      context,
      worker,
      extensionId,
      openPanel,
    }) => {
      await page.goto(lab.url + quietPage('Shop'));
      const { panel, devtools } = await openPanel(page);
      await expect(rowsOf(panel)).toHaveCount(1);
      await fetchAll(page, [
        ['GET', CHAIN],
        ...Array.from({ length: 4 }, () => ['GET', '/echo?poll'] as const),
        ['GET', NOT_FOUND],
        ['PUT', lab.url.replace('127.0.0.1', 'localhost') + answerPath(200)],
        ['GET', lab.closedUrl],
        ['POST', BROKEN],
      ]);
      await expect(rowOf(panel, /preflight of the next row/)).toBeVisible();
      const view = await openFullView(context, worker, extensionId, page);
      await view.setViewportSize({ width: 1200, height: 640 });
      await rowOf(view, /4 times/)
        .getByRole('button', { name: 'Show all 4 of them' })
        .click();
      await sortBy(view, 'Status');
      await sortBy(view, 'Status');
      await expect(headerOf(view, 'Status')).toHaveAttribute('aria-sort', 'descending');
      await rowOf(view, /4 times/).focus();
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/table-wide-${theme}.png` });

      await view.getByRole('button', { name: 'Columns', exact: true }).click();
      for (const name of ['Start', 'Initiator', 'Protocol', 'Party']) {
        await view.getByRole('menuitemcheckbox', { name }).click();
      }
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/table-columns-${theme}.png` });
      await view.getByRole('menuitem', { name: 'Reset the table' }).click();

      await view.setViewportSize({ width: 640, height: 640 });
      await view.emulateMedia({ forcedColors: 'active', colorScheme: theme });
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/table-forced-${theme}.png` });
      await view.emulateMedia({ forcedColors: 'none', colorScheme: theme });
      await view.screenshot({ path: `artifacts/table-narrow-${theme}.png` });
      await view.getByRole('button', { name: 'Keyboard keys' }).click();
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/table-keys-${theme}.png` });
      await devtools.screenshot({ path: `artifacts/table-devtools-${theme}.png` });
    });
  });
}
