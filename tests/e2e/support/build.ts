import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

/** The folder of the extension that is tested: `EXTENSION_DIR`, or what the build makes. */
export const EXTENSION_DIR = process.env.EXTENSION_DIR ?? join(ROOT, '.output', 'chrome-mv3');

/** Builds the extension, unless the last build is newer than every source. */
export default function build(): void {
  if (process.env.EXTENSION_DIR !== undefined || isFresh()) return;
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the extension does not build:\n${stdout}${stderr}`);
}

function isFresh(): boolean {
  const manifest = join(EXTENSION_DIR, 'manifest.json');
  return existsSync(manifest) && SOURCES.every((source) => newest(join(ROOT, source)) < statSync(manifest).mtimeMs);
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(mtimeMs, ...files.map((file) => statSync(join(path, file)).mtimeMs));
}
