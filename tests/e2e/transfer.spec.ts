import { spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from '@playwright/test';
import { readHar } from '#lib/capture/har.ts';
import { lintFile } from '#lib/report/linted-file.ts';
import { rules } from '#lib/rules/index.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { expect, test } from './support/extension.ts';
import { pressAndLeave } from './support/press-and-leave.ts';
import { panelFrame } from './support/snapshot.ts';
import { answerPath, axeViolations, fetchAll, NGINX_502, quietPage } from './views.ts';

const LINTER = fileURLToPath(new URL('../../scripts/lint-har.ts', import.meta.url));
const SECRET = 'Zk3J9sQ2pL8vT5wX1yR7mB4n';
const UNCHALLENGED = answerPath(401, {
  type: 'application/json',
  body: `{"error":"log in","access_token":"${SECRET}"}`,
});
const BAD_GATEWAY = answerPath(502, { type: 'text/html', body: NGINX_502, headers: ['Server: nginx/1.24.0'] });

type Surface = FrameLocator | Page;
const rowsOf = (view: Surface) => view.locator('[data-row]');
const stripOf = (view: Surface) => view.getByRole('region', { name: 'Opened file' });
const chooser = (view: Surface) => view.getByLabel('HAR files to open').first();

/** A HAR entry; 401 without a challenge has a finding of its own. */
function entry(index: number, status = 200, text = '{}') {
  return {
    startedDateTime: new Date(1_788_000_000_000 + index * 10).toISOString(),
    time: 5,
    request: {
      method: 'GET',
      url: `https://api.example/items/${index}`,
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Host', value: 'api.example' },
        { name: 'Cookie', value: `sid=${SECRET}` },
      ],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      cookies: [],
      content: { size: text.length, mimeType: 'application/json', text },
      redirectURL: '',
      headersSize: -1,
      bodySize: text.length,
    },
    cache: {},
    timings: { send: 0, wait: 4, receive: 1 },
  };
}

const harOf = (entries: readonly unknown[]) =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } });
const fileOf = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const EXPORT_HAR = fileOf('export.har', harOf([entry(1), entry(2, 401), entry(3, 404)]));

/** Writes a HAR file of about this many bytes. */
async function writeLargeHar(path: string, bytes: number): Promise<number> {
  const text = JSON.stringify({ items: Array.from({ length: 400 }, (_, id) => ({ id, name: `Item ${id}` })) });
  const file = createWriteStream(path);
  file.write('{"log":{"version":"1.2","creator":{"name":"test","version":"1"},"entries":[');
  let count = 0;
  for (let written = 0; written < bytes; count += 1) {
    const part = `${count === 0 ? '' : ','}${JSON.stringify(entry(count, count % 5 === 0 ? 401 : 200, text))}`;
    written += part.length;
    if (!file.write(part)) await new Promise<void>((resolve) => file.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => file.end(']}}', () => resolve()));
  return count;
}

/** Drops files on the view, made within it. */
async function drop(
  frame: ReturnType<typeof panelFrame>,
  files: readonly { name: string; text: string }[],
): Promise<void> {
  await frame.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of list) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

/** What a choice in the export menu downloads. */
async function exported(window: Page, view: Surface, choice: RegExp | string): Promise<string> {
  await view.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    window.waitForEvent('download'),
    view.getByRole('menuitem', { name: choice }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

const found = (har: string) =>
  lintFile('a.har', readHar(JSON.parse(har)), rules, DEFAULT_SETTINGS).exchanges.map(
    ({ url, findings }) => `${new URL(url).pathname} ${findings.map(({ rule }) => rule).join(' ')}`,
  );

test('a chosen file takes the place of the tab, with all that a tab offers, and goes again', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await chooser(panel).setInputFiles(EXPORT_HAR);
  await expect(stripOf(panel)).toContainText('Showing export.har, 3 exchanges');
  await expect(rowsOf(panel)).toHaveCount(3);
  await expect(panel.getByRole('button', { name: 'Clear' })).toHaveCount(0);

  await panel.getByRole('button', { name: /^4xx Client error/ }).click();
  await expect(rowsOf(panel)).toHaveCount(2);
  await panel.getByRole('row', { name: /401 Unauthorized/ }).click();
  const details = panel.getByRole('region', { name: 'Details', exact: true });
  await expect(details.getByRole('region', { name: 'Findings' })).toContainText('WWW-Authenticate');
  await expect(details.getByRole('button', { name: 'Copy as HAR entry' })).toBeVisible();
  await expect(details.getByRole('button', { name: 'Show in Network' })).toHaveCount(0);

  await fetchAll(page, [['GET', UNCHALLENGED]]);
  await expect(rowsOf(panel), 'the live log goes on behind the file').toHaveCount(2);
  await panel.getByRole('button', { name: 'Back to this tab' }).click();
  await expect(stripOf(panel)).toHaveCount(0);
  await expect(rowsOf(panel)).toHaveCount(2);
  await expect(panel.getByRole('row', { name: /401 Unauthorized/ })).toContainText('/status/401');
  await expect(panel.getByRole('button', { name: 'Open a HAR file' })).toBeFocused();
});

test('dropped files open one after the other; broken entries are named, and what is no HAR is refused', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(1);
  const frame = panelFrame(devtools);
  const broken = harOf([entry(1), { startedDateTime: 'yesterday', request: { method: 'GET', url: 'x' } }, entry(2)]);
  await drop(frame, [
    { name: 'broken.har', text: broken },
    { name: 'second.har', text: harOf([entry(1)]) },
  ]);
  await expect(stripOf(panel)).toContainText('Showing broken.har, 2 exchanges');
  await panel.getByText('1 entry could not be read').click();
  await expect(stripOf(panel)).toContainText('Entry 1: startedDateTime: not a date: yesterday');
  await panel.getByRole('button', { name: 'Next: second.har' }).click();
  await expect(stripOf(panel)).toContainText('Showing second.har, 1 exchange');

  await drop(frame, [{ name: 'notes.txt', text: 'hello' }]);
  await expect(stripOf(panel)).toContainText('notes.txt was not opened: broken JSON');
  await expect(stripOf(panel)).toContainText('Showing second.har');
  await expect(stripOf(panel).getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  await panel.getByRole('button', { name: 'Dismiss' }).click();
  await expect(panel.getByText('was not opened')).toHaveCount(0);

  await drop(frame, []);
  await expect(stripOf(panel)).toContainText('What was dropped was not opened: it is no file');

  await drop(frame, [{ name: 'cut.har', text: harOf([entry(1), entry(2)]).slice(0, -400) }]);
  await expect(stripOf(panel)).toContainText('Entry 1 breaks off');
  await expect(rowsOf(panel)).toHaveCount(1);
});

test('a large file is read beside the view, with progress, and can be cancelled', async ({
  page,
  lab,
  openPanel,
}, info) => {
  const path = info.outputPath('large.har');
  const count = await writeLargeHar(path, 40_000_000);
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(1);

  await chooser(panel).setInputFiles(path);
  await expect(stripOf(panel).getByRole('progressbar')).toHaveAccessibleName(/^Reading large\.har: .* of 4\d\.\d MB$/);
  await expect(rowsOf(panel), 'the tab stays until the file is read').toHaveCount(1);
  await stripOf(panel).getByRole('button', { name: 'Cancel' }).click();
  await expect(stripOf(panel)).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Open a HAR file' })).toBeFocused();

  await chooser(panel).setInputFiles(path);
  await expect(stripOf(panel)).toContainText(`Showing large.har, ${count.toLocaleString('en')} exchanges`, {
    timeout: 45_000,
  });
  await expect(panel.getByRole('treegrid')).toHaveAttribute('aria-rowcount', String(count + 1));
});

test('what is exported is sanitised, is read by the linter, and opens again with the same findings', async ({
  page,
  lab,
  openPanel,
}, info) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await fetchAll(page, [
    ['GET', UNCHALLENGED],
    ['GET', BAD_GATEWAY],
    ['GET', `/redirect/302?to=${encodeURIComponent('/echo')}&token=${SECRET}`],
    ['GET', lab.closedUrl],
  ]);
  await expect(rowsOf(panel)).toHaveCount(6);
  await panel.getByRole('row', { name: /401 Unauthorized/ }).click();
  await expect(panel.getByRole('region', { name: 'Response body' })).toContainText('log in');

  const har = await exported(devtools, panel, /^HAR file \.har$/);
  expect(har).not.toContain(SECRET);
  const findings = (
    JSON.parse(har).log.entries as { request: { url: string }; _statusLens: { findings: { rule: string }[] } }[]
  ).map(
    ({ request, _statusLens }) =>
      `${new URL(request.url).pathname} ${_statusLens.findings.map(({ rule }) => rule).join(' ')}`,
  );
  const sorted = (list: readonly string[]) => list.map((line) => line.split(' ').sort().join(' '));
  expect(sorted(found(har))).toEqual(sorted(findings));

  const path = info.outputPath('again.har');
  writeFileSync(path, har);
  // Node complains on stderr where both are set, as they may be here.
  const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [LINTER, '--format', 'json', path], {
    encoding: 'utf8',
    env,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).exchanges).toHaveLength(6);

  await chooser(panel).setInputFiles(path);
  await expect(stripOf(panel)).toContainText('Showing again.har, 6 exchanges');
  await expect(panel.getByRole('row', { name: /502 Bad Gateway/ })).toBeVisible();
  const again = await exported(devtools, panel, /^HAR file \.har$/);
  expect(sorted(found(again))).toEqual(sorted(findings));
});

test('the menu says how much it saves, and a file with secrets is warned of first', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await fetchAll(page, [
    ['GET', UNCHALLENGED],
    ['GET', BAD_GATEWAY],
  ]);
  await expect(rowsOf(panel)).toHaveCount(3);
  await panel.getByRole('button', { name: /^4xx Client error/ }).click();
  await expect(rowsOf(panel)).toHaveCount(1);

  const csv = await exported(devtools, panel, /^Table for spreadsheets/);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  await panel.getByRole('menuitemradio', { name: 'All 3 exchanges' }).click();
  await expect(panel.getByRole('group', { name: 'Save 3 exchanges as' })).toBeVisible();
  const [download] = await Promise.all([
    devtools.waitForEvent('download'),
    panel.getByRole('menuitem', { name: /^JSON/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^status-lens-[\w.-]+\.json$/);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8')).exchanges).toHaveLength(3);
  expect(await exported(devtools, panel, /^Markdown/)).toContain('# HTTP findings');
  expect(JSON.parse(await exported(devtools, panel, /^SARIF/))).toMatchObject({ version: '2.1.0' });

  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  await panel.getByRole('menuitem', { name: /with secrets/ }).click();
  const warning = panel.getByRole('dialog', { name: 'Save with secrets?' });
  await expect(warning).toContainText('3 exchanges');
  expect(await axeViolations(panelFrame(devtools))).toEqual([]);
  await devtools.keyboard.press('Escape');
  await expect(warning).toBeHidden();
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  await panel.getByRole('menuitem', { name: /with secrets/ }).click();
  const [open] = await Promise.all([
    devtools.waitForEvent('download'),
    warning.getByRole('button', { name: 'Save with secrets' }).click(),
  ]);
  expect(readFileSync(await open.path(), 'utf8')).toContain('Holds cookies, credentials and tokens');
});

test('the keyboard alone opens the menu, saves, and leaves it without opening the drawer', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(1);
  const button = panel.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await devtools.keyboard.press('Enter');
  await expect(panel.getByRole('menuitem').first()).toBeFocused();
  await devtools.keyboard.press('Escape');
  await expect(panel.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(devtools.getByRole('tablist', { name: /drawer/i })).toHaveCount(0);

  await devtools.keyboard.press('ArrowDown');
  await expect(panel.getByRole('menuitem').first()).toBeFocused();
  await devtools.keyboard.press('ArrowUp');
  await expect(panel.getByRole('menuitem').last()).toBeFocused();
  const [download] = await Promise.all([devtools.waitForEvent('download'), devtools.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('a full view without a tab opens files, and all of it is accessible', async ({
      context,
      extensionId,
      page,
      lab,
      openPopup,
    }) => {
      await page.goto(lab.url + quietPage('Shop'));
      const popup = await openPopup(page);
      const [view] = await Promise.all([
        context.waitForEvent('page'),
        pressAndLeave(popup.getByRole('button', { name: 'Open HAR file' })),
      ]);
      await view.waitForURL(`chrome-extension://${extensionId}/panel.html`);
      await expect(view.getByRole('heading', { name: 'Open a HAR file' })).toBeVisible();
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/file-none-${theme}.png` });

      await view.bringToFront();
      const [choice] = await Promise.all([
        view.waitForEvent('filechooser'),
        view.getByRole('button', { name: 'Choose a HAR file…' }).press('Enter'),
      ]);
      const broken = harOf([entry(1), null, entry(2, 401), entry(3, 502, NGINX_502)]);
      await choice.setFiles([fileOf('shop.har', broken), fileOf('other.har', harOf([entry(1)]))]);
      await expect(stripOf(view)).toContainText('Showing shop.har, 3 exchanges');
      expect(await axeViolations(view)).toEqual([]);
      await view.getByRole('button', { name: /^4xx Client error/ }).click();
      await view.getByRole('button', { name: 'Export', exact: true }).click();
      await expect(view.getByRole('menu')).toBeVisible();
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/file-menu-${theme}.png` });
      await view.keyboard.press('Escape');

      await view.setViewportSize({ width: 320, height: 640 });
      await view.locator('body').evaluate((body) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['hello'], 'notes.txt'));
        body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      });
      await expect(stripOf(view)).toContainText('notes.txt was not opened');
      expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await axeViolations(view)).toEqual([]);
      await view.screenshot({ path: `artifacts/file-narrow-${theme}.png` });
      await view.getByRole('button', { name: 'Export', exact: true }).click();
      await expect(view.getByRole('menu')).toBeInViewport({ ratio: 1 });
      await view.screenshot({ path: `artifacts/file-narrow-menu-${theme}.png` });
      await view.keyboard.press('Escape');

      await view.getByRole('button', { name: 'Dismiss' }).click();
      await view.getByRole('button', { name: 'Close the file' }).click();
      await expect(view.getByRole('heading', { name: 'Open a HAR file' })).toBeVisible();
    });
  });
}
