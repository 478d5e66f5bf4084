import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page, Worker } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings.ts';
import { changeStored } from './support/change-stored.ts';
import { expect, test } from './support/extension.ts';
import { answerPath, axeViolations, fetchAll, quietPage } from './views.ts';

const UNCHALLENGED = answerPath(401, { type: 'application/json', body: '{"error":"log in first"}' });
const RULE = '401 without a challenge';

async function openOptions(context: BrowserContext, extensionId: string): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(options.getByRole('heading', { name: 'Rules', exact: true })).toBeVisible();
  return options;
}

const storedSettings = (worker: Worker) =>
  worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ settings?: unknown }> } } };
    };
    return (await chrome.storage.local.get('settings')).settings;
  }) as Promise<Settings | undefined>;

const saidIn = (options: Page) => options.locator('.only-spoken[role="status"]');

test('a rule that is switched off reports no more, also in views that are open', async ({
  page,
  lab,
  context,
  extensionId,
  openView,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', UNCHALLENGED]]);
  const view = await openView('panel', lab.url);
  const row = view.getByRole('row', { name: /401 Unauthorized/ });
  await expect(row).toContainText(RULE);

  const options = await openOptions(context, extensionId);
  await options.getByRole('searchbox', { name: 'Search rules' }).fill('www-authenticate-missing');
  const rule = options.getByRole('switch', { name: RULE });
  await expect(rule).toBeChecked();
  await rule.focus();
  await options.keyboard.press('Space');
  await expect(rule).not.toBeChecked();
  await expect(saidIn(options)).toContainText(`${RULE}`);
  await expect(saidIn(options)).toContainText('off. Saved.');
  await expect(row).not.toContainText(RULE);

  await options.reload();
  await options.getByRole('searchbox', { name: 'Search rules' }).fill('www-authenticate-missing');
  await expect(rule).not.toBeChecked();
  await rule.click();
  await expect(row).toContainText(RULE);
});

test('a muted origin is quiet until the mute is removed; a wrong mute is explained', async ({
  page,
  lab,
  context,
  worker,
  extensionId,
  openView,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', UNCHALLENGED]]);
  const view = await openView('panel', lab.url);
  const row = view.getByRole('row', { name: /401 Unauthorized/ });
  await expect(row).toContainText(RULE);

  const options = await openOptions(context, extensionId);
  const form = options.getByRole('form', { name: 'Mute something' });
  const rule = form.getByLabel('Rule');
  const origin = form.getByLabel('Origin');
  await form.getByRole('button', { name: 'Mute' }).click();
  await expect(form).toContainText('Name a rule, a method, an origin or a path');
  await expect(rule).toHaveAccessibleDescription(/^Name a rule/);
  await rule.fill('no-such-rule');
  await origin.fill(`${lab.url}/status`);
  await origin.press('Enter');
  await expect(rule).toBeFocused();
  await expect(rule).toHaveAccessibleDescription(/No rule is called "no-such-rule"/);
  await expect(origin).toHaveAccessibleDescription(/is more than an origin/);
  await rule.fill('');
  await origin.fill(lab.url);
  await origin.press('Enter');
  await expect(options.getByRole('table').getByRole('row')).toHaveCount(2);
  await expect(saidIn(options)).toContainText(`Muted: every rule on ${new URL(lab.url).origin}. Saved.`);
  await expect(row).not.toContainText(RULE);

  await options.getByRole('button', { name: /^Edit: every rule/ }).press('Enter');
  const edit = options.getByRole('form', { name: 'Change the mute' });
  await expect(edit.getByLabel('Rule')).toBeFocused();
  await edit.getByLabel('Path').fill('/elsewhere/*');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('button', { name: /^Edit: .*\/elsewhere\/\*$/ })).toBeFocused();
  await expect(row).toContainText(RULE);

  await options.getByRole('button', { name: /^Remove:/ }).press('Enter');
  await expect(options.getByText('Nothing is muted.')).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Muted findings' })).toBeFocused();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByRole('table').getByRole('row')).toHaveCount(2);
  await expect
    .poll(async () => (await storedSettings(worker))?.mutes)
    .toEqual([{ origin: new URL(lab.url).origin, path: '/elsewhere/*' }]);
});

test('a broken file is refused with every fault, and changes nothing', async ({ context, worker, extensionId }) => {
  const options = await openOptions(context, extensionId);
  await options.getByRole('switch', { name: 'Keep the log' }).click();
  await expect.poll(async () => (await storedSettings(worker))?.keepLog).toBe(true);
  const before = await storedSettings(worker);
  const choose = (text: string) =>
    options
      .locator('input[type="file"]')
      .setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  await choose('{"badge":"off","disabledRules":["nope"],"mutes":[{"origin":"ads.example"}]}');
  const refused = options.locator('.refused');
  await expect(refused).toContainText('team.json was not imported');
  await expect(refused.getByRole('listitem').filter({ hasText: 'no rule is called nope' })).toBeVisible();
  await expect(refused.getByRole('listitem').filter({ hasText: '"ads.example" is no origin' })).toBeVisible();
  await expect(saidIn(options)).toContainText('was not imported');
  await choose('{"version":9,"sounds":true}');
  await expect(refused.getByRole('listitem').filter({ hasText: 'this Status Lens reads up to' })).toBeVisible();
  await choose('{"badge":');
  await expect(refused.getByRole('listitem').filter({ hasText: 'the file is no JSON' })).toBeVisible();
  const noBadge = options.getByRole('group', { name: 'Icon in the toolbar' }).getByRole('radio', { name: 'Nothing' });
  await expect(noBadge).not.toBeChecked();
  expect(await storedSettings(worker)).toEqual(before);

  await choose('{"version":1,"badge":false}');
  await expect(refused).toHaveCount(0);
  await expect(noBadge).toBeChecked();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => storedSettings(worker)).toEqual(before);
});

test('what is exported can be imported again after a reset', async ({ context, worker, extensionId }) => {
  const options = await openOptions(context, extensionId);
  await changeStored(options.getByRole('radio', { name: /^Worst status code/ }));
  await changeStored(options.getByRole('radio', { name: /^Warnings and errors/ }));
  const others = options.getByRole('group', { name: 'Responses of other sites' });
  await changeStored(others.getByRole('radio', { name: /^Everything/ }));
  await changeStored(options.getByRole('radio', { name: 'Dark' }));
  await options.getByLabel('Exchanges kept of each tab').selectOption('5,000');
  await options.getByRole('switch', { name: RULE }).click();
  const form = options.getByRole('form', { name: 'Mute something' });
  await form.getByLabel('Method').fill('GET');
  await form.getByLabel('Path').fill('/legacy/*');
  await form.getByRole('button', { name: 'Mute' }).click();
  const wanted: Settings = {
    ...DEFAULT_SETTINGS,
    badge: 'worst-code',
    theme: 'dark',
    exchangesPerTab: 5_000,
    thirdParty: 'all',
    minimumLevel: 'warning',
    disabledRules: ['www-authenticate-missing'],
    mutes: [{ method: 'GET', path: '/legacy/*' }],
  };
  await expect.poll(() => storedSettings(worker)).toEqual(wanted);

  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Export settings' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('status-lens.config.json');
  const text = await readFile(await download.path(), 'utf8');
  const { bodySites: _, ...shared } = wanted;
  expect(JSON.parse(text)).toEqual(shared);

  await options.getByRole('button', { name: 'Reset to defaults' }).click();
  await expect.poll(() => storedSettings(worker)).toEqual(DEFAULT_SETTINGS);
  const [chooser] = await Promise.all([
    options.waitForEvent('filechooser'),
    options.getByRole('button', { name: 'Import settings' }).click(),
  ]);
  await chooser.setFiles({ name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect.poll(() => storedSettings(worker)).toEqual(wanted);
  await expect(options.getByRole('switch', { name: RULE })).not.toBeChecked();
});

test('a change survives the death of the service worker', async ({ context, worker, extensionId, killWorker }) => {
  const options = await openOptions(context, extensionId);
  await killWorker();
  await options.getByRole('switch', { name: 'Keep the log' }).click();
  await expect(saidIn(options)).toContainText('The log is kept. Saved.');
  await expect.poll(async () => (await storedSettings(worker).catch(() => undefined))?.keepLog).toBe(true);
});

test('every page of the extension is in the theme that was chosen', async ({ context, extensionId }) => {
  const options = await openOptions(context, extensionId);
  const reference = await context.newPage();
  await reference.goto(`chrome-extension://${extensionId}/reference.html`);
  const schemeOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await schemeOf(options)).toBe('light dark');
  await changeStored(options.getByRole('radio', { name: 'Dark' }));
  await expect.poll(() => schemeOf(options)).toBe('dark');
  await expect.poll(() => schemeOf(reference)).toBe('dark');
  await reference.reload();
  expect(await schemeOf(reference)).toBe('dark');
  await changeStored(options.getByRole('radio', { name: /^As the browser/ }));
  await expect.poll(() => schemeOf(reference)).toBe('light dark');
});

test('the browser opens the settings in a tab', async ({ context, worker, extensionId }) => {
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { openOptionsPage(): Promise<void> } } };
    return chrome.runtime.openOptionsPage();
  });
  // The browser takes an empty tab for it where there is one.
  const find = () => context.pages().find((one) => one.url() === `chrome-extension://${extensionId}/options.html`);
  await expect.poll(find).toBeDefined();
  await expect(find()?.getByRole('heading', { name: 'Settings of Status Lens' }) as Locator).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test('the page has no barrier, at any width', async ({ context, extensionId }) => {
      const options = await openOptions(context, extensionId);
      const form = options.getByRole('form', { name: 'Mute something' });
      await form.getByLabel('Rule').fill('www-authenticate-missing');
      await form.getByLabel('Origin').fill('https://a-rather-long-name.of-a-host.advertisements.example');
      await form.getByLabel('Path').fill('/api/legacy/*/orders');
      await form.getByRole('button', { name: 'Mute' }).click();
      await form.getByLabel('Path').fill('v1');
      await form.getByRole('button', { name: 'Mute' }).click();
      await options.locator('input[type="file"]').setInputFiles({
        name: 'team.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"disabledRule":[],"minimumLevel":"fatal"}'),
      });
      await expect(options.locator('.refused')).toBeVisible();
      for (const width of [1280, 640, 320]) {
        await options.setViewportSize({ width, height: 800 });
        expect(await axeViolations(options)).toEqual([]);
        const overflow = await options.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await options.screenshot({ path: `artifacts/options-${theme}-${width}.png`, fullPage: true });
      }
    });
  });
}
