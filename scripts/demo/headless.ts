import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type LabResult, playScenarios } from '#tests/e2e/support/lab-page.ts';
import type { Launched } from '#tests/e2e/support/launch.ts';
import { settledExchanges } from '#tests/e2e/support/snapshot.ts';
import { openPanel, openPopup, type Panel } from '#tests/e2e/support/surfaces.ts';
import type { Lab, LabScenario } from '#tests/lab/server.ts';
import { type Judged, judge } from './judged.ts';
import { exchangeTable, problemList } from './table.ts';

/** Where the pictures go; git ignores it. */
const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url));
/** What the lab's page itself loads: shown only where something is wrong with it. */
const OWN_FILES: ReadonlySet<string> = new Set(['/', '/lab.css', '/lab.js', '/scenarios.json', '/favicon.ico']);
/** A page on which much goes wrong, for the pictures. */
const SHOWCASE = [
  'healthy-json',
  'unauthorized-without-challenge',
  'error-flag-in-success',
  'method-lost',
  'stack-trace',
  'cached-server-error',
  'retry-storm',
  'haproxy-no-server',
  'refused',
  'nginx-refused',
];

/** Plays the lab's scenarios family by family and prints what the extension saw and what it thinks of it. */
export async function runHeadless({ context, extensionId }: Launched, lab: Lab): Promise<void> {
  const page = await context.newPage();
  await page.goto(lab.url);
  const view = await openPanel(context, page);
  const all: Judged[] = [];
  for (const [family, scenarios] of Map.groupBy(lab.scenarios, (scenario) => scenario.family)) {
    const judged = await play(page, view, lab, scenarios);
    all.push(...judged);
    console.log(`\n${family}: ${scenarios.map(({ title }) => title).join(' · ')}`);
    console.log(exchangeTable(judged, (origin) => nameOf(lab, origin)));
  }
  console.log(`\nProblems of these ${all.length} exchanges\n`);
  console.log(problemList(all));
  console.log('\nPictures');
  await settledExchanges(view.devtools, urlsOf(await playScenarios(page, lab, SHOWCASE)));
  for (const file of [await picturePopup(context, extensionId, page), await picturePanel(view)]) {
    console.log(`  ${file}`);
  }
}

async function play(page: Page, view: Panel, lab: Lab, scenarios: readonly LabScenario[]): Promise<readonly Judged[]> {
  const ids = scenarios.map(({ id }) => id);
  const results = await playScenarios(page, lab, ids);
  const judged = judge(await settledExchanges(view.devtools, urlsOf(results)));
  return judged.filter(({ url, findings }) => findings.length > 0 || !OWN_FILES.has(new URL(url).pathname));
}

function urlsOf(results: readonly LabResult[]): readonly string[] {
  return results.map(({ url }) => url);
}

function nameOf({ url, otherUrl, h2Url, closedUrl, gateways }: Lab, origin: string): string {
  const names = new Map([
    [url, ''],
    [otherUrl, 'other'],
    [h2Url, 'h2'],
    [closedUrl, 'closed'],
    [gateways.nginx?.url, 'nginx'],
    [gateways.haproxy?.url, 'haproxy'],
  ]);
  return names.get(origin.replace(/^ws/, 'http')) ?? origin;
}

async function picturePopup(context: Launched['context'], extensionId: string, page: Page): Promise<string> {
  const popup = await openPopup(context, extensionId, page);
  await popup.getByRole('region', { name: 'Problems' }).waitFor();
  const file = pictureFile('popup.png');
  const size = await popup.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await popup.screenshot({ path: file, clip: { x: 0, y: 0, ...size } });
  await popup.close();
  return file;
}

async function picturePanel({ devtools, panel }: Panel): Promise<string> {
  const gatewayFailure = panel.getByRole('row', { name: /\b502\b/ });
  const failure = panel.getByRole('row', { name: /\b500\b/ });
  await ((await gatewayFailure.count()) > 0 ? gatewayFailure : failure).first().click();
  await panel.getByRole('heading', { name: 'What it means' }).waitFor();
  const file = pictureFile('panel.png');
  await devtools.screenshot({ path: file });
  return file;
}

function pictureFile(name: string): string {
  mkdirSync(ARTIFACTS, { recursive: true });
  return join(ARTIFACTS, name);
}
