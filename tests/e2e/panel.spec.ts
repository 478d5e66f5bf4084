import type { FrameLocator, Page } from '@playwright/test';
import { changeStored } from './support/change-stored.ts';
import { expect, test } from './support/extension.ts';
import { panelFrame } from './support/snapshot.ts';
import { answerPath, axeViolations, fetchAll, NGINX_502, quietPage } from './views.ts';

const UNCHALLENGED = answerPath(401, { type: 'application/json', body: '{"error":"log in first"}' });
const FAILURE_IN_200 = answerPath(200, {
  type: 'application/json',
  body: '{"success":false,"error":{"code":"E_USER","message":"User not found"}}',
});
const BAD_RETRY = answerPath(429, {
  type: 'application/json',
  body: '{"error":"slow"}',
  headers: ['Retry-After: soon'],
});

/** Requests, more than the table shows at once. */
const many = (from: number) => Array.from({ length: 60 }, (_, index) => ['GET', `/echo?n=${from + index}`] as const);

const rowOf = (panel: FrameLocator, name: RegExp) => panel.getByRole('row', { name });
const detailsOf = (panel: FrameLocator) => panel.getByRole('region', { name: 'Details', exact: true });

test('what happened before DevTools opened is there', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', UNCHALLENGED]]);
  const { panel } = await openPanel(page);
  await expect(rowOf(panel, /401 Unauthorized/)).toContainText('401 without a challenge');
  await expect(rowOf(panel, /200 OK/)).toBeVisible();
});

test('a finding reads as a sentence, and its evidence is marked in the headers', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [
    ['GET', BAD_RETRY],
    ['GET', UNCHALLENGED],
  ]);
  await rowOf(panel, /429 Too Many Requests/).click();
  const details = detailsOf(panel);
  await expect(details.getByRole('region', { name: 'Findings' })).toContainText('"soon"');
  const headers = details.getByRole('region', { name: 'Response headers' });
  const marked = headers.locator('tr.marked');
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText('soon');
  await expect(marked.getByRole('button', { name: /^Finding 1/ })).toBeVisible();

  await rowOf(panel, /401 Unauthorized/).click();
  await expect(headers.getByRole('row', { name: /WWW-Authenticate — missing/ })).toBeVisible();
});

test('the body is text with the evidence marked, and request headers are complete', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [['GET', FAILURE_IN_200]]);
  const row = rowOf(panel, /finding.*worst/);
  await row.click();
  const details = detailsOf(panel);
  const body = details.getByRole('region', { name: 'Response body' });
  await expect(body).toContainText('message: "User not found"');
  await expect(body.locator('.marked').first()).toBeVisible();
  await expect(details.getByRole('region', { name: 'Request headers' })).toContainText('User-Agent');
  await expect(details.getByRole('region', { name: 'Timing' })).toContainText('Waiting for the server');
});

test('markup in a body stays text', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [
    ['GET', answerPath(404, { type: 'text/html', body: '<img src=x id=intruder onerror="top.hit=1">' })],
  ]);
  await rowOf(panel, /404 Not Found/).click();
  const body = detailsOf(panel).getByRole('region', { name: 'Body', exact: true });
  await body.getByRole('radio', { name: 'As sent' }).check();
  await expect(body.getByRole('region', { name: 'Response body' })).toContainText('<img src=x id=intruder');
  await expect(panel.locator('#intruder')).toHaveCount(0);
});

test('filters by class, by problem and by text leave what they say', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [
    ['GET', UNCHALLENGED],
    ['POST', answerPath(500)],
    ['GET', '/echo'],
  ]);
  const { panel } = await openPanel(page);
  const rows = panel.locator('[data-row]');
  await expect(rows).toHaveCount(4);
  const chip = panel.getByRole('button', { name: /^4xx Client error/ });
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(rows).toHaveCount(1);
  await expect(panel.getByText('1 of 4 exchanges')).toBeVisible();
  await chip.click();
  await expect(rows).toHaveCount(4);

  await panel.getByRole('treegrid').press('/');
  const field = panel.getByRole('combobox', { name: 'Filter' });
  await expect(field).toBeFocused();
  await field.fill('post 500');
  await expect(rows).toHaveCount(1);
  await field.fill('no such thing');
  await expect(panel.getByRole('heading', { name: 'The filter hides everything' })).toBeVisible();
  await field.press('Escape');
  await expect(rows).toHaveCount(4);
});

test('the table is one tab stop with arrows, Home, End and Enter', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(
    page,
    Array.from({ length: 120 }, (_, index) => ['GET', `/echo?n=${index}`] as const),
  );
  const { panel, devtools } = await openPanel(page);
  const grid = panel.getByRole('treegrid');
  await expect(grid).toHaveAttribute('aria-rowcount', '122');
  await expect(panel.locator('[data-row][tabindex="0"]')).toHaveCount(1);
  await panel.locator('[data-row][tabindex="0"]').focus();

  await devtools.keyboard.press('Home');
  await expect(panel.locator('[data-row]:focus')).toHaveAttribute('aria-rowindex', '2');
  await devtools.keyboard.press('ArrowDown');
  await expect(panel.locator('[data-row]:focus')).toHaveAttribute('aria-rowindex', '3');
  await devtools.keyboard.press('PageDown');
  await expect(panel.locator('[data-row]:focus')).not.toHaveAttribute('aria-rowindex', /^[23]$/);
  await devtools.keyboard.press('End');
  await expect(panel.locator('[data-row]:focus')).toHaveAttribute('aria-rowindex', '122');

  await devtools.keyboard.press('Enter');
  await expect(detailsOf(panel)).toBeFocused();
  await devtools.keyboard.press('Escape');
  await expect(detailsOf(panel)).toHaveCount(0);
  await expect(panel.locator('[data-row]:focus')).toHaveAttribute('aria-rowindex', '122');
});

test('a key that comes while the table is being drawn moves the focus', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', '/echo']]);
  const { panel } = await openPanel(page);
  await expect(rowOf(panel, /echo/)).toBeVisible();
  await panel.locator('[data-row]').first().focus();
  // Columns go when it gets narrower: the key is pressed once the rows have changed, before React's effects have run.
  await panel.getByRole('treegrid').evaluate((grid) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    }).observe(grid, { subtree: true, childList: true });
    (grid.parentElement as HTMLElement).style.width = '400px';
  });
  await expect(rowOf(panel, /echo/)).toBeFocused();
});

test('the card of a row opens by hover and by keyboard; Escape keeps the drawer of DevTools shut', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  const card = panel.getByRole('dialog', { name: /200 OK/ });
  await panel.getByRole('combobox', { name: 'Filter' }).focus();
  await panel.locator('[data-row]').getByRole('button', { name: '200 OK' }).hover();
  await expect(card).toContainText('The request succeeded');
  await devtools.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await devtools.mouse.move(2, 2);
  await panel.locator('[data-row]').focus();
  await devtools.keyboard.press('ArrowRight');
  await expect(card).toBeVisible();
  await devtools.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(devtools.getByRole('tablist', { name: /drawer/i })).toHaveCount(0);
});

test('the newest row stays in sight until one scrolls away', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, many(0));
  await expect(rowOf(panel, /n=59 on/)).toBeInViewport();
  await panel.getByRole('treegrid').evaluate((grid) => {
    grid.scrollTop = 0;
  });
  await fetchAll(page, many(60));
  await expect(panel.getByText('121 exchanges', { exact: true })).toBeVisible();
  await expect(panel.locator('[data-row]').first()).toBeInViewport();
  await expect(rowOf(panel, /n=119 on/)).toHaveCount(0);
});

test('a panel that opens on many rows shows the newest', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, many(0));
  const { panel } = await openPanel(page);
  await expect(rowOf(panel, /n=59 on/)).toBeInViewport();
  await panel.locator('main').evaluate((main) => {
    main.style.flex = '0 0 200px';
  });
  await expect(rowOf(panel, /n=59 on/), 'in a lower window too').toBeInViewport();
  await fetchAll(page, [['GET', '/echo?n=60']]);
  await expect(rowOf(panel, /n=60 on/)).toBeInViewport();
});

test('a scroll that is told after the window became lower does not end the following', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, many(0));
  await expect(rowOf(panel, /n=59 on/)).toBeInViewport();
  // A busy browser tells of the last scroll only now.
  await panel.getByRole('treegrid').evaluate((grid) => {
    grid.style.height = '50%';
    grid.dispatchEvent(new Event('scroll'));
  });
  await fetchAll(page, [['GET', '/echo?n=60']]);
  await expect(rowOf(panel, /n=60 on/)).toBeInViewport();
});

test('who scrolls away while rows pour in is not pulled back', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, many(0));
  await expect(panel.getByText('61 exchanges', { exact: true })).toBeVisible();
  // A busy browser draws rows before it tells of a scroll: its event is held back until the next row is there.
  await panel.getByRole('treegrid').evaluate((grid) => {
    const hold = (event: Event) => event.stopImmediatePropagation();
    addEventListener('scroll', hold, { capture: true });
    grid.scrollTop = 0;
    new MutationObserver((_, observer) => {
      observer.disconnect();
      removeEventListener('scroll', hold, { capture: true });
      grid.dispatchEvent(new Event('scroll'));
    }).observe(grid, { subtree: true, childList: true });
  });
  await fetchAll(page, many(60));
  await expect(panel.getByText('121 exchanges', { exact: true })).toBeVisible();
  await expect(panel.getByRole('treegrid')).toHaveJSProperty('scrollTop', 0);
});

test('a 502 gets its triage: path, cause, and commands for this host', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [
    ['GET', answerPath(502, { type: 'text/html', body: NGINX_502, headers: ['Server: nginx/1.24.0'] })],
  ]);
  await rowOf(panel, /502 Bad Gateway/).click();
  const triage = detailsOf(panel).getByRole('region', { name: 'Who answered' });
  await expect(triage).toContainText('nginx');
  const stops = triage.getByRole('list', { name: 'The way of the request' }).getByRole('listitem');
  await expect(stops.filter({ hasText: 'sent this answer' })).toContainText('nginx');
  await expect(triage.getByRole('heading', { level: 4 })).toContainText(['What this code means here']);
  await expect(triage).toContainText(new URL(lab.url).host);
  const box = triage.getByRole('checkbox').first();
  await changeStored(box);
  await expect(box).toBeChecked();
  await rowOf(panel, /200 OK/)
    .first()
    .click();
  await expect(triage).toBeHidden();
  await rowOf(panel, /502 Bad Gateway/).click();
  await expect(box, 'the tick lasts as long as the view').toBeChecked();
});

test('one click shows the exchange in the Network panel', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await fetchAll(page, [['GET', UNCHALLENGED]]);
  await rowOf(panel, /401 Unauthorized/).click();
  await detailsOf(panel).getByRole('button', { name: 'Show in Network' }).click();
  await expect(devtools.getByRole('tab', { name: 'Network' })).toHaveAttribute('aria-selected', 'true');
});

test('a rule that is muted on a path reports nothing there any more', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [['GET', BAD_RETRY]]);
  const row = rowOf(panel, /429 Too Many Requests/);
  await row.click();
  const finding = detailsOf(panel).getByRole('listitem').filter({ hasText: 'retry-after-invalid' });
  await finding.getByText('Mute…').click();
  await finding.getByRole('button', { name: 'This rule on this path' }).click();
  await expect(finding).toHaveCount(0);
  await expect(row).not.toContainText('Retry-After that clients cannot follow');
  const undo = panel.getByRole('button', { name: 'Undo' });
  await expect(undo, 'whoever works by keyboard is led to it').toBeFocused();
  await expect(detailsOf(panel).getByText('1 finding is muted.')).toBeVisible();
  await undo.press('Enter');
  await expect(finding).toBeVisible();
  await expect(detailsOf(panel)).toBeFocused();
});

test('one finding alone is muted, by keyboard, and its neighbours speak', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [
    ['GET', BAD_RETRY],
    ['POST', BAD_RETRY],
  ]);
  const rows = rowOf(panel, /429 Too Many Requests/);
  await expect(rows).toHaveCount(2);
  await rows.first().click();
  const finding = detailsOf(panel).getByRole('listitem').filter({ hasText: 'retry-after-invalid' });
  await finding.getByText('Mute…').press('Enter');
  await panel.locator('body').screenshot({ path: 'artifacts/panel-mute.png' });
  await finding.getByRole('button', { name: /Only this finding GET http/ }).press('Enter');
  await expect(finding).toHaveCount(0);
  await expect(panel.getByText(/^Muted: retry-after-invalid on GET http/).first()).toBeVisible();
  await expect(rows.nth(1)).toContainText('Retry-After that clients cannot follow');
});

test('what is quiet on a third-party response is said, shown on request, and quiet again', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [['GET', lab.url.replace('127.0.0.1', 'localhost') + BAD_RETRY]]);
  const row = rowOf(panel, /429 Too Many Requests/);
  await row.click();
  const quiet = detailsOf(panel).getByText('1 finding on third-party responses is quiet.');
  const inFoot = panel.getByRole('contentinfo');
  await expect(quiet).toBeVisible();
  await expect(inFoot).toContainText('1 finding on third-party responses is quiet.');
  await expect(row).not.toContainText('Retry-After that clients cannot follow');
  await detailsOf(panel).getByRole('button', { name: 'Show it' }).click();
  await expect(row).toContainText('Retry-After that clients cannot follow');
  await expect(inFoot).toContainText('Findings on third-party responses are shown.');
  await panel.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(quiet).toBeVisible();
});

test('clearing leaves a page that says what to do', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await expect(panel.locator('[data-row]')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Clear' }).click();
  await expect(panel.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await panel.getByRole('button', { name: 'Reload the page' }).click();
  await expect(panel.locator('[data-row]')).toHaveCount(1);
});

test('rows and choice survive the death of the worker', async ({ page, lab, openPanel, killWorker }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', UNCHALLENGED]]);
  const { panel } = await openPanel(page);
  await rowOf(panel, /401 Unauthorized/).click();
  await killWorker();
  await fetchAll(page, [['GET', '/echo?after']]);
  await expect(rowOf(panel, /echo\?after/)).toBeVisible();
  await expect(rowOf(panel, /401 Unauthorized/)).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByText('Reconnecting')).toHaveCount(0);
});

/** Makes the panel press these, by their text or label, as soon as it says that the line is down. */
async function pressWhileDown(devtools: Page, names: readonly string[]): Promise<() => Promise<void>> {
  const pressed = await panelFrame(devtools).evaluateHandle((wanted) => {
    const done = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('.banner-reconnecting') === null) return;
        observer.disconnect();
        for (const control of document.querySelectorAll<HTMLElement>('button, label')) {
          if (wanted.includes(control.ariaLabel ?? control.textContent)) control.click();
        }
        resolve();
      }).observe(document, { subtree: true, childList: true });
    });
    return { done };
  }, names);
  return () => pressed.evaluate(({ done }) => done);
}

test('what is changed while there is no worker is stored by the next', async ({
  page,
  lab,
  openPanel,
  openView,
  killWorker,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await expect(rowOf(panel, /200 OK/)).toBeVisible();
  const pressed = await pressWhileDown(devtools, ['Time', 'Keep log']);
  await killWorker();
  await pressed();
  await expect(panel.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'descending');
  await expect(panel.getByRole('checkbox', { name: 'Keep log' })).toBeChecked();
  const other = await openView('panel', lab.url);
  await expect(other.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'descending');
  await expect(other.getByRole('checkbox', { name: 'Keep log' })).toBeChecked();
});

test('a log cleared while there is no worker is cleared by the next', async ({ page, lab, openPanel, killWorker }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await expect(rowOf(panel, /200 OK/)).toBeVisible();
  const pressed = await pressWhileDown(devtools, ['Clear']);
  await killWorker();
  await pressed();
  await expect(panel.getByRole('heading', { name: 'Nothing seen of this page yet' })).toBeVisible();
});

test('the theme of DevTools is followed while they are open, unless the user chose one', async ({
  page,
  lab,
  context,
  extensionId,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  const choose = (name: 'default' | 'dark') =>
    devtools.evaluate(async (theme) => {
      const file = './core/common/common.js';
      const { Settings } = await import(file);
      Settings.Settings.instance().moduleSetting('ui-theme').set(theme);
    }, name);
  const surface = panel.locator('body');
  await expect(surface).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await choose('dark');
  await expect(surface).toHaveCSS('background-color', 'rgb(31, 32, 35)');
  await choose('default');
  await expect(surface).toHaveCSS('background-color', 'rgb(255, 255, 255)');

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await changeStored(options.getByRole('group', { name: 'Theme' }).getByRole('radio', { name: 'Dark' }));
  await expect(surface).toHaveCSS('background-color', 'rgb(31, 32, 35)');
  await choose('dark');
  await choose('default');
  await expect(panel.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('the panel is accessible, in DevTools and as a narrow full view', async ({
      page,
      lab,
      context,
      worker,
      extensionId,
      openPanel,
    }) => {
      await page.goto(`${lab.url}/redirect/302?to=${encodeURIComponent(quietPage('Shop'))}`);
      const { panel, devtools } = await openPanel(page);
      await fetchAll(page, [
        ['GET', UNCHALLENGED],
        ['GET', BAD_RETRY],
        ['GET', FAILURE_IN_200],
        ['GET', lab.closedUrl],
        ['GET', answerPath(502, { type: 'text/html', body: NGINX_502, headers: ['Server: nginx/1.24.0'] })],
      ]);
      await rowOf(panel, /401 Unauthorized/).click();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      await devtools.screenshot({ path: `artifacts/panel-devtools-${theme}.png` });
      await rowOf(panel, /502 Bad Gateway/).click();
      await expect(detailsOf(panel).getByRole('region', { name: 'Who answered' })).toBeVisible();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);

      const tabId = await worker.evaluate(async (url) => {
        const { chrome } = globalThis as unknown as {
          chrome: { tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> } };
        };
        return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
      }, page.url());
      const view = await context.newPage();
      await view.setViewportSize({ width: 320, height: 640 });
      await view.goto(`chrome-extension://${extensionId}/panel.html?tab=${tabId}`);
      await view.getByRole('row', { name: /502 Bad Gateway/ }).click();
      expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/panel-narrow-${theme}.png` });
    });
  });
}
