import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { openDevtools, openPanel } from '#tests/e2e/support/surfaces.ts';
import { until } from '#tests/e2e/support/until.ts';
import { startLab } from '#tests/lab/server.ts';
import { onStage, watchWork, workOf } from './browser.ts';
import { inMs, medianOf, type Report } from './report.ts';

const FETCHES = 500;
const LANES = 10;
const ROUNDS = 5;
/** A page is at rest when it works less than this share of this time. */
const IDLE_SHARE = 0.1;
const REST_MS = 500;

/** Measures the work of the panel and of the browser's own Network panel on the same traffic, each in front in turn. */
export async function reportNetworkPanel(report: Report): Promise<void> {
  const lab = await startLab();
  try {
    await onStage(async ({ context }) => {
      const page = await context.newPage();
      await page.goto(`${lab.url}/status/200`);
      const devtools = await openDevtools(context, page);
      const tab = (name: string) => devtools.locator('[role=tab]', { hasText: name }).first();
      await tab('Network').click();
      await openPanel(context, page, { devtools });
      const frame = await until('the panel', () => devtools.frames().find((one) => one.url().includes('panel.html')));
      await frame.locator('[data-row]').first().waitFor();
      const own = await watchWork(frame);
      const theirs = await watchWork(devtools);

      const works = { panel: [] as number[], network: [] as number[], behind: [] as number[] };
      for (let round = -1; round < ROUNDS; round += 1) {
        await tab('Status Lens').click();
        const [panel, behind] = (await workOn(page, [own, theirs])) as [number, number];
        await tab('Network').click();
        const [network] = (await workOn(page, [theirs])) as [number];
        if (round < 0) continue;
        works.panel.push(panel);
        works.behind.push(behind);
        works.network.push(network);
      }
      const [panel, network, behind] = [works.panel, works.network, works.behind].map(medianOf) as [
        number,
        number,
        number,
      ];
      report({
        what: `${FETCHES} fetches: work of the panel against the Network panel`,
        figure: `${(panel / network).toFixed(2)} (${inMs(panel)})`,
      });
      report({
        what: 'Work of DevTools with the Network panel, and with this one, in front',
        figure: `${inMs(network)}, ${inMs(behind)}`,
      });
    });
  } finally {
    await lab.close();
  }
}

/** Lets the page fetch; returns how much each of the sessions' pages worked until nothing was left to do. */
async function workOn(page: Page, sessions: readonly CDPSession[]): Promise<readonly number[]> {
  const works = () => Promise.all(sessions.map(workOf));
  const before = await works();
  await page.evaluate(
    async ([fetches, lanes]) => {
      let sent = 0;
      const lane = async () => {
        while (sent < fetches) await (await fetch(`/status/200?n=${sent++}`)).text();
      };
      await Promise.all(Array.from({ length: lanes }, lane));
    },
    [FETCHES, LANES] as const,
  );
  let last = await works();
  for (;;) {
    await pause(REST_MS);
    const now = await works();
    const isAtRest = now.every((work, index) => work - (last[index] as number) < REST_MS * IDLE_SHARE);
    last = now;
    if (isAtRest) return now.map((work, index) => work - (before[index] as number));
  }
}
