import type { Page, Worker } from '@playwright/test';
import { originOf } from '#lib/http/url.ts';
import { type BehaviourSite, pageBehaviour } from './page-behaviour.ts';
import { changeStored } from './support/change-stored.ts';
import { expect, test } from './support/extension.ts';
import { until } from './support/until.ts';
import { answerPath, axeViolations, quietPage } from './views.ts';

const LIES = answerPath(200, {
  type: 'application/json',
  body: '{"success":false,"error":{"message":"no such user"}}',
});
const FINDING = 'Failure reported with a success status';

interface Injecting {
  readonly tabs: { query(query: object): Promise<{ id: number }[]> };
  readonly scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
}

interface ExtensionApi {
  readonly tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
}

/** Waits until the browser will run the observer on exactly these sites. */
async function observed(worker: Worker, sites: readonly string[]): Promise<void> {
  await until(`the observer on ${sites.join()}`, async () => {
    const registered = await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches.join());
    });
    const wanted = sites.map((site) => `${site}/*`).join();
    return sites.length === 0
      ? registered.length === 0 || undefined
      : (registered.length === 2 && registered.every((one) => one === wanted)) || undefined;
  });
}

/** What the toolbar icon says of the page. */
function badgeOf(worker: Worker, page: Page): Promise<string | undefined> {
  return worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

/** Lets the bodies of the page's site be seen, as a user does. */
async function switchOn(page: Page, worker: Worker, openPopup: (page: Page) => Promise<Page>): Promise<void> {
  const popup = await openPopup(page);
  await changeStored(popup.getByRole('switch', { name: /without DevTools/ }));
  await observed(worker, [originOf(page.url()) as string]);
  await popup.close();
  await page.reload();
}

/** Runs the checks as a script of the page's own: errors of scripts without an address are kept from the page. */
async function behaviourOf(page: Page, site: BehaviourSite): Promise<Record<string, unknown>> {
  await page.route('**/behaviour.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `globalThis.pageBehaviour = ${pageBehaviour}` }),
  );
  await page.addScriptTag({ url: '/behaviour.js' });
  return page.evaluate(
    (sites) => (globalThis as unknown as { pageBehaviour: typeof pageBehaviour }).pageBehaviour(sites),
    site,
  );
}

test('a page notices no difference', async ({ page, lab, worker, openPopup }) => {
  test.setTimeout(180_000);
  const site = { own: lab.url, other: lab.otherUrl };
  await page.goto(lab.url + quietPage('Behaviour'));
  const without = await behaviourOf(page, site);
  await switchOn(page, worker, openPopup);
  const withIt = await behaviourOf(page, site);
  expect(Object.keys(without).length).toBeGreaterThan(80);
  expect(Object.entries(without).filter(([, result]) => result === 'it never ended')).toEqual([]);
  expect(withIt).toEqual(without);
});

/** Reads answers as pages do. */
async function readAll(page: Page, paths: readonly string[], by: 'json' | 'text' | 'xhr' = 'json'): Promise<void> {
  await page.evaluate(
    async ([urls, way]) => {
      for (const url of urls) {
        if (way === 'xhr') {
          const request = new XMLHttpRequest();
          request.open('get', url);
          await new Promise((resolve) => {
            request.onloadend = resolve;
            request.send();
          });
          void request.responseText;
        } else await (await fetch(url))[way]().catch(() => undefined);
      }
    },
    [paths, by] as const,
  );
}

for (const by of ['json', 'text', 'xhr'] as const) {
  test(`an error in a 200 that the page read as ${by} is flagged without DevTools`, async ({
    page,
    lab,
    worker,
    openPopup,
  }) => {
    await page.goto(lab.url + quietPage('Shop'));
    await switchOn(page, worker, openPopup);
    await readAll(page, [LIES], by);
    const popup = await openPopup(page);
    await expect(popup.getByRole('region', { name: 'Problems' })).toContainText(FINDING);
    await expect.poll(() => badgeOf(worker, page)).toBe('1');
  });
}

test('nothing is seen where the user did not ask for it', async ({ page, lab, worker, context, openPopup }) => {
  await page.goto(lab.url + quietPage('Shop'));
  await switchOn(page, worker, openPopup);
  const other = await context.newPage();
  await other.goto(lab.otherUrl + quietPage('Other'));
  await readAll(other, [LIES]);
  await readAll(page, [LIES]);
  await expect((await openPopup(page)).getByText(FINDING)).toBeVisible();
  const popup = await openPopup(other);
  await expect(popup.getByRole('region', { name: 'Exchanges by class' })).toContainText('2 exchanges');
  await expect(popup.getByText('Nothing wrong found.')).toBeVisible();
  await expect(popup.getByRole('switch', { name: /without DevTools/ })).not.toBeChecked();
});

test('switched off, open pages end at once and get their functions back', async ({ page, lab, worker, openPopup }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const native = await page.evaluate(() => `${Response.prototype.json}`);
  await switchOn(page, worker, openPopup);
  const isProxied = () =>
    page.evaluate(() => {
      // A frame's own toString knows nothing of the observer in this window.
      const frame = document.body.appendChild(document.createElement('iframe'));
      const bare = frame.contentWindow as unknown as typeof globalThis;
      const text = bare.Function.prototype.toString.call(Response.prototype.json);
      frame.remove();
      return !text.includes('json');
    });
  expect(await isProxied()).toBe(true);
  const popup = await openPopup(page);
  await changeStored(popup.getByRole('switch', { name: /without DevTools/ }), false);
  await expect.poll(isProxied).toBe(false);
  expect(await page.evaluate(() => `${Response.prototype.json}`)).toBe(native);
  await observed(worker, []);
  await readAll(page, [LIES]);
  await expect(popup.getByRole('region', { name: 'Exchanges by class' })).toContainText('2 exchanges');
  await expect(popup.getByText('Nothing wrong found.')).toBeVisible();
});

test('sites are listed in the settings, and are removed there', async ({
  page,
  lab,
  worker,
  context,
  extensionId,
  openPopup,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  await switchOn(page, worker, openPopup);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const section = options.getByRole('region', { name: 'Sites whose bodies are seen' });
  await expect(section.getByRole('listitem')).toContainText(lab.url);
  expect(await axeViolations(options)).toEqual([]);
  await section.getByRole('button', { name: `Remove: ${lab.url}` }).click();
  await expect(section.getByText('There are none.')).toBeVisible();
  await observed(worker, []);
  await section.getByRole('button', { name: 'Undo' }).click();
  await observed(worker, [lab.url]);
});

test('a page that forges messages invents nothing and breaks nothing', async ({ page, lab, worker, openPopup }) => {
  await page.goto(lab.url + quietPage('Hostile'));
  await switchOn(page, worker, openPopup);
  await page.evaluate(async (origin) => {
    const read = {
      by: 'fetch',
      url: `${origin}/invented`,
      status: 200,
      fields: 'content-type: application/json\r\n',
      text: '{"success":false,"error":"invented"}',
      truncated: false,
      readAt: Date.now(),
    };
    const forged = [
      read,
      { ...read, url: location.href, text: 'x'.repeat(5_000_000) },
      { ...read, url: 'javascript:1' },
      { ...read, status: 'x', more: {} },
      null,
      'stop',
      [],
      { ...read, url: `${origin}/${'a'.repeat(100_000)}` },
    ];
    // A page that knows the names takes the part of either script.
    document.addEventListener('status-lens-port-offered', (event) => event.preventDefault());
    document.dispatchEvent(new Event('status-lens-port-wanted'));
    for (let round = 0; round < 50; round += 1) {
      const { port1, port2 } = new MessageChannel();
      document.dispatchEvent(new MessageEvent('status-lens-port-offered', { cancelable: true, ports: [port2] }));
      for (const message of forged) {
        port1.postMessage(message);
        postMessage(message, '*');
      }
    }
    // A response that lies about itself: the browser's own getters are asked.
    const made = new Response('{"success":false}');
    Object.defineProperty(made, 'url', { value: `${origin}/invented` });
    await made.json();
  }, lab.url);
  await readAll(page, [LIES]);
  const popup = await openPopup(page);
  await expect(popup.getByText(FINDING)).toBeVisible();
  await expect(popup.getByRole('region', { name: 'Exchanges by class' })).toContainText('2 exchanges');
  await expect(popup.getByText('invented')).toHaveCount(0);
});

test('messages of a relay that lies are refused or complete nothing', async ({ page, lab, worker, openPopup }) => {
  await page.goto(lab.url + quietPage('Hostile'));
  await switchOn(page, worker, openPopup);
  const answers = await worker.evaluate(async (origin) => {
    const { chrome } = globalThis as unknown as { chrome: Injecting };
    const [tab] = await chrome.tabs.query({ active: true });
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      args: [origin],
      func: async (own: string) => {
        const { runtime } = (
          globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
        ).chrome;
        const read = {
          by: 'fetch',
          url: `${own}/invented`,
          status: 200,
          fields: '',
          text: '{}',
          truncated: false,
          readAt: 1,
        };
        const lies = [read, { ...read, text: 1 }, { ...read, url: 'x' }, null, { ...read, status: 1e9 }];
        const answered: unknown[] = [];
        for (const lie of lies) answered.push(await runtime.sendMessage({ type: 'page-read', read: lie }));
        answered.push((await runtime.sendMessage({ type: 'page-read' })) ?? 'none');
        return answered;
      },
    });
    return injected?.result;
  }, lab.url);
  expect(answers).toEqual([true, true, true, true, true, true]);
  const popup = await openPopup(page);
  await expect(popup.getByRole('region', { name: 'Exchanges by class' })).toContainText('1 exchange');
});
