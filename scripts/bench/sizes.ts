import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import build, { EXTENSION_DIR } from '#tests/e2e/support/build.ts';
import type { Report } from './report.ts';

/** What a part of the extension loads, in bytes after gzip. */
export interface LoadedSize {
  /** Before anything is shown. */
  readonly first: number;
  /** With what it loads later. */
  readonly all: number;
}

const AT_ONCE = [
  /\b(?:from|import)\s*["'](?<path>[^"']+\.js)["']/g,
  /<script[^>]+src="(?<path>[^"]+\.js)"/g,
  /<link[^>]+rel="(?:modulepreload|stylesheet)"[^>]+href="(?<path>[^"]+)"/g,
];
const LATER = [/\bimport\(\s*["'`](?<path>[^"'`]+\.js)["'`]/g];

/** What the page or script at `entry`, a path in the built extension, loads. */
export function loadedSize(entry: string): LoadedSize {
  return { first: weigh(reach(entry, AT_ONCE)), all: weigh(reach(entry, [...AT_ONCE, ...LATER])) };
}

function reach(entry: string, references: readonly RegExp[]): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    const text = read(file).toString();
    for (const match of references.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const path = match.groups?.path ?? '';
      reached.add(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path));
    }
  }
  return reached;
}

function weigh(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
}

function read(file: string): Buffer {
  return readFileSync(`${EXTENSION_DIR}/${file}`);
}

/** Measures the files of the built extension. */
export function reportSizes(report: Report): void {
  build();
  for (const [entry, budget] of [
    ['background.js', 60],
    ['popup.html', 100],
    ['panel.html', 180],
  ] as const) {
    const { first, all } = loadedSize(entry);
    const later = all === first ? '' : `, ${kilobytes(all)} in all`;
    report({
      what: `Size of ${entry} at first, gzip`,
      figure: `${kilobytes(first)}${later}`,
      budget: `${budget} kB at first`,
      met: first <= budget * 1000,
    });
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
