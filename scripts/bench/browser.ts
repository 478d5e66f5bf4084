import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Frame, Page } from '@playwright/test';
import { build as bundle } from 'vite';
import build, { EXTENSION_DIR } from '#tests/e2e/support/build.ts';
import { type Launched, launchExtension } from '#tests/e2e/support/launch.ts';

/** A browser with the built extension, to which a page was added that only has React. */
export interface Stage extends Launched {
  /** The URL of a page of the extension; `empty.html` is the one with nothing but React. */
  urlOf(page: string): string;
  /** A page that tells how busy it is, with `setUp` evaluated before its own scripts. */
  open<Argument>(url: string, setUp?: (argument: Argument) => void, argument?: Argument): Promise<Page>;
}

/** Lets `work` have a stage, and clears it away. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  build();
  const room = mkdtempSync(join(tmpdir(), 'status-lens-bench-'));
  try {
    cpSync(EXTENSION_DIR, room, { recursive: true });
    await addEmptyPage(room);
    const launched = await launchExtension({ extension: room });
    const { context, extensionId } = launched;
    try {
      await work({
        ...launched,
        urlOf: (page) => `chrome-extension://${extensionId}/${page}`,
        async open(url, setUp, argument) {
          const page = await context.newPage();
          await page.addInitScript(watchMainThread);
          if (setUp !== undefined) await page.addInitScript(setUp as (argument: unknown) => void, argument as unknown);
          await page.goto(url);
          return page;
        },
      });
    } finally {
      await launched.close();
    }
  } finally {
    rmSync(room, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Built as the extension's own pages are. */
async function addEmptyPage(folder: string): Promise<void> {
  await bundle({
    root: fileURLToPath(new URL('empty-page/', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'empty'), emptyOutDir: true },
    base: '/empty/',
  });
  cpSync(join(folder, 'empty', 'index.html'), join(folder, 'empty.html'));
}

/** What a page notes about itself. */
export interface Watched {
  /** Times in which it did not answer, in milliseconds; only those over 50. */
  longTasks: number[];
}

/** Runs in the page, so it is of one piece. */
function watchMainThread(): void {
  const watched = window as unknown as Watched;
  watched.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** The long tasks since this was asked last, in milliseconds. */
export function takeLongTasks(page: Page | Frame): Promise<number[]> {
  return page.evaluate(async () => {
    // They are told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (window as unknown as Watched).longTasks.splice(0);
  });
}

/** Long tasks in words. */
export function longTaskText(tasks: readonly number[]): string {
  return tasks.length === 0 ? 'none' : `${tasks.length}, longest ${Math.round(Math.max(...tasks))} ms`;
}

/** What the heap of a page holds after garbage is collected, in bytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** A way to ask how much the main thread of a page has worked: other work on the machine does not count. */
export async function watchWork(page: Page | Frame): Promise<CDPSession> {
  const context = 'context' in page ? page.context() : page.page().context();
  const session = await context.newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  return session;
}

/** The parts of a page's work that are told as processor time. */
const PARTS_OF_WORK = ['ScriptDuration', 'V8CompileDuration', 'LayoutDuration', 'RecalcStyleDuration'];

/** How long the main thread has worked on scripts, styles and layout, as processor time in milliseconds. */
export async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.reduce((sum, { name, value }) => (PARTS_OF_WORK.includes(name) ? sum + value * 1000 : sum), 0);
}
