import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { watch } from './ledger-view.ts';
import { pngOf } from './pictures.ts';
import { expect, test } from './support/extension.ts';
import { panelFrame } from './support/snapshot.ts';
import { axeViolations, fetchAll, quietPage } from './views.ts';

type Surface = FrameLocator | Page;

/** A path of the lab that answers with these bytes. */
const binaryPath = (type: string, content: Buffer | string) =>
  `/status/200?${new URLSearchParams({ type, base64: Buffer.from(content).toString('base64') })}`;

const PNG = pngOf(120, 80);
const LOGO = binaryPath('image/png', PNG);
const BROKEN = binaryPath('image/png', PNG.subarray(0, 30));
const LOGIN = binaryPath('image/png', '<!doctype html><title>Log in</title><h1>Log in first</h1>');
const SVG = binaryPath(
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>top.hit=1</script><rect id="intruder" width="5" height="5"/></svg>',
);
const RECORDS = binaryPath('application/octet-stream', Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 256)));
const ARCHIVE = binaryPath('application/zip', Buffer.from('504b030414000000', 'hex'));

const detailsOf = (view: Surface) => view.getByRole('region', { name: 'Details', exact: true });
const bodyOf = (view: Surface) => detailsOf(view).getByRole('region', { name: 'Body', exact: true });
const imageIn = (view: Surface) => bodyOf(view).getByRole('img', { name: /^Response body: / });
const bytesOf = (view: Surface) => bodyOf(view).getByRole('region', { name: 'Response body: bytes' });

/** Opens the row whose name holds this, and brings its body into sight. */
async function open(view: Surface, name: RegExp): Promise<void> {
  await view.getByRole('row', { name }).first().click();
  await expect(detailsOf(view)).toBeVisible();
  await bodyOf(view).scrollIntoViewIfNeeded();
}

/** Loads these as images of the page, and waits until each is loaded or refused. */
async function showImages(page: Page, urls: readonly string[]): Promise<void> {
  await page.evaluate(async (list) => {
    for (const src of list) {
      await new Promise((resolve) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = resolve;
        image.src = src;
        document.body.append(image);
      });
    }
  }, urls);
}

/** The id of the page's tab. */
async function tabIdOf(worker: { evaluate: Page['evaluate'] }, page: Page): Promise<number | undefined> {
  return worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, page.url());
}

/** A server that remembers what it was asked for. */
async function startServer(): Promise<{ url: string; asked: string[]; server: Server }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    // DevTools themselves look for a file of theirs.
    if (request.url?.startsWith('/.well-known/') !== true) asked.push(request.url ?? '');
    const isImage = request.url?.startsWith('/logo.png') === true;
    response.setHeader('Content-Type', isImage ? 'image/png' : 'text/html');
    response.setHeader('Cache-Control', 'no-store');
    response.end(isImage ? PNG : '<!doctype html><link rel="icon" href="data:,"><title>Shop</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
}

test('an image is made of the bytes that came, and nothing is asked of the network', async ({
  page,
  context,
  extensionId,
  openPanel,
}) => {
  const { url, asked, server } = await startServer();
  try {
    await page.goto(url);
    const { panel, devtools } = await openPanel(page);
    const ledger = await watch(context, extensionId, page);
    await showImages(page, [`${url}/logo.png?one`]);
    await open(panel, /logo\.png\?one/);
    await expect(imageIn(panel)).toHaveAccessibleName('Response body: a PNG image, 120 × 80 pixels');
    await expect(imageIn(panel)).toHaveAttribute('src', /^data:image\/png;base64,/);
    await expect(bodyOf(panel)).toContainText(`image/png, ${PNG.length} B`);
    await expect(bodyOf(panel)).toContainText('120 × 80 pixels');
    await bodyOf(panel).getByRole('radio', { name: 'Bytes' }).check();
    await expect(bytesOf(panel).getByRole('row').nth(1)).toHaveText(/^0000\s*89 50 4E 47 0D 0A 1A 0A.*\.PNG/);

    // The next request of the page is heard of after all that the image could have caused.
    await fetchAll(page, [['GET', `${url}/next`]]);
    await expect(panel.getByRole('row', { name: /next/ })).toBeVisible();
    expect(asked).toEqual(['/', '/logo.png?one', '/next']);
    expect((await ledger.exchanges()).map((one) => new URL(one.url).pathname)).toEqual(['/', '/logo.png', '/next']);
    expect(JSON.stringify(await ledger.exchanges())).not.toContain(PNG.subarray(0, 30).toString('base64'));

    const reached = await panelFrame(devtools).evaluate(async (target) => {
      const byFetch = await fetch(`${target}/leak-fetch`).then(
        () => 'sent',
        () => 'refused',
      );
      const image = new Image();
      const byImage = new Promise((resolve) => {
        image.onload = () => resolve('sent');
        image.onerror = () => resolve('refused');
      });
      image.src = `${target}/logo.png?leak`;
      return [byFetch, await byImage];
    }, url);
    expect(reached).toEqual(['refused', 'refused']);
    expect(asked.filter((path) => path.includes('leak'))).toEqual([]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test('what is no image is said and shown as what it is', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  const paths = [BROKEN, LOGIN, SVG, RECORDS, ARCHIVE];
  await page.evaluate(async (list) => {
    for (const [at, url] of list.entries()) await fetch(`${url}&nr=${at}`).then((one) => one.arrayBuffer());
  }, paths);
  await showImages(page, [`${LOGO}&nr=shown`, `${SVG}&nr=drawn`, `${BROKEN}&nr=refused`]);
  const body = bodyOf(panel);

  await open(panel, /nr=0/);
  await expect(body).toContainText(
    'The content is no image that the browser can read: 30 bytes, declared image/png; it starts with 89 50 4E 47 0D 0A 1A 0A, as a PNG image does.',
  );
  await expect(bytesOf(panel)).toContainText('IHDR');

  await open(panel, /nr=1/);
  await expect(body).toContainText('Declared image/png, but the content is HTML.');
  await expect(body).toContainText('h1Log in first');

  for (const row of [/nr=2/, /nr=drawn/]) {
    await open(panel, row);
    await body.getByRole('radio', { name: 'As sent' }).check();
    await expect(body).toContainText('<script>top.hit=1</script>');
    await expect(panel.locator('#intruder, .section img')).toHaveCount(0);
  }

  await open(panel, /nr=3/);
  await expect(body).toContainText('application/octet-stream, 5.0 kB (5,000 bytes)');
  await expect(body).toContainText('The first 4,096 of 5,000 bytes.');
  await expect(bytesOf(panel).getByRole('row')).toHaveCount(1 + 4096 / 16);
  await expect(bytesOf(panel).getByRole('row').nth(5)).toHaveText(/^0040\s*40 41 42.*4F\s*@ABCDEFGHIJKLMNO$/);

  await open(panel, /nr=4/);
  await expect(body).toContainText('It begins as a ZIP archive does');

  await open(panel, /nr=shown/);
  await expect(imageIn(panel)).toBeVisible();
  await open(panel, /nr=refused/);
  await expect(body).toContainText('30 B, not shown. The browser has no copy of it');
});

test('a body is asked for past a dead worker, and its absence is explained', async ({
  page,
  lab,
  context,
  worker,
  extensionId,
  openPanel,
  openPopup,
  killWorker,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  const tabId = await tabIdOf(worker, page);
  await showImages(page, [`${LOGO}&nr=1`]);
  await expect(panel.getByRole('row', { name: /nr=1/ })).toBeVisible();
  await killWorker();
  await open(panel, /nr=1/);
  await expect(imageIn(panel)).toBeVisible();

  const view = await context.newPage();
  await view.goto(`chrome-extension://${extensionId}/panel.html?tab=${tabId}`);
  await open(view, /nr=1/);
  await expect(imageIn(view), 'the full view asks the DevTools of its tab').toBeVisible();
  const popup = await openPopup(page);
  await expect(popup.getByText('Shop').first()).toBeVisible();
  await expect(popup.locator('img')).toHaveCount(0);
  await popup.close();

  const keepLog = panel.getByRole('checkbox', { name: 'Keep log' });
  await keepLog.click();
  await expect(keepLog).toBeChecked();
  await page.goto(lab.url + quietPage('Next'));
  await expect(panel.getByRole('row', { name: /Next/ })).toBeVisible();
  await panel.getByRole('row', { name: /Next/ }).first().click();
  await open(panel, /nr=1/);
  await expect(bodyOf(panel)).toContainText('The browser has no copy of it: its page has gone');

  await devtools.close();
  await open(view, /Next/);
  await open(view, /nr=1/);
  await expect(bodyOf(view)).toContainText('It is handed over while DevTools is open on the tab');
  await page.bringToFront();
  await showImages(page, [`${LOGO}&nr=2`]);
  await view.bringToFront();
  await open(view, /nr=2/);
  await expect(bodyOf(view)).toContainText('Bodies are seen only while DevTools is open');
});

/** A HAR entry with a content that is no text. */
function entry(name: string, mimeType: string, bytes: Buffer | undefined) {
  return {
    startedDateTime: '2026-09-07T07:12:40.000Z',
    time: 5,
    request: { method: 'GET', url: `https://shop.example/${name}`, headers: [{ name: 'Host', value: 'shop.example' }] },
    response: {
      status: 200,
      statusText: 'OK',
      headers: [{ name: 'Content-Type', value: mimeType }],
      content: { size: 300, mimeType, ...(bytes && { text: bytes.toString('base64'), encoding: 'base64' }) },
      bodySize: 300,
    },
    timings: { send: 0, wait: 4, receive: 1 },
  };
}

const HAR = {
  name: 'shop.har',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      log: {
        entries: [
          entry('logo.png', 'image/png', PNG),
          entry('app.wasm', 'application/wasm', Buffer.from('0061736d01000000', 'hex')),
          entry('lost.png', 'image/png', undefined),
          entry('font.woff2', 'font/woff2', Buffer.from([0, 1, 2, 3])),
        ],
      },
    }),
  ),
};

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('bodies of a HAR file are read from the file again, and are accessible in a narrow view', async ({
      context,
      extensionId,
    }) => {
      const view = await context.newPage();
      await view.setViewportSize({ width: 320, height: 1000 });
      await view.emulateMedia({ colorScheme: theme });
      await view.goto(`chrome-extension://${extensionId}/panel.html`);
      await view.getByLabel('HAR files to open').first().setInputFiles(HAR);
      const fits = async () => {
        expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(await axeViolations(view)).toEqual([]);
      };

      await open(view, /logo\.png/);
      await expect(imageIn(view)).toHaveAccessibleName('Response body: a PNG image, 120 × 80 pixels');
      await fits();
      await view.screenshot({ path: `artifacts/body-image-${theme}.png` });
      await open(view, /app\.wasm/);
      await expect(bodyOf(view)).toContainText('It begins as a WebAssembly module does');
      await expect(bytesOf(view).getByRole('row')).toHaveText([/^Offset/, /^0000\s*00 61 73 6D 01 00 00 00\s*\.asm/]);
      await fits();
      await view.emulateMedia({ forcedColors: 'active' });
      await fits();
      await view.emulateMedia({ forcedColors: 'none' });
      await open(view, /font\.woff2/);
      await expect(bodyOf(view)).toContainText('the first bytes are not those of a WOFF 2 font');
      await fits();
      await view.screenshot({ path: `artifacts/body-bytes-${theme}.png` });
      await open(view, /lost\.png/);
      await expect(bodyOf(view)).toContainText('300 B, not shown. The file does not hold it');
    });
  });
}
