import { expect, test } from '@playwright/test';
import { type Lab, startLab } from '#tests/lab/server.ts';
import { findFirefox, type LaunchedFirefox, launchFirefox } from './support/firefox.ts';

const executable = findFirefox();
test.skip(executable === undefined && process.env.CI !== 'true', 'there is no Firefox on this machine');

test.describe('Firefox', () => {
  let lab: Lab;
  let firefox: LaunchedFirefox;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    expect(executable, 'Firefox; on Debian: apt-get install firefox-esr').toBeDefined();
    lab = await startLab();
    firefox = await launchFirefox(executable as string);
  });

  test.afterAll(async () => {
    await firefox?.close();
    await lab?.close();
  });

  /** The rows of the table as text. */
  const rows = `[...document.querySelectorAll('[role=row]')].map((row) => row.textContent)`;

  test('records a page and explains it in the full view', async () => {
    const page = await firefox.newPage();
    await page.goto(`${lab.url}/status/200?type=text/html&body=start`);
    await page.evaluate(async () => {
      await fetch('/status/401?type=application/json&body={}');
      await fetch('/status/405');
      await fetch('/redirect/302?to=/echo&times=2');
      await fetch('/status/200?close=1').catch(() => undefined);
    });
    const view = await firefox.openExtensionPage('panel.html?tab=TAB', page);
    const text = async () => String(await view.evaluate(`${rows}.join('\\n')`));
    await expect.poll(text).toMatch(/401.*without a challenge/);
    await expect.poll(text).toMatch(/405.*which methods are allowed/);
    await expect.poll(async () => (await text()).match(/302Found/g)?.length).toBe(2);
    await expect.poll(text).toMatch(/no response.*NS_ERROR_NET_RESET/i);
  });

  test('tells a preflight from the request that follows', async () => {
    const page = await firefox.newPage();
    await page.goto(`${lab.url}/status/200?type=text/html&body=start`);
    await page.evaluate(async (url) => {
      await fetch(url, { method: 'PUT' }).catch(() => undefined);
    }, `${lab.otherUrl}/shop/200?preflight=404`);
    const view = await firefox.openExtensionPage('panel.html?tab=TAB', page);
    const typesOfOptions = `new Promise((resolve) => {
      const port = browser.runtime.connect({ name: 'view' });
      port.onMessage.addListener(({ type, exchanges }) => {
        if (type !== 'snapshot') return;
        port.disconnect();
        resolve(exchanges.filter(({ method }) => method === 'OPTIONS').map((one) => one.type).join());
      });
      port.postMessage({ type: 'watch', tabId: Number(new URLSearchParams(location.search).get('tab')) });
    })`;
    await expect.poll(() => view.evaluate(typesOfOptions)).toBe('preflight');
  });

  test('says what failed on the page in the popup', async () => {
    const page = await firefox.newPage();
    await page.goto(`${lab.url}/status/503?type=text/html&body=away`);
    const popup = await firefox.openExtensionPage('popup.html?tab=TAB', page);
    await expect.poll(() => popup.evaluate('document.body.textContent')).toMatch(/503.*Service Unavailable/);
  });
});
