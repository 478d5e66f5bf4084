import type { CDPSession, Page } from '@playwright/test';
import type { Exchange } from '#lib/http/exchange.ts';
import type { ToView } from '#lib/messages.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { heapOf, longTaskText, onStage, takeLongTasks, watchWork, workOf } from './browser.ts';
import { inMs, medianOf, type Report } from './report.ts';

const EXCHANGES = 100_000;
/** Exchanges of one message, as the background sends them. */
const PART = 300;
/** Filter texts, letter by letter; each letter leaves fewer rows. */
const TYPED = ['404', '502', '997'];
const UPDATES = 30;
const SCROLLS = 60;
const START = 1_788_000_000_000;

/** What stands in the panel's page for the background. */
interface Background {
  post(message: ToView): void;
  watched: Promise<void>;
}

interface StandIn {
  readonly background: Background;
  /** Only kept on the page that is compared with. */
  kept?: unknown;
}

/** Measures the panel with 100,000 exchanges, which reach it as messages of its port. */
export async function reportPanel(report: Report): Promise<void> {
  await onStage(async ({ open, urlOf }) => {
    const bare = await open(urlOf('empty.html'));
    const emptyHeap = await heapOf(bare);
    const parseTime = await keepParsed(bare);
    const perBare = ((await heapOf(bare)) - emptyHeap) / EXCHANGES;
    await bare.close();

    const page = await open(urlOf('panel.html?tab=1'), standInForBackground);
    await page.evaluate(() => (window as unknown as StandIn).background.watched);
    const heapBefore = await heapOf(page);
    await bring(page);
    await takeLongTasks(page);
    const loadTime = await load(page);
    const loadTasks = await takeLongTasks(page);
    const perRow = ((await heapOf(page)) - heapBefore) / EXCHANGES;
    report({
      what: '100,000 exchanges: judged and drawn, against JSON.parse of them',
      figure: `${(loadTime / parseTime).toFixed(1)} times, ${(loadTime / 1000).toFixed(1)} s`,
    });
    report({
      what: 'Long tasks meanwhile',
      figure: longTaskText(loadTasks),
      budget: 'none',
      met: loadTasks.length === 0,
    });
    report({
      what: 'Heap of an exchange without content',
      figure: `${kilobytes(perRow)}, bare ${kilobytes(perBare)}`,
      budget: '2 kB',
      met: perRow <= 2000,
    });

    const updates = await timeUpdates(page);
    const frames = medianOf(updates.map(({ frames }) => frames));
    report({
      what: 'From the message of an update to its row',
      figure: `${frames} frames, ${inMs(medianOf(updates.map(({ time }) => time)))}`,
      budget: '2 frames',
      met: frames <= 2,
    });

    const session = await watchWork(page);
    await takeLongTasks(page);
    const workBefore = await workOf(session);
    await scroll(page);
    const turnWork = ((await workOf(session)) - workBefore) / SCROLLS;
    const scrollTasks = await takeLongTasks(page);
    report({
      what: 'Long tasks while scrolling',
      figure: longTaskText(scrollTasks),
      budget: 'none',
      met: scrollTasks.length === 0,
    });

    report({ what: 'Work of a turn of the wheel', figure: inMs(turnWork), budget: '50 ms', met: turnWork <= 50 });

    const keys = await typeFilters(page, session);
    const work = medianOf(keys.map((key) => key.work));
    report({
      what: 'Work of a key in the filter until the rows it leaves are drawn',
      figure: `${inMs(work)}, most ${inMs(Math.max(...keys.map((key) => key.work)))}`,
      budget: '50 ms',
      met: work <= 50,
    });
    const seen = medianOf(keys.map(({ seen }) => seen));
    report({
      what: 'From a key in the filter to its letter',
      figure: `${inMs(seen)}, longest ${inMs(Math.max(...keys.map((key) => key.seen)))}`,
      budget: '50 ms',
      met: seen <= 50,
    });
    const filtered = medianOf(keys.map((key) => key.filtered));
    report({
      what: 'From a key in the filter to the rows it leaves',
      figure: `${inMs(filtered)}, longest ${inMs(Math.max(...keys.map((key) => key.filtered)))}`,
      budget: '50 ms',
      met: filtered <= 50,
    });

    const sorts = await sort(page);
    if (sorts === undefined) report({ what: 'From a click on a column to the sorted rows', figure: 'no sorting yet' });
    else
      report({
        what: 'From a click on a column to the sorted rows',
        figure: inMs(medianOf(sorts)),
        budget: '100 ms',
        met: medianOf(sorts) <= 100,
      });
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

/** The exchange with this number: what a page of a shop does, now and then with an error. */
function exchangeAt(index: number): Exchange {
  const status = index % 25 === 3 ? 404 : index % 50 === 7 ? 502 : index % 20 === 11 ? 304 : 200;
  const startedAt = START + index * 20;
  const host = index % 4 === 0 ? 'static.shop.example' : 'shop.example';
  return {
    id: `w${index}`,
    sources: ['web-request', 'devtools'],
    tabId: 1,
    frameId: 0,
    documentId: `D${Math.floor(index / 1000)}`,
    initiator: 'https://shop.example',
    type: index % 1000 === 0 ? 'document' : index % 3 === 0 ? 'fetch' : 'image',
    method: 'GET',
    url: `https://${host}/api/items/${index % 997}/parts?page=${index}`,
    startedAt,
    duration: 12 + (index % 90),
    timings: { blocked: 1, send: 0, wait: 10, receive: 1 + (index % 90) },
    httpVersion: 'h2',
    requestFields: {
      lines: [
        { name: 'accept', value: '*/*' },
        { name: 'accept-encoding', value: 'gzip, deflate, br, zstd' },
        { name: 'accept-language', value: 'en-GB,en;q=0.9' },
        {
          name: 'user-agent',
          value: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
        },
      ],
    },
    outcome: {
      state: 'responded',
      status,
      fields: {
        lines: [
          { name: 'date', value: new Date(startedAt).toUTCString() },
          { name: 'content-type', value: 'application/json' },
          { name: 'cache-control', value: 'no-cache' },
          { name: 'etag', value: `"${(index * 7919).toString(16)}"` },
          { name: 'vary', value: 'Accept-Encoding' },
          { name: 'content-length', value: String(200 + (index % 4000)) },
        ],
      },
    },
  } as Exchange;
}

/** Messages as text, as they come out of a port: each read anew, sharing nothing. */
function* parts(): Generator<string> {
  for (let at = 0; at < EXCHANGES; at += PART) {
    const exchanges = Array.from({ length: Math.min(PART, EXCHANGES - at) }, (_, index) => exchangeAt(at + index));
    const complete = at + PART >= EXCHANGES;
    const tab = { tabId: 1, url: 'https://shop.example/', loading: false, access: 'ok', dropped: 0 } as const;
    yield JSON.stringify({ type: 'snapshot', tab, exchanges, settings: DEFAULT_SETTINGS, complete });
  }
}

const PARTS_AT_ONCE = 20;

/** The parts in groups: Playwright takes time for each call. */
function* groups(): Generator<string[]> {
  let group: string[] = [];
  for (const part of parts()) {
    group.push(part);
    if (group.length === PARTS_AT_ONCE) {
      yield group;
      group = [];
    }
  }
  yield group;
}

/** Keeps the bare exchanges on a page; returns how long JSON.parse took. */
async function keepParsed(page: Page): Promise<number> {
  let time = 0;
  for (const group of groups()) {
    time += await page.evaluate((texts) => {
      const keeper = window as unknown as { kept?: unknown[] };
      keeper.kept ??= [];
      const start = performance.now();
      for (const text of texts) keeper.kept.push(JSON.parse(text));
      return performance.now() - start;
    }, group);
  }
  return time;
}

/** Hands the page what it is going to be sent. */
async function bring(page: Page): Promise<void> {
  for (const group of groups()) {
    await page.evaluate((texts) => {
      const keeper = window as unknown as { texts?: string[] };
      keeper.texts = [...(keeper.texts ?? []), ...texts];
    }, group);
  }
}

/** Sends the whole snapshot, one task for each message; returns the time until it is drawn. */
function load(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { background, texts } = window as unknown as StandIn & { texts: string[] };
    const start = performance.now();
    for (const text of texts.splice(0)) {
      background.post(JSON.parse(text));
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
    }
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    return performance.now() - start;
  });
}

/** Runs in the page before its scripts, so it is of one piece. */
function standInForBackground(): void {
  const listeners: ((message: unknown) => void)[] = [];
  let isWatched = () => {};
  const watched = new Promise<void>((resolve) => {
    isWatched = resolve;
  });
  const event = (list: ((message: unknown) => void)[]) => ({
    addListener: (listener: (message: unknown) => void) => list.push(listener),
    removeListener: () => {},
    hasListener: () => false,
  });
  const port = {
    name: 'view',
    onMessage: event(listeners),
    onDisconnect: event([]),
    disconnect: () => {},
    postMessage: ({ type }: { type: string }) => {
      if (type === 'watch') isWatched();
    },
  };
  const scope = globalThis as unknown as Record<'chrome' | 'browser', { runtime?: object } | undefined>;
  for (const runtime of [scope.chrome?.runtime, scope.browser?.runtime]) {
    if (runtime !== undefined) Object.defineProperty(runtime, 'connect', { value: () => port, configurable: true });
  }
  const background: Background = {
    post: (message) => {
      for (const listener of listeners) listener(message);
    },
    watched,
  };
  Object.assign(window, { background });
}

/** Sends updates of one new exchange each, while the newest row is in sight. */
async function timeUpdates(page: Page): Promise<readonly { frames: number; time: number }[]> {
  await page.locator('[data-row]').last().waitFor();
  const messages = Array.from({ length: UPDATES }, (_, index) =>
    JSON.stringify({ type: 'update', exchanges: [exchangeAt(EXCHANGES + index)], removed: [] }),
  );
  return page.evaluate(async (texts) => {
    const { background } = window as unknown as StandIn;
    const results: { frames: number; time: number }[] = [];
    for (const text of texts) {
      const message = JSON.parse(text) as { exchanges: { id: string }[] };
      const selector = `[data-row="${message.exchanges[0]?.id}"]`;
      await new Promise((resolve) => setTimeout(resolve, 60));
      const start = performance.now();
      const shown = new Promise<number>((resolve, reject) => {
        let frames = 0;
        const look = () => {
          frames += 1;
          // What is in the document after the callbacks of a frame is painted in it.
          if (document.querySelector(selector) !== null) resolve(frames);
          else if (performance.now() - start > 5000) reject(new Error(`no row ${selector}`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      background.post(message as never);
      const frames = await shown;
      results.push({ frames, time: performance.now() - start });
    }
    return results;
  }, messages);
}

/** Turns the wheel over the table, up from its end, and jumps through it. */
async function scroll(page: Page): Promise<void> {
  const grid = page.locator('.table');
  await grid.hover();
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    await page.mouse.wheel(0, turn % 10 === 9 ? -400_000 : -700);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

interface KeyTimes {
  /** Until the letter was painted, in milliseconds. */
  readonly seen: number;
  /** Until the filtered rows were painted, in milliseconds. */
  readonly filtered: number;
  /** What the main thread did meanwhile, in milliseconds. */
  readonly work: number;
}

interface Noting {
  readonly keyTimes: Promise<Omit<KeyTimes, 'work'>>;
}

/** Types into the filter, and takes it back, with the times of each key. */
async function typeFilters(page: Page, session: CDPSession): Promise<readonly KeyTimes[]> {
  const field = page.getByRole('combobox', { name: 'Filter' });
  await field.focus();
  const times: KeyTimes[] = [];
  for (const text of TYPED) {
    for (const key of [...text, ...Array.from(text, () => 'Backspace')]) {
      await page.evaluate(noteKey);
      const before = await workOf(session);
      await page.keyboard.press(key);
      const noted = await page.evaluate(() => (window as unknown as Noting).keyTimes);
      times.push({ ...noted, work: (await workOf(session)) - before });
    }
  }
  return times;
}

/** Runs in the page, so it is of one piece: it notes the times of the next key. */
function noteKey(): void {
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const keyTimes: Noting['keyTimes'] = new Promise((resolve) => {
    const start = new Promise<number>((pressed) => {
      window.addEventListener('keydown', ({ timeStamp }) => pressed(timeStamp), { capture: true, once: true });
    });
    const seen = new Promise<number>((done) => {
      window.addEventListener('input', () => done(painted()), { once: true });
    });
    const filtered = new Promise<number>((done) => {
      const count = document.querySelector('.toolbar-count') as Element;
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done(painted());
      });
      observer.observe(count, { childList: true, characterData: true, subtree: true });
    });
    Promise.all([start, seen, filtered]).then(([from, letter, rows]) => {
      resolve({ seen: letter - from, filtered: rows - from });
    });
  });
  Object.assign(window, { keyTimes });
}

/** Clicks on columns; undefined where the table does not sort. */
async function sort(page: Page): Promise<readonly number[] | undefined> {
  const heads = page.locator('.table-head [role=columnheader] button');
  if ((await heads.count()) === 0) return undefined;
  const times: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    times.push(
      await heads.nth(turn % (await heads.count())).evaluate(
        (head) =>
          new Promise<number>((resolve) => {
            const start = performance.now();
            (head as HTMLElement).click();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          }),
      ),
    );
  }
  return times;
}
