// Plain JavaScript for any Node from 20 on, without packages: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'node_modules', '.bin');
const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const OLDEST_NODE = 20;

/** Says in one line what is wrong, and ends. */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json says; packages for other platforms may be absent. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (wanted === undefined) giveUp('There is no readable package-lock.json here.');
  if (present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? optional === true || devOptional === true : found.version === version;
  });
}

function install() {
  console.log('Installing the packages (npm ci).');
  const npm = process.env.npm_execpath;
  const options = { cwd: ROOT, encoding: 'utf8' };
  const { status, stdout, stderr } =
    npm === undefined
      ? spawnSync('npm', ['ci'], { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, 'ci'], options);
  if (status !== 0) giveUp(`${stdout ?? ''}${stderr ?? ''}\nnpm ci failed; see above.`);
}

/** Runs a script with the Node that the project pins, and passes its end on. */
function run(script, args) {
  const child = spawn(PINNED_NODE, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` },
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', ({ message }) => giveUp(`${PINNED_NODE} does not start: ${message}`));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

const [script, ...args] = process.argv.slice(2);
if (script === undefined) giveUp('Usage: node scripts/setup.mjs SCRIPT [ARGUMENT ...]');
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  giveUp(`This is Node ${process.versions.node}; the project needs ${OLDEST_NODE} or newer.`);
}
if (!isInstalled()) install();
if (!existsSync(PINNED_NODE)) {
  giveUp('npm did not run install scripts, which bring the pinned Node. Run: npm rebuild node --ignore-scripts=false');
}
run(script, args);
