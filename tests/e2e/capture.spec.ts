import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Exchange } from '#lib/http/exchange.ts';
import { findBrowser } from '#scripts/setup-browser.ts';
import { type CaptureSite, startCaptureSite } from './capture-site.ts';
import { type LedgerView, watch } from './ledger-view.ts';
import { EXTENSION_DIR } from './support/build.ts';
import { test as base, expect } from './support/extension.ts';

interface Fixtures {
  /** Watches the page's tab, from the moment it is called. */
  watched: (page: Page) => Promise<LedgerView>;
  /** Opens DevTools on the page and waits until they hand in what they see. */
  inspected: (page: Page, view: LedgerView) => Promise<Page>;
}

const test = base.extend<Fixtures, { site: CaptureSite }>({
  watched: ({ context, extensionId }, use) => use((page) => watch(context, extensionId, page)),
  inspected: ({ openDevtools }, use) =>
    use(async (page, view) => {
      const devtools = await openDevtools(page);
      await soon(async () => {
        await fetchIn(page, '/probe');
        return (await view.to('/probe')).some(({ sources }) => sources.includes('devtools'));
      }).toBe(true);
      return devtools;
    }),
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const site = await startCaptureSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

/** Waits for what a busy machine shows late. */
function soon<T>(look: () => T | Promise<T>) {
  return expect.poll(look, { timeout: 30_000 });
}

/** Fetches in the page; a failure is an answer too. */
function fetchIn(page: Page, url: string): Promise<void> {
  return page.evaluate(async (target) => {
    await fetch(target).then(
      (response) => response.text().catch(() => ''),
      () => '',
    );
  }, url);
}

/** Playwright switches the back/forward cache off for its own browsers. */
function launchWithBackForwardCache(): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: findBrowser() ?? '',
    headless: false,
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-extensions'],
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      `--disable-extensions-except=${EXTENSION_DIR}`,
      `--load-extension=${EXTENSION_DIR}`,
    ],
  });
}

/** Waits for the only exchange with this URL to settle, and returns it. */
async function settled(view: LedgerView, end: string): Promise<Exchange> {
  await soon(async () => (await view.to(end)).map(({ duration }) => duration !== undefined)).toEqual([true]);
  return (await view.to(end))[0] as Exchange;
}

function statusOf({ outcome }: Exchange): number | string {
  return outcome.state === 'responded' ? outcome.status : outcome.state;
}

test.describe('without DevTools', () => {
  test('every redirect hop of a navigation is there, from before anybody watched', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/hop-1`);
    const view = await watched(page);
    await soon(async () => (await view.exchanges()).map(statusOf)).toEqual([302, 301, 200]);
    const hops = await view.exchanges();
    expect(hops.map(({ url }) => new URL(url).pathname)).toEqual(['/hop-1', '/hop-2', '/']);
    expect(hops.map(({ redirectedFrom }) => redirectedFrom)).toEqual([undefined, hops[0]?.id, hops[1]?.id]);
    const tab = await view.tab();
    expect(new Set(hops.map(({ documentId }) => documentId))).toEqual(new Set([tab?.documentId]));
    expect(tab).toMatchObject({ access: 'ok', url: `${site.origin}/`, title: 'Capture', dropped: 0 });
  });

  test('frames and workers belong to their page', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/framed`);
    const view = await watched(page);
    await page.evaluate(() => {
      new Worker('/worker.js');
    });
    for (const path of ['/outer', '/inner', '/from-inner', '/worker.js', '/from-worker']) {
      expect(await settled(view, path)).toMatchObject({ documentId: (await view.tab())?.documentId });
    }
    expect((await view.to('/inner'))[0]).toMatchObject({ type: 'frame' });
    await page.goto(`${site.origin}/second`);
    await soon(async () => (await view.exchanges()).map(({ url }) => url)).toEqual([`${site.origin}/second`]);
  });

  test('a 204 leaves the page and its log', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await page.goto(`${site.origin}/empty`).catch(() => {});
    expect(await settled(view, '/empty')).toMatchObject({ type: 'document', outcome: { status: 204 } });
    expect((await view.exchanges()).map(statusOf)).toEqual([200, 204]);
    await soon(async () => (await view.tab())?.loading).toBe(false);
  });

  test('a page that cannot be reached replaces the log with its failure', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await page.goto('http://localhost:1/').catch(() => {});
    await page.goto('http://unreachable.invalid/').catch(() => {});
    await soon(async () => (await view.exchanges()).map(({ url, outcome }) => [url, outcome.state])).toEqual([
      ['http://unreachable.invalid/', 'failed'],
    ]);
  });

  test('a cut body, a refused reading and a stream keep their status', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await fetchIn(page, '/cut');
    expect((await settled(view, '/cut')).outcome).toMatchObject({
      state: 'responded',
      status: 200,
      laterError: 'net::ERR_CONTENT_LENGTH_MISMATCH',
    });
    await fetchIn(page, `${site.foreign}/not-allowed`);
    expect((await settled(view, '/not-allowed')).outcome).toEqual({ state: 'failed', error: 'net::ERR_FAILED' });
    await page.evaluate(() => {
      new EventSource('/stream');
      new WebSocket('/socket');
    });
    expect(await settled(view, '/socket')).toMatchObject({ type: 'websocket', outcome: { status: 101 } });
    await soon(async () => (await view.to('/stream')).map(statusOf)).toEqual([200]);
    expect((await view.to('/stream'))[0]?.duration).toBeUndefined();
  });

  test('a prefetch is no navigation, until the user goes there', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/prefetching`);
    // The browser begins none for a page that is out of sight, as behind the view.
    await soon(() => site.hits.get('/prefetched')).toBeTruthy();
    const view = await watched(page);
    expect(await settled(view, '/prefetched')).toMatchObject({ type: 'prefetch', outcome: { status: 200 } });
    expect(await view.to('/prefetching')).toHaveLength(1);
    await page.goto(`${site.origin}/prefetched`);
    await soon(async () => (await view.exchanges()).map(({ type }) => type)).toEqual(['document']);
    expect(await view.to('/prefetched')).toHaveLength(1);
  });

  test('going back to a page that was kept brings its log back', async ({ site }) => {
    const context = await launchWithBackForwardCache();
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    await page.goto(`${site.origin}/second`);
    const view = await watch(context, new URL(worker.url()).host, page);
    await page.goto(`${site.origin}/`);
    await fetchIn(page, '/missing');
    await settled(view, '/missing');
    const before = await view.exchanges();
    const hits = site.hits.get('/');
    await page.goto(`${site.origin}/second`);
    await soon(async () => (await view.exchanges()).map(({ url }) => url)).toEqual([`${site.origin}/second`]);
    await page.evaluate(() => history.back());
    await soon(() => view.exchanges()).toEqual(before);
    expect(site.hits.get('/')).toBe(hits);
    await context.close();
  });

  test('a revalidated response looks cached: that is all that can be seen', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await fetchIn(page, '/revalidated');
    await fetchIn(page, '/revalidated');
    await soon(async () =>
      (await view.to('/revalidated')).map((exchange) => [statusOf(exchange), exchange.fromCache]),
    ).toEqual([
      [200, false],
      [200, true],
    ]);
  });

  test('the log is kept when the user wants it', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await view.keepLog(true);
    await page.goto(`${site.origin}/second`);
    await soon(async () => (await view.exchanges()).length).toBe(2);
    await view.keepLog(false);
    await soon(async () => (await view.exchanges()).map(({ url }) => url)).toEqual([`${site.origin}/second`]);
    await page.goto(`${site.origin}/`);
    await soon(async () => (await view.exchanges()).map(({ url }) => url)).toEqual([`${site.origin}/`]);
    await view.send({ type: 'clear' });
    await soon(() => view.exchanges()).toEqual([]);
  });

  test('the toolbar counts the problems of the page, and those alone', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await soon(() => view.badge()).toMatchObject({ title: /^Status Lens: (no problems|\d+ problems?) on this page/ });
    await fetchIn(page, '/unauthorized');
    await soon(() => view.badge()).toMatchObject({
      text: expect.stringMatching(/^[1-9]\d*$/),
      title: expect.stringMatching(/problems? on this page, worst: 401 Unauthorized$/),
    });
    await view.send({ type: 'change-settings', change: { badge: 'off' } });
    await soon(() => view.badge()).toEqual({ text: '', title: 'Status Lens' });
  });

  test("the browser's own pages are known to be out of reach", async ({ page, watched }) => {
    await page.goto('chrome://version/');
    const view = await watched(page);
    expect(await view.tab()).toMatchObject({ access: 'restricted' });
    expect(await view.exchanges()).toEqual([]);
  });
});

test.describe('with DevTools', () => {
  test('what came before is there, what comes after is complete', async ({ page, site, watched, inspected }) => {
    await page.goto(`${site.origin}/`);
    await fetchIn(page, '/failing');
    const view = await watched(page);
    await inspected(page, view);
    const before = await settled(view, '/failing');
    expect(before.sources).toEqual(['web-request']);
    expect(before.requestFields).toBeUndefined();
    await fetchIn(page, '/failing?again');
    await soon(async () => (await view.to('/failing?again'))[0]?.sources).toEqual(['web-request', 'devtools']);
    const [after] = await view.to('/failing?again');
    expect(after).toMatchObject({
      httpVersion: 'http/1.1',
      outcome: { status: 500, reasonPhrase: 'Internal Server Error', content: { text: '{"error":"boom"}' } },
    });
    expect(after?.requestFields?.lines.map(({ name }) => name.toLowerCase())).toContain('user-agent');
    const fields = after?.outcome.state === 'responded' ? after.outcome.fields : undefined;
    expect(fields?.hidden).toBeUndefined();
    expect(fields?.lines).toContainEqual({ name: 'Set-Cookie', value: 'a=b' });
    // DevTools reads the document once more, from the cache, to show it.
    expect((await view.exchanges()).filter(({ url }) => url === `${site.origin}/`)).toHaveLength(1);
  });

  test('a 304 is a 304, a blocked response has its status', async ({ page, site, watched, inspected }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await inspected(page, view);
    await fetchIn(page, '/revalidated');
    await fetchIn(page, '/revalidated');
    await soon(async () =>
      (await view.to('/revalidated')).map((exchange) => [statusOf(exchange), exchange.fromCache]),
    ).toEqual([
      [200, false],
      [304, false],
    ]);
    await fetchIn(page, `${site.foreign}/not-allowed`);
    await soon(async () => (await view.to('/not-allowed')).map(({ outcome }) => outcome)).toMatchObject([
      { state: 'responded', status: 200, laterError: 'net::ERR_FAILED' },
    ]);
    await page.evaluate(async (url) => {
      await fetch(url, { headers: { 'X-Own': '1' } }).catch(() => {});
    }, `${site.foreign}/preflighted`);
    await soon(async () => (await view.to('/preflighted')).map(({ type, method }) => [type, method])).toEqual(
      expect.arrayContaining([['preflight', 'OPTIONS']]),
    );
  });

  test('what a service worker answers is there too', async ({ page, site, watched, inspected }) => {
    await page.goto(`${site.origin}/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/service-worker.js');
      await navigator.serviceWorker.ready;
    });
    const view = await watched(page);
    await inspected(page, view);
    await soon(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await fetchIn(page, '/synthetic');
    await soon(async () =>
      (await view.to('/synthetic')).map(({ sources, fromServiceWorker }) => [sources, fromServiceWorker]),
    ).toEqual([[['devtools'], true]]);
    expect((await view.to('/synthetic')).map(statusOf)).toEqual([503]);
    expect(site.hits.has('/synthetic')).toBe(false);
  });

  test('500 identical requests at once are there once each', async ({ page, site, watched, inspected }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    await inspected(page, view);
    await page.evaluate(async () => {
      await Promise.all(Array.from({ length: 500 }, () => fetch('/identical').then((response) => response.text())));
    });
    const both = async () => (await view.to('/identical')).filter(({ sources }) => sources.length === 2).length;
    await soon(both).toBe(500);
    expect(await view.to('/identical')).toHaveLength(500);
  });
});

test.describe('when the worker dies', () => {
  test('in the middle of traffic, nothing that a view was told is lost', async ({ page, site, watched, inspected }) => {
    await page.goto(`${site.origin}/hop-1`);
    const view = await watched(page);
    await inspected(page, view);
    const told = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      const traffic = page.evaluate(async (number) => {
        for (let index = 0; index < 40; index += 1) {
          await fetch(`/traffic?${number}-${index}`).then((response) => response.text());
        }
      }, round);
      await soon(
        async () => (await view.exchanges()).filter(({ url }) => url.includes(`?${round}-`)).length,
      ).toBeGreaterThan(10);
      for (const { url } of await view.exchanges()) told.add(url);
      await view.killWorker();
      await traffic;
    }
    await fetchIn(page, '/after');
    await settled(view, '/after');
    const urls = new Set((await view.exchanges()).map(({ url }) => url));
    expect([...told].filter((url) => !urls.has(url))).toEqual([]);
    // DevTools hands in again what was not acknowledged, so the requests of the gap are there as well.
    const traffic = async () => (await view.exchanges()).filter(({ url }) => url.includes('/traffic?'));
    const urlsOf = async () => new Set((await traffic()).map(({ url }) => url)).size;
    await soon(urlsOf).toBe(200);
    const counts = Map.groupBy(await traffic(), ({ url }) => url);
    expect([...counts.values()].filter(({ length }) => length > 1)).toEqual([]);
  });

  test('a view that has everything is not told again, and hears of what comes', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/`);
    const view = await watched(page);
    for (let index = 0; index < 20; index += 1) await fetchIn(page, `/quiet?${index}`);
    await settled(view, '/quiet?19');
    await soon(() => view.tab()).toMatchObject({ loading: false });
    const before = await view.exchanges();
    await view.killWorker();
    await soon(() => view.received()).toBe(0);
    expect(await view.exchanges()).toEqual(before);
    await fetchIn(page, '/later');
    expect(await settled(view, '/later')).toMatchObject({ outcome: { status: 200 } });
    expect(await view.exchanges()).toHaveLength(before.length + 1);
  });

  test('the next view sees everything', async ({ page, site, watched }) => {
    await page.goto(`${site.origin}/hop-1`);
    const first = await watched(page);
    for (let index = 0; index < 50; index += 1) await fetchIn(page, `/quiet?${index}`);
    const ended = async () => (await first.exchanges()).filter(({ duration }) => duration !== undefined);
    await soon(async () => (await ended()).length).toBe(53);
    const before = await first.exchanges();
    await first.killWorker();
    const second = await watched(page);
    expect(await second.exchanges()).toEqual(before);
    await fetchIn(page, '/later');
    expect(await settled(second, '/later')).toMatchObject({ outcome: { status: 200 } });
  });
});
