import type { FrameLocator, Locator, Page } from '@playwright/test';
import { shopHar } from './pictures/shop.ts';
import { expect, test } from './support/extension.ts';
import { panelFrame } from './support/snapshot.ts';
import { answerPath, axeViolations, fetchAll, NGINX_502, quietPage } from './views.ts';

const LATE = `${answerPath(200, { type: 'application/json', body: '{"ready":true}' })}&delay=1500`;
const UNCHALLENGED = answerPath(401, { type: 'application/json', body: '{"error":"log in first"}' });
const NOT_FOUND = answerPath(404, { type: 'text/plain', body: 'no' });
const BAD_GATEWAY = answerPath(502, { type: 'text/html', body: NGINX_502, headers: ['Server: nginx/1.24.0'] });

const SHOP_HAR = { name: 'shop.har', mimeType: 'application/json', buffer: Buffer.from(shopHar()) };

const toggleOf = (panel: FrameLocator) => panel.getByRole('button', { name: 'Overview', exact: true });
const overviewOf = (panel: FrameLocator) => panel.getByRole('region', { name: 'Overview', exact: true });
const detailsOf = (panel: FrameLocator) => panel.getByRole('region', { name: 'Details', exact: true });
const removeRange = (panel: FrameLocator) => panel.getByRole('button', { name: /^Remove the time range/ });
const fieldOf = (panel: FrameLocator) => panel.getByRole('combobox', { name: 'Filter' });
const count = (panel: FrameLocator, text: string) => panel.getByRole('toolbar').getByText(text, { exact: true });

/** A page and a slow answer; after that two 401 and a 404, in the last quarter of the time. */
async function visit(page: Page, lab: string) {
  await page.goto(lab + quietPage('Shop'));
  await fetchAll(page, [
    ['GET', LATE],
    ['GET', UNCHALLENGED],
    ['POST', UNCHALLENGED],
    ['GET', NOT_FOUND],
  ]);
}

/** Drags over a part of the chart; shares of its width, from 0 to 1. */
async function dragOver(devtools: Page, chart: Locator, from: number, to: number) {
  const box = await chart.boundingBox();
  if (box === null) throw new Error('the chart is not shown');
  await devtools.mouse.move(box.x + from * box.width, box.y + 10);
  await devtools.mouse.down();
  await devtools.mouse.move(box.x + ((from + to) / 2) * box.width, box.y + 20);
  await devtools.mouse.move(box.x + to * box.width, box.y + 20);
  await devtools.mouse.up();
}

test('a range of time is chosen with the mouse, goes with the text filter, and is taken away', async ({
  page,
  lab,
  openPanel,
}) => {
  await visit(page, lab.url);
  const { panel, devtools } = await openPanel(page);
  await expect(count(panel, '5 exchanges')).toBeVisible();
  await expect(toggleOf(panel)).toHaveAttribute('aria-pressed', 'false');
  await toggleOf(panel).click();
  await expect(toggleOf(panel)).toHaveAttribute('aria-pressed', 'true');
  const chart = overviewOf(panel).getByRole('img', { name: 'Exchanges by class over time' });
  await dragOver(devtools, chart, 0.6, 0.995);
  await expect(count(panel, '3 of 5 exchanges')).toBeVisible();
  await expect(removeRange(panel)).toHaveAccessibleName(/\d\d:\d\d:\d\d\.\d+ – \d\d:\d\d:\d\d\.\d+$/);
  await fieldOf(panel).fill('status:404');
  await expect(count(panel, '1 of 5 exchanges')).toBeVisible();
  await removeRange(panel).click();
  await expect(removeRange(panel)).toHaveCount(0);
  await expect(fieldOf(panel)).toBeFocused();
  await fieldOf(panel).fill('');
  await expect(count(panel, '5 exchanges')).toBeVisible();

  await dragOver(devtools, chart, 0.5, 0.01);
  await expect(count(panel, '2 of 5 exchanges')).toBeVisible();
  await overviewOf(panel).getByRole('button', { name: 'Show all times' }).click();
  await expect(count(panel, '5 exchanges')).toBeVisible();
});

test('a range of time is chosen with the keys, and Escape takes back one thing at a time', async ({
  page,
  lab,
  openPanel,
}) => {
  await visit(page, lab.url);
  const { panel, devtools } = await openPanel(page);
  await expect(count(panel, '5 exchanges')).toBeVisible();
  await toggleOf(panel).press('Enter');
  const start = panel.getByRole('slider', { name: 'Start of the time range' });
  const end = panel.getByRole('slider', { name: 'End of the time range' });
  await start.focus();
  for (let press = 0; press < 5; press += 1) await start.press('PageUp');
  await expect(count(panel, '3 of 5 exchanges')).toBeVisible();
  await expect(start).toHaveAttribute('aria-valuetext', /^\d\d:\d\d:\d\d\.\d+$/);
  const before = Number(await start.getAttribute('aria-valuenow'));
  await start.press('ArrowLeft');
  await expect(start).toHaveAttribute('aria-valuenow', String(before - 1));
  await start.press('Home');
  await end.focus();
  await end.press('Home');
  await expect(end).toHaveAttribute('aria-valuenow', '1');
  await expect(count(panel, '5 exchanges')).toHaveCount(0);
  await end.press('Escape');
  await expect(count(panel, '5 exchanges')).toBeVisible();
  await expect(overviewOf(panel)).toBeVisible();
  await end.press('Escape');
  await expect(overviewOf(panel)).toHaveCount(0);
  await expect(toggleOf(panel)).toBeFocused();
  await expect(devtools.getByRole('tablist', { name: /drawer/i })).toHaveCount(0);
});

test('class, rule and origin filter the table, and pressed again show everything', async ({ page, lab, openPanel }) => {
  await visit(page, lab.url);
  await fetchAll(page, [['GET', lab.closedUrl]]);
  const { panel } = await openPanel(page);
  await toggleOf(panel).click();
  const overview = overviewOf(panel);
  const summary = /^6 exchanges with 2 origins in .*: 4 failed, \d+ problems?/;
  await expect(overview.getByText(summary)).toBeVisible();

  const clientErrors = overview.getByRole('button', { name: /^Only 4xx Client error.*, 3$/ });
  await clientErrors.click();
  await expect(clientErrors).toHaveAttribute('aria-pressed', 'true');
  await expect(count(panel, '3 of 6 exchanges')).toBeVisible();
  await clientErrors.press('Enter');
  await expect(count(panel, '6 exchanges')).toBeVisible();
  await overview.locator('[data-class=none]').click();
  await expect(count(panel, '1 of 6 exchanges')).toBeVisible();

  const rule = overview.getByRole('button', { name: '401 without a challenge' });
  await rule.click();
  await expect(fieldOf(panel)).toHaveValue('rule:www-authenticate-missing');
  await expect(count(panel, '2 of 6 exchanges')).toBeVisible();
  await rule.click();
  await expect(count(panel, '6 exchanges')).toBeVisible();
  const about = overview.getByRole('link', { name: /About the rule www-authenticate-missing/ });
  await expect(about).toHaveAttribute('href', /#\/rule\/www-authenticate-missing$/);

  const origins = overview.getByRole('region', { name: /^Origins/ });
  const own = origins.getByRole('row').filter({ hasText: 'first party' }).first();
  await expect(own).toContainText('3 (60%)');
  await own.getByRole('button').click();
  await expect(fieldOf(panel)).toHaveValue(`domain:${new URL(lab.url).host}`);
  await expect(count(panel, '5 of 6 exchanges')).toBeVisible();
});

test('a gateway failure comes first and leads to its triage; the overview is there again afterwards', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await fetchAll(page, [['GET', BAD_GATEWAY]]);
  await toggleOf(panel).click();
  const card = overviewOf(panel).getByRole('region', { name: 'Gateway failure' });
  await expect(card).toContainText('nginx');
  await card.getByRole('button', { name: 'Find out why' }).click();
  await expect(detailsOf(panel)).toBeFocused();
  await expect(detailsOf(panel).getByRole('region', { name: 'Who answered' })).toBeVisible();
  await expect(toggleOf(panel)).toHaveAttribute('aria-pressed', 'false');
  await devtools.keyboard.press('Escape');
  await expect(overviewOf(panel)).toBeVisible();

  await fetchAll(page, [['GET', NOT_FOUND]]);
  await expect(overviewOf(panel).getByText(/^3 exchanges with 1 origin/)).toBeVisible();
});

test('what is good is said, and what could not be judged for want of bodies', async ({ page, lab, openPanel }) => {
  await visit(page, lab.url);
  const { panel } = await openPanel(page);
  await toggleOf(panel).click();
  const good = overviewOf(panel).getByRole('region', { name: 'What is good' });
  await expect(good.getByText(/^\d+ checks need bodies: keep DevTools open while the page loads\.$/)).toBeVisible();
  const passed = good.getByText(/\d+ checks looked at these responses and found nothing\.$/);
  await passed.click();
  const link = good.getByRole('region', { name: 'Authentication and authorisation' }).getByRole('link').first();
  await expect(link).toBeVisible();
  await expect(good.getByRole('link', { name: '401 without a challenge' })).toHaveCount(0);

  await page.reload();
  await expect(overviewOf(panel).getByText(/^1 exchange with 1 origin/)).toBeVisible();
  await expect(good.getByText(/need bodies/)).toHaveCount(0);
});

test('an opened file has an overview of its own, and the tab has its own again', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await expect(panel.locator('[data-row]')).toHaveCount(1);
  await panel.getByLabel('HAR files to open').first().setInputFiles(SHOP_HAR);
  await expect(panel.getByRole('region', { name: 'Opened file' })).toContainText('Showing shop.har, 12 exchanges');
  await toggleOf(panel).click();
  const overview = overviewOf(panel);
  await expect(overview.getByText(/^12 exchanges with 1 origin in 3 s: 6 failed/)).toBeVisible();
  await expect(overview.getByRole('region', { name: 'Gateway failure' })).toContainText('nginx');
  await expect(overview.getByRole('row').filter({ hasText: 'shop.example' })).toContainText('6 (50%)');
  expect(await axeViolations(panelFrame(devtools))).toEqual([]);

  await dragOver(devtools, overview.getByRole('img', { name: 'Exchanges by class over time' }), 0.5, 0.9);
  await expect(count(panel, '2 of 12 exchanges')).toBeVisible();
  await devtools.screenshot({ path: 'artifacts/overview-file.png' });
  await overview.getByRole('button', { name: 'Show all times' }).click();
  await overview.getByRole('button', { name: '401 without a challenge' }).click();
  await expect(count(panel, '1 of 12 exchanges')).toBeVisible();
  await expect(panel.getByRole('row', { name: /401 Unauthorized/ })).toContainText('/api/session');

  await panel.getByRole('button', { name: 'Back to this tab' }).click();
  await expect(overview.getByText(/^1 exchange with 1 origin/)).toBeVisible();
  await expect(count(panel, '1 exchange')).toBeVisible();
});

test('a rule is muted from the overview, and the mute is taken back', async ({ page, lab, openPanel }) => {
  await visit(page, lab.url);
  const { panel } = await openPanel(page);
  await toggleOf(panel).click();
  const rule = overviewOf(panel).getByRole('button', { name: '401 without a challenge' });
  await overviewOf(panel).getByRole('button', { name: 'Mute the rule www-authenticate-missing' }).click();
  await expect(rule).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(rule).toBeVisible();
  await expect(overviewOf(panel)).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('the overview is accessible, in DevTools, with forced colours, and narrow, where it covers the table', async ({
      page,
      lab,
      openPanel,
    }) => {
      const { panel, devtools } = await openPanel(page);
      await toggleOf(panel).click();
      await expect(overviewOf(panel).getByRole('heading', { name: 'Nothing to sum up yet' })).toBeVisible();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);

      await visit(page, lab.url);
      await fetchAll(page, [
        ['GET', BAD_GATEWAY],
        ['GET', lab.closedUrl],
        ['GET', `/redirect/302?to=${encodeURIComponent('/echo')}`],
        ...Array.from({ length: 24 }, (_, at) => ['GET', at % 6 === 0 ? answerPath(500) : `/echo?at=${at}`] as const),
      ]);
      const chart = overviewOf(panel).getByRole('img', { name: 'Exchanges by class over time' });
      await expect(overviewOf(panel).getByText(/^33 exchanges with 2 origins/)).toBeVisible();
      await dragOver(devtools, chart, 0.6, 0.9);
      await overviewOf(panel).getByText('The numbers as a table').click();
      await overviewOf(panel)
        .getByText(/checks looked at/)
        .click();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      await overviewOf(panel).getByText('The numbers as a table').click();
      await overviewOf(panel).getByRole('button', { name: 'Copy the overview as Markdown' }).focus();
      await devtools.screenshot({ path: `artifacts/overview-${theme}.png` });
      await devtools.emulateMedia({ forcedColors: 'active' });
      await devtools.screenshot({ path: `artifacts/overview-forced-${theme}.png` });
      await devtools.emulateMedia({ forcedColors: 'none' });

      await devtools.setViewportSize({ width: 400, height: 640 });
      await expect(panel.getByRole('grid')).toHaveCount(0);
      const isWide = () => panelFrame(devtools).evaluate(() => document.documentElement.scrollWidth > innerWidth);
      await expect.poll(isWide).toBe(false);
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      await chart.scrollIntoViewIfNeeded();
      await devtools.screenshot({ path: `artifacts/overview-narrow-${theme}.png` });
      await overviewOf(panel).getByRole('button', { name: 'Show all times' }).click();
      await overviewOf(panel).getByRole('button', { name: '401 without a challenge' }).click();
      await expect(overviewOf(panel)).toHaveCount(0);
      await expect(panel.locator('[data-row]:focus')).toHaveCount(1);
    });
  });
}
