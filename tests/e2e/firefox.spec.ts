import { expect, test } from '@playwright/test';
import { type Lab, startLab } from '#tests/lab/server.ts';
import { pngOf } from './pictures.ts';
import { findFirefox, type LaunchedFirefox, launchFirefox } from './support/firefox.ts';

const executable = findFirefox();
test.skip(executable === undefined && process.env.CI !== 'true', 'there is no Firefox on this machine');

/** An exchange as a HAR file tells it. */
const ENTRY = {
  startedDateTime: '2026-09-07T07:12:40.000Z',
  time: 5,
  request: { method: 'GET', url: 'https://api.example/items/7', headers: [{ name: 'Host', value: 'api.example' }] },
  response: {
    status: 200,
    statusText: 'OK',
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    content: { size: 24, mimeType: 'application/json', text: '{"list":[{"is":"deep"}]}' },
    bodySize: 24,
  },
  timings: { send: 0, wait: 4, receive: 1 },
};

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
    await page.goto(`${lab.url}/status/200?type=text/html&body=preflighted`);
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

  test('shows contents in DevTools, hands over an image and bytes, and takes no header for content', async () => {
    const page = await firefox.newPage();
    await page.goto(`${lab.url}/status/200?type=text/html&body=inspected`);
    const panel = await firefox.openPanel(page);
    await expect.poll(() => panel.text()).toMatch(/200OK/);
    await page.evaluate(async () => {
      await fetch('/status/205');
      await fetch('/status/500?type=application/octet-stream&body=raw');
      await fetch('/status/404?type=application/json&body={"a":[1]}');
    });
    await expect.poll(() => panel.text()).toMatch(/404Not Found.*Error without a code for programs/);
    const view = await firefox.openExtensionPage('panel.html?tab=TAB', page);
    const contents = `new Promise((resolve) => {
      const port = browser.runtime.connect({ name: 'view' });
      port.onMessage.addListener(({ type, exchanges }) => {
        if (type !== 'snapshot') return;
        port.disconnect();
        const seen = exchanges.filter(({ sources }) => sources.includes('devtools'));
        resolve(JSON.stringify(seen.map(({ outcome }) => [outcome.status, outcome.content.wireSize, outcome.content.text])));
      });
      port.postMessage({ type: 'watch', tabId: Number(new URLSearchParams(location.search).get('tab')) });
    })`;
    const expected = [
      [205, 0, null],
      [500, 3, null],
      [404, 9, '{"a":[1]}'],
    ];
    await expect.poll(() => view.evaluate(contents)).toBe(JSON.stringify(expected));
    expect(await panel.text()).not.toContain('Content with a status that forbids it');

    const query = (type: string, content: Buffer) =>
      new URLSearchParams({ type, base64: content.toString('base64') }).toString();
    await page.evaluate(
      async (image, archive) => {
        await fetch(`/status/200?${image}&nr=image`).then((response) => response.arrayBuffer());
        await fetch(`/status/200?${archive}&nr=archive`).then((response) => response.arrayBuffer());
      },
      query('image/png', pngOf(120, 80)),
      query('application/zip', Buffer.from('504b030414000000', 'hex')),
    );
    await expect.poll(() => panel.text()).toMatch(/nr=archive/);
    await expect.poll(() => view.evaluate(`${rows}.join()`)).toMatch(/nr=archive/);
    const open = (name: string) =>
      `[...document.querySelectorAll('[data-row]')].find((row) => row.textContent.includes('${name}')).click()`;
    const show = `document.querySelector('[data-section=Body]')?.scrollIntoView()`;
    await view.evaluate(open('nr=image'));
    await expect
      .poll(() => view.evaluate(`${show}; document.querySelector('.body-image img')?.alt`))
      .toBe('Response body: a PNG image, 120 × 80 pixels');
    await view.evaluate(open('nr=archive'));
    await expect
      .poll(() => view.evaluate(`${show}; document.querySelector('[data-section=Body]')?.textContent`))
      .toMatch(/begins as a ZIP archive.*50 4B 03 04/);
  });

  test('sorts, filters and folds, reads a HAR file in a worker, and shows its content as a tree', async () => {
    const page = await firefox.newPage();
    await page.goto(`${lab.url}/status/200?type=text/html&body=table`);
    await page.evaluate(async () => {
      await fetch('/status/503');
      for (let count = 0; count < 3; count += 1) await fetch('/status/404?type=application/json&body={}');
    });
    const view = await firefox.openExtensionPage('panel.html?tab=TAB', page);
    const statuses = () =>
      view.evaluate(`[...document.querySelectorAll('[data-row]')].map((row) => row.textContent.match(/\\d{3}/)[0])
        .filter((status) => status !== '204').join()`);
    await expect.poll(statuses).toBe('200,503,404');
    await expect.poll(() => view.evaluate(`${rows}.join()`)).toMatch(/×\s3/);
    await view.evaluate(`document.querySelector('[title="Sort by Status"]').click()`);
    await expect.poll(statuses).toBe('200,404,503');
    await view.evaluate(`(() => {
      const field = document.querySelector('[role=combobox]');
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'status:4xx');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await expect.poll(statuses).toBe('404');
    const har = JSON.stringify({ log: { entries: [ENTRY] } });
    await view.evaluate(`(() => {
      const { items, files } = new DataTransfer();
      items.add(new File([${JSON.stringify(har)}], 'one.har'));
      const input = document.querySelector('input[type=file]');
      input.files = files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await expect.poll(() => view.evaluate('document.body.textContent')).toMatch(/one\.har.*\/items\/7/);
    await view.evaluate(`document.querySelector('[data-row]').click()`);
    await expect.poll(() => view.evaluate(`document.querySelector('[role=tree]')?.textContent`)).toContain('deep');
  });

  test('opens its other pages, without what Firefox does not offer', async () => {
    const page = await firefox.newPage();
    await page.goto(`${lab.url}/status/200?type=text/html&body=pages`);
    const text = 'document.body.textContent';
    const reference = await firefox.openExtensionPage('reference.html#/429', page);
    await expect.poll(() => reference.evaluate(text)).toContain('Retry-After');
    await reference.evaluate(`location.hash = '#/search/too%20many'`);
    await expect.poll(() => reference.evaluate('document.querySelector("main").textContent')).toContain('429');
    const welcome = await firefox.openExtensionPage('welcome.html', page);
    await expect.poll(() => welcome.evaluate(text)).toContain('Status Lens is installed');
    const options = await firefox.openExtensionPage('options.html', page);
    await expect.poll(() => options.evaluate(text)).toContain('Muted findings');
    expect(await options.evaluate(text)).not.toContain('Sites whose bodies are seen');
  });

  test('answers in the address bar and in the context menu', async () => {
    const suggestions = `new Promise((resolve) => {
      const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
      ExtensionSearchHandler.handleSearch({ keyword: 'http', text: 'http 404', inPrivateWindow: false }, (list) =>
        resolve(list[0].description));
    })`;
    expect(await firefox.evaluate(suggestions)).toBe('404 Not Found (Client error)');
    const menu = `[...ChromeUtils.importESModule('resource://gre/modules/ExtensionMenus.sys.mjs').ExtensionMenus
      .getMenus(extension).keys()].join()`;
    expect(await firefox.evaluate(menu)).toBe('explain-selection,mark-codes');
  });

  test('says what failed on the page in the popup', async () => {
    const page = await firefox.newPage();
    await page.goto(`${lab.url}/status/503?type=text/html&body=away`);
    const popup = await firefox.openExtensionPage('popup.html?tab=TAB', page);
    await expect.poll(() => popup.evaluate('document.body.textContent')).toMatch(/503.*Service Unavailable/);
  });

  test('met no error in its own code until here', async () => {
    expect(await firefox.errors()).toBe('');
  });
});
