import { loadavg } from 'node:os';
import { reportEngine } from './bench/engine.ts';
import { reportFirstPaint } from './bench/first-paint.ts';
import { reportHarImport } from './bench/har-import.ts';
import { reportNetworkPanel } from './bench/network-panel.ts';
import { reportPanel } from './bench/panel.ts';
import type { Measurement, Report } from './bench/report.ts';
import { reportSizes } from './bench/sizes.ts';
import { reportStorm } from './bench/storm.ts';
import { ensureBrowser } from './setup-browser.ts';

/*
 * Measures the extension, as far as it goes as ratios against a baseline of the same run: machines differ, ratios hold.
 * Nothing here is asserted. `npm run bench -- NAME …` runs some of them.
 */

interface Benchmark {
  readonly run: (report: Report) => void | Promise<void>;
  readonly needsBrowser: boolean;
}

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  engine: { run: reportEngine, needsBrowser: false },
  sizes: { run: reportSizes, needsBrowser: false },
  'first-paint': { run: reportFirstPaint, needsBrowser: true },
  panel: { run: reportPanel, needsBrowser: true },
  'har-import': { run: reportHarImport, needsBrowser: true },
  'network-panel': { run: reportNetworkPanel, needsBrowser: true },
  storm: { run: reportStorm, needsBrowser: true },
};

function print({ what, figure, budget, met }: Measurement): void {
  const verdict = met === undefined ? '' : met ? 'met' : 'NOT MET';
  console.log(`${what.padEnd(64)} ${figure.padStart(24)}   ${verdict.padEnd(7)} ${budget ?? ''}`.trimEnd());
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(1);
}
const chosen = Object.entries(BENCHMARKS).filter(([name]) => asked.length === 0 || asked.includes(name));
if (chosen.some(([, { needsBrowser }]) => needsBrowser)) ensureBrowser();
for (const [name, { run }] of chosen) {
  console.log(`\n${name}, load of the machine ${(loadavg()[0] as number).toFixed(1)}`);
  await run(print);
}
