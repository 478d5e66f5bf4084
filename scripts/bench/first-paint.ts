import type { Page } from '@playwright/test';
import { startLab } from '#tests/lab/server.ts';
import { onStage, type Stage, watchWork, workOf } from './browser.ts';
import { inMs, medianOf, type Report } from './report.ts';

const ROUNDS = 9;
const REQUESTS = 30;

/** Times since the page was asked for, in milliseconds. */
interface Opening {
  readonly painted: number;
  readonly ready: number;
  /** What the main thread had worked until then. */
  readonly work: number;
}

interface Noting {
  readyAt?: number;
}

/** Measures how soon the popup and the panel are drawn and ready, against a page that only has React. */
export async function reportFirstPaint(report: Report): Promise<void> {
  const lab = await startLab();
  try {
    await onStage(async (stage) => {
      const page = await stage.context.newPage();
      await page.goto(`${lab.url}/status/404?body=Missing`);
      await page.evaluate(async (count) => {
        for (let n = 0; n < count; n += 1) await fetch(`/status/200?n=${n}`);
      }, REQUESTS);
      const tabId = await tabOf(stage, page.url());
      const surfaces = {
        empty: [stage.urlOf('empty.html'), '#ready'],
        popup: [stage.urlOf(`popup.html?tab=${tabId}`), '.popup .document'],
        panel: [stage.urlOf(`panel.html?tab=${tabId}`), '.panel [data-row]'],
      } as const;
      const openings = { empty: [] as Opening[], popup: [] as Opening[], panel: [] as Opening[] };
      for (let round = -1; round < ROUNDS; round += 1) {
        for (const name of ['empty', 'popup', 'panel'] as const) {
          const opening = await open(stage, surfaces[name]);
          if (round >= 0) openings[name].push(opening);
        }
      }
      const middle = (name: keyof typeof openings, what: keyof Opening) =>
        medianOf(openings[name].map((opening) => opening[what]));
      const empty = middle('empty', 'painted');
      const emptyWork = middle('empty', 'work');
      report({ what: 'A page that only has React: first paint; work', figure: `${inMs(empty)}; ${inMs(emptyWork)}` });
      for (const name of ['popup', 'panel'] as const) {
        const painted = middle(name, 'painted');
        const work = middle(name, 'work');
        report({
          what: `First paint of the ${name} against it`,
          figure: `${(painted / empty).toFixed(2)} (${inMs(painted)})`,
        });
        report({ what: `The ${name} shows what was seen after`, figure: inMs(middle(name, 'ready')) });
        report({
          what: `Work of the ${name}'s main thread until then`,
          figure: `${inMs(work)}, ${(work / emptyWork).toFixed(1)} times`,
          ...(name === 'popup' && { budget: '100 ms', met: work <= 100 }),
        });
      }
    });
  } finally {
    await lab.close();
  }
}

function tabOf({ worker }: Stage, url: string): Promise<number> {
  return worker.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<TabInfo[]> } } };
    const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
    if (tab === undefined) throw new Error(`no tab shows ${wanted}`);
    return tab.id;
  }, url);
}

interface TabInfo {
  readonly id: number;
  readonly url?: string;
}

async function open(stage: Stage, [url, ready]: readonly [url: string, ready: string]): Promise<Opening> {
  const page = await stage.context.newPage();
  await page.addInitScript(noteReady, ready);
  const session = await watchWork(page);
  await page.goto(url);
  const times = await timesOf(page);
  const work = await workOf(session);
  await page.close();
  return { ...times, work };
}

/** Runs in the page, so it is of one piece. */
function noteReady(selector: string): void {
  const noting = window as unknown as Noting;
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        noting.readyAt = performance.now();
      });
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

function timesOf(page: Page): Promise<Omit<Opening, 'work'>> {
  return page.evaluate(async () => {
    const noting = window as unknown as Noting;
    const paint = () => performance.getEntriesByName('first-paint')[0];
    while (noting.readyAt === undefined || paint() === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { painted: paint()?.startTime ?? Number.NaN, ready: noting.readyAt };
  });
}
