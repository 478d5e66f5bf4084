import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { heapOf, longTaskText, onStage, takeLongTasks } from './browser.ts';
import type { Report } from './report.ts';

const MB = 1_000_000;
/** Large bodies, and many entries; the view shows 50,000 exchanges at most. */
const FILES = [
  { name: '200 MB', bytes: 200 * MB, items: 400 },
  { name: '100,000 entries', entries: 100_000, items: 1 },
] as const;
const PATIENCE_MS = 240_000;

interface FileWanted {
  readonly bytes?: number;
  readonly entries?: number;
  /** Items in the body of each entry. */
  readonly items: number;
}

/** Measures how a large HAR file is opened, against JSON.parse of the same file in a page of the same browser. */
export async function reportHarImport(report: Report): Promise<void> {
  const room = mkdtempSync(join(tmpdir(), 'status-lens-har-'));
  try {
    for (const wanted of FILES) {
      const path = join(room, 'large.har');
      const entries = await writeHar(path, wanted);
      const size = Math.round(statSync(path).size / MB);
      await onStage(async ({ open, urlOf }) => {
        const bare = await open(urlOf('empty.html'), noteParse);
        const parsed = await importInto(bare, path);
        await bare.close();
        const page = await open(urlOf('panel.html'), noteImport);
        const shown = await importInto(page, path);
        const what = `HAR of ${wanted.name} (${size} MB, ${entries.toLocaleString('en')} entries)`;
        report({
          what: `${what}: opened, against JSON.parse`,
          figure: `${(shown.time / parsed.time).toFixed(1)} times, ${(shown.time / 1000).toFixed(1)} s`,
        });
        report({
          what: `${what}: long tasks (of JSON.parse: ${longTaskText(parsed.longTasks)})`,
          figure: longTaskText(shown.longTasks),
          budget: 'none',
          met: shown.longTasks.length === 0,
        });
        report({
          what: `${what}: heap, against what JSON.parse leaves`,
          figure: `${(shown.heap / parsed.heap).toFixed(2)} times, ${Math.round(shown.heap / MB)} MB`,
        });
      });
      rmSync(path);
    }
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

interface Imported {
  /** Until it was drawn, in milliseconds. */
  readonly time: number;
  readonly longTasks: readonly number[];
  /** What it added, in bytes. */
  readonly heap: number;
}

interface Importing {
  imported?: Promise<number>;
  kept?: unknown;
}

async function importInto(page: Page, path: string): Promise<Imported> {
  const before = await heapOf(page);
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  await takeLongTasks(page);
  await input.setInputFiles(path);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.waitForFunction(() => (window as unknown as Importing).imported !== undefined);
  const time = await page.evaluate(() => (window as unknown as Importing).imported as Promise<number>);
  const longTasks = await takeLongTasks(page);
  return { time, longTasks, heap: (await heapOf(page)) - before };
}

/** Runs in the page before its scripts, so it is of one piece: notes when a chosen file is shown. */
function noteImport(): void {
  window.addEventListener(
    'change',
    () => {
      const start = performance.now();
      const imported = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.file-strip')?.textContent?.startsWith('Showing')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        observer.observe(document, { childList: true, subtree: true, characterData: true });
      });
      Object.assign(window, { imported });
    },
    { capture: true, once: true },
  );
}

/** Runs in the empty page, so it is of one piece: parses a chosen file and keeps what it holds. */
function noteParse(): void {
  window.addEventListener('DOMContentLoaded', () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => {
      const start = performance.now();
      const parse = async () => {
        for (const file of input.files ?? []) Object.assign(window, { kept: JSON.parse(await file.text()) });
        return performance.now() - start;
      };
      Object.assign(window, { imported: parse() });
    });
    document.body.append(input);
  });
}

/** Writes a HAR file, the same one every time; returns how many entries it has. */
async function writeHar(
  path: string,
  { bytes = Number.POSITIVE_INFINITY, entries, items }: FileWanted,
): Promise<number> {
  const most = entries ?? Number.POSITIVE_INFINITY;
  const text = JSON.stringify({ items: Array.from({ length: items }, (_, id) => ({ id, name: `Item ${id}` })) });
  const file = createWriteStream(path);
  let written = 0;
  let count = 0;
  file.write('{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[');
  for (; written < bytes && count < most; count += 1) {
    const part = `${count === 0 ? '' : ','}${JSON.stringify(entryAt(count, text))}`;
    written += part.length;
    if (!file.write(part)) await once(file, 'drain');
  }
  file.end(']}}');
  await once(file, 'close');
  return count;
}

/** One in five has a finding; no two paths are the same. */
function entryAt(index: number, text: string) {
  return {
    startedDateTime: new Date(1_788_000_000_000 + index * 10).toISOString(),
    time: 5,
    request: {
      method: 'GET',
      url: `https://api.shop.example/items/item-${index}-parts`,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Host', value: 'api.shop.example' }],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: index % 5 === 0 ? 401 : 200,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      cookies: [],
      content: { size: text.length, mimeType: 'application/json', text: `${text.slice(0, -1)},"n":${index}}` },
      redirectURL: '',
      headersSize: -1,
      bodySize: text.length,
    },
    cache: {},
    timings: { send: 0, wait: 4, receive: 1 },
  };
}
