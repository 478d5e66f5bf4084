import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '#scripts/setup-browser.ts';
import build, { EXTENSION_DIR } from '#tests/e2e/support/build.ts';
import { medianOf, type Report } from './report.ts';

/** Times of one extension under the storm, in milliseconds. */
export interface StormTimes {
  readonly extension: string;
  readonly times: readonly number[];
}

/** How the storm went: the extensions in the order in which they were named. */
export interface Storm {
  readonly results: readonly StormTimes[];
  /** Average load of the machine in the last minute, when it was over. */
  readonly load: number;
}

const FETCHES = 1_500;
/** Fetches under way at a time; the browser refuses them where there are too many. */
const LANES = 100;
const ROUNDS = 15;
const WARM_UPS = 2;
/** What a storm leaves to do is done before the other browser's turn. */
const PAUSE_MS = 1_500;

/** The page: it waits for its turn, fetches, tells how long it took, and starts anew. */
const PAGE = `<!doctype html><link rel="icon" href="data:,"><title>Storm</title><script type="module">
const [, who] = location.pathname.split('/');
await fetch('/' + who + '/turn');
const start = performance.now();
let sent = 0;
const lane = async () => {
  while (sent < ${FETCHES}) await (await fetch('/data?n=' + sent++)).text();
};
await Promise.all(Array.from({ length: ${LANES} }, lane));
await fetch('/' + who + '/took?ms=' + (performance.now() - start));
location.reload();
</script>`;

/** Asks the least of the browser that any extension of this kind has to ask. */
const NO_OP = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'No-op',
    version: '1',
    permissions: ['webRequest'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'worker.js' },
  }),
  'worker.js': `chrome.webRequest.onCompleted.addListener(() => {}, { urls: ['<all_urls>'] }, ['responseHeaders']);`,
} as const;

/**
 * Lets pages fetch 1,500 times as fast as they can in browsers that have one of these extensions each, in turns; the
 * first is an extension that does nothing. Nothing is attached to the browsers: the pages tell the server how long it took.
 *
 * @throws when no browser is found, or one does not come in time.
 */
export async function measureStorm(folders: readonly string[], rounds: number): Promise<Storm> {
  const room = mkdtempSync(join(tmpdir(), 'status-lens-storm-'));
  const noOp = join(room, 'no-op');
  mkdirSync(noOp);
  for (const [name, text] of Object.entries(NO_OP)) writeFileSync(join(noOp, name), text);
  const site = await startSite();
  const browsers: Browser[] = [];
  try {
    const results = [noOp, ...folders].map((extension) => ({ extension, times: [] as number[] }));
    for (const [index, { extension }] of results.entries()) {
      browsers.push(await startBrowser(extension, `${site.origin}/${index}/`));
    }
    for (let round = -WARM_UPS; round < rounds; round += 1) {
      for (const [index, { times }] of results.entries()) {
        const time = await site.turn(`${index}`);
        if (round >= 0) times.push(time);
        await pause(PAUSE_MS);
      }
    }
    return { results, load: loadavg()[0] as number };
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    site.close();
    rmSync(room, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Measures what the built extension costs a page that fetches as fast as it can. */
export async function reportStorm(report: Report): Promise<void> {
  build();
  const { results, load } = await measureStorm([EXTENSION_DIR], ROUNDS);
  const [noOp, own] = results.map(({ times }) => medianOf(times)) as [number, number];
  report({
    what: `${FETCHES} fetches against an idle listener, load ${load.toFixed(1)}`,
    figure: (own / noOp).toFixed(2),
    budget: '1.05 at most',
    met: own <= 1.05 * noOp,
  });
}

interface StormSite {
  readonly origin: string;
  /** Lets a page have its storm; returns how long it took. */
  turn(who: string): Promise<number>;
  close(): void;
}

const PATIENCE_MS = 60_000;

async function startSite(): Promise<StormSite> {
  const waiting = new Map<string, (response: ServerResponse) => void>();
  const ready = new Map<string, ServerResponse>();
  const tell = new Map<string, (time: number) => void>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [, who = '', what] = pathname.split('/');
    response.setHeader('Cache-Control', 'no-store');
    if (who === 'data') {
      response.setHeader('Content-Type', 'application/json').end('{"data":1}');
    } else if (what === 'turn') {
      const give = waiting.get(who);
      waiting.delete(who);
      if (give === undefined) ready.set(who, response);
      else give(response);
    } else if (what === 'took') {
      response.end();
      tell.get(who)?.(Number(searchParams.get('ms')));
    } else response.setHeader('Content-Type', 'text/html').end(PAGE);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pageOf = (who: string) =>
    new Promise<ServerResponse>((resolve) => {
      const page = ready.get(who);
      ready.delete(who);
      if (page === undefined) waiting.set(who, resolve);
      else resolve(page);
    });
  const turn = async (who: string) => {
    const page = await pageOf(who);
    const took = new Promise<number>((resolve) => tell.set(who, resolve));
    page.end();
    return took;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    turn: (who) =>
      Promise.race([
        turn(who),
        pause(PATIENCE_MS, undefined, { ref: false }).then(() => {
          throw new Error(`browser ${who} did not have its storm within ${PATIENCE_MS / 1000} s`);
        }),
      ]),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Starts a browser with the extension and shows it the page. */
async function startBrowser(extension: string, url: string): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium found; npm test installs one');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: true,
    // Nobody listens to the pages: that alone would cost them more than an extension does.
    targetFilter: () => false,
    waitForInitialPage: false,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  await browser.installExtension(extension);
  // What an extension opens at first is behind the page.
  await pause(PAUSE_MS);
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url });
  return browser;
}
