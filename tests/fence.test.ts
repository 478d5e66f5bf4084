import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom: the folder, and the folders that its files may import beside their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/http': ['lib/knowledge'],
  'lib/knowledge': [],
  'lib/lint': ['lib/http', 'lib/knowledge'],
  'lib/gateways': ['lib/http', 'lib/knowledge', 'lib/lint'],
  'lib/rules': ['lib/http', 'lib/knowledge', 'lib/lint', 'lib/gateways'],
  'lib/capture': ['lib/http'],
  'lib/ledger': ['lib/http', 'lib/capture', 'lib/messages.ts', 'lib/settings.ts'],
  'lib/toolbar': ['lib/http', 'lib/knowledge', 'lib/lint', 'lib/store', 'lib/ledger', 'lib/settings.ts'],
  'lib/reference': ['lib/http', 'lib/knowledge', 'lib/lint', 'lib/gateways'],
  'lib/report': [
    'lib/http',
    'lib/knowledge',
    'lib/lint',
    'lib/gateways',
    'lib/capture',
    'lib/store',
    'lib/settings.ts',
  ],
  'lib/transfer': [
    'lib/http',
    'lib/lint',
    'lib/gateways',
    'lib/capture',
    'lib/report',
    'lib/store',
    'lib/messages.ts',
    'lib/settings.ts',
  ],
  'lib/store': [
    'lib/http',
    'lib/knowledge',
    'lib/lint',
    'lib/gateways',
    'lib/messages.ts',
    'lib/settings.ts',
    'lib/settings-changes.ts',
    'lib/settings-table.ts',
  ],
  'lib/messages.ts': ['lib/http', 'lib/capture', 'lib/settings.ts'],
  'lib/options': [
    'lib/http',
    'lib/lint',
    'lib/messages.ts',
    'lib/settings.ts',
    'lib/settings-changes.ts',
    'lib/settings-mutes.ts',
    'lib/store',
  ],
  'lib/settings.ts': ['lib/lint', 'lib/settings-mutes.ts', 'lib/settings-sites.ts', 'lib/settings-table.ts'],
  'lib/settings-changes.ts': ['lib/settings.ts'],
  'lib/settings-mutes.ts': ['lib/http'],
  'lib/settings-sites.ts': ['lib/http'],
  'lib/settings-table.ts': [],
  'lib/channel.ts': [],
  components: ['lib'],
  entrypoints: ['lib', 'components'],
};

/** Packages that the pure part may use: none of them knows a browser. */
const LIB_PACKAGES: readonly string[] = [
  '@streamparser/json',
  'structured-headers',
  'whatwg-mimetype',
  'set-cookie-parser',
  'http-link-header',
  'htmlparser2',
  'valibot',
  'minisearch',
  'tldts',
  'zustand',
  're2js',
];

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }).sort();

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [
    ...text.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
}

/** The file that an import names, from the project's root; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : undefined;
}

function homeOf(file: string): string {
  const home = Object.keys(MAY_IMPORT)
    .filter((place) => file === place || file.startsWith(`${place}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (home === undefined) throw new Error(`${file} lies in no folder of the table: give its folder a row`);
  return home;
}

function isWithin(target: string, place: string): boolean {
  return target === place || target.startsWith(`${place}/`);
}

describe('the fence', () => {
  it('knows every folder', () => {
    for (const file of files) expect(() => homeOf(file)).not.toThrow();
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports from each place that it may', (home, places) => {
    const targets = files
      .filter((file) => homeOf(file) === home)
      .flatMap((file) => importsOf(file).map((specifier) => targetOf(file, specifier)));
    for (const place of places) {
      expect(
        targets.some((target) => target !== undefined && isWithin(target, place)),
        `${home} imports nothing from ${place}: take it out of the table`,
      ).toBe(true);
    }
  });

  it.each(files)('%s imports only what its folder may', (file) => {
    const home = homeOf(file);
    const allowed = [home, ...(MAY_IMPORT[home] ?? [])];
    for (const specifier of importsOf(file)) {
      const target = targetOf(file, specifier);
      if (target !== undefined) {
        expect(
          allowed.some((place) => isWithin(target, place)),
          `${home} may import ${allowed.join(', ')}, not ${target}`,
        ).toBe(true);
      } else if (file.startsWith('lib/')) {
        const name = specifier.startsWith('@') ? specifier : specifier.split('/')[0];
        expect(LIB_PACKAGES, `lib/ stays free of ${specifier}`).toContain(name);
      } else if (file.startsWith('components/')) {
        expect(specifier, 'only entrypoints/ touch the browser API').not.toMatch(/^(?:wxt|webextension-polyfill)/);
      }
    }
  });
});
