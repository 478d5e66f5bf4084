import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Google Chrome for Testing', 'Microsoft Edge'];
const WINDOWS_FILES = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * The Chromium to use: the one that `CHROMIUM_PATH` names, else Playwright's own, else the system's. Undefined where
 * there is none. Throws where `CHROMIUM_PATH` names none.
 */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
    return named;
  }
  return [playwrightBrowser(), ...systemBrowsers()].find((file) => file !== undefined && existsSync(file));
}

function playwrightBrowser(): string | undefined {
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  return chromium.executablePath();
}

function systemBrowsers(): string[] {
  if (process.platform === 'darwin') return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder === undefined ? [] : WINDOWS_FILES.map((file) => join(folder, file))));
  }
  return findPrograms(PROGRAMS);
}

/** The programs of these names that the machine has. */
function findPrograms(names: readonly string[]): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)).filter((file) => existsSync(file)));
}

/** What the tests use beside Chromium: the names of the program, and Debian's package. */
const COMPANIONS = [
  { programs: ['nginx'], package: 'nginx-light' },
  { programs: ['haproxy'], package: 'haproxy' },
  { programs: ['apache2'], package: 'apache2' },
  { programs: ['varnishd'], package: 'varnish' },
  { programs: ['squid'], package: 'squid' },
  { programs: ['caddy'], package: 'caddy' },
  { programs: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
] as const;

/**
 * Sees to it that there is a browser, and on Debian and its kin, as root, the gateways that the tests ask and Firefox
 * too. Returns the browser; says what is installed, and throws with what to do where nothing can be.
 */
export function ensureBrowser(): string {
  const missing = COMPANIONS.filter(({ programs }) => findPrograms(programs).length === 0);
  const found = findBrowser();
  if (canUseApt() && (found === undefined || missing.length > 0)) {
    aptInstall([...(found === undefined ? ['chromium'] : []), ...missing.map((companion) => companion.package)]);
  }
  const browser = found ?? findBrowser() ?? playwrightInstall();
  if (browser !== undefined) return browser;
  throw new Error(
    'There is no browser to test with. Install Chromium or Chrome, or run: npx playwright install --with-deps chromium (or name one with CHROMIUM_PATH=/path/to/chromium).',
  );
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && findPrograms(['apt-get']).length > 0;
}

function aptInstall(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' });
  run('update');
  for (const name of packages) {
    const result = run('install', '-y', name);
    if (result.status !== 0) console.log(`apt-get could not install ${name}: ${reasonOf(result)}`);
  }
}

function playwrightInstall(): string | undefined {
  console.log('Installing Chromium with Playwright.');
  const result = spawnSync('playwright', ['install', 'chromium'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) console.log(`Playwright could not install it: ${reasonOf(result)}`);
  return findBrowser();
}

/** The line of the output that says most: the last one that names an error, else the last. */
function reasonOf({ stderr, error }: SpawnSyncReturns<string>): string {
  const lines = (stderr ?? '').split('\n').filter((line) => line.trim() !== '');
  return error?.message ?? lines.findLast((line) => /^(E:|Error)/.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
}
