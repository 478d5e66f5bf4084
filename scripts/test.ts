import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './setup-browser.ts';

const ROOT = new URL('../', import.meta.url);
const REPORTS = { unit: 'test-results/unit.json', e2e: 'test-results/e2e.json' };

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  /** The step shows its own progress; others are shown when they fail. */
  readonly shown?: true;
  /** Reads from the step's report how many tests passed and failed. */
  readonly count?: () => Counts;
}

const STEPS: readonly Step[] = [
  {
    name: 'types',
    commands: [
      ['wxt', 'prepare'],
      ['tsc', '-p', 'tsconfig.json'],
      ['tsc', '-p', 'lib/tsconfig.json'],
    ],
  },
  { name: 'style', commands: [['biome', 'check', '--error-on-warnings', '.']] },
  {
    name: 'unit tests',
    commands: [['vitest', 'run', '--reporter=minimal', '--reporter=json', `--outputFile.json=${REPORTS.unit}`]],
    shown: true,
    count: () => {
      const { numPassedTests, numFailedTests } = readReport(REPORTS.unit);
      return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
    },
  },
  { name: 'build', commands: [['wxt', 'build']] },
  {
    name: 'end-to-end tests',
    commands: [['playwright', 'test']],
    shown: true,
    count: () => {
      const { expected, unexpected, flaky } = readReport(REPORTS.e2e).stats as Record<string, number>;
      return { passed: Number(expected), failed: Number(unexpected) + Number(flaky) };
    },
  },
];

function readReport(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}

/** Runs one step; returns what its report counts. A step that fails without one counts as one failure. */
function runStep({ name, commands, shown, count }: Step): Counts & { readonly ok: boolean } {
  const start = performance.now();
  if (shown) console.log(`\n${name}`);
  const ok = commands.every(([program, ...args]) => runCommand(program, args, shown === true));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = countsOf(count, ok);
  const told = count === undefined ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s${told})`);
  return { ...counts, ok };
}

function countsOf(count: Step['count'], ok: boolean): Counts {
  const { passed, failed } = readCounts(count) ?? { passed: 0, failed: 0 };
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/** A runner that crashed leaves no report. */
function readCounts(count: Step['count']): Counts | undefined {
  try {
    return count?.();
  } catch {
    return undefined;
  }
}

function runCommand(program: string, args: readonly string[], shown: boolean): boolean {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: shown ? 'inherit' : 'pipe',
    shell: process.platform === 'win32',
    env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  if (status === 0) return true;
  if (!shown) console.log(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
  return false;
}

function main(): number {
  mkdirSync(new URL('test-results', ROOT), { recursive: true });
  for (const file of Object.values(REPORTS)) rmSync(new URL(file, ROOT), { force: true });
  console.log(`browser: ${ensureBrowser()}`);
  const total = { passed: 0, failed: 0 };
  let stopped: string | undefined;
  for (const step of STEPS) {
    const { ok, passed, failed } = runStep(step);
    total.passed += passed;
    total.failed += failed;
    if (ok) continue;
    stopped = step.name;
    break;
  }
  if (stopped !== undefined) console.log(`\nStopped: ${stopped} failed; see above.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return stopped === undefined ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
