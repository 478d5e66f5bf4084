import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filtersPage, rulesPage } from '#scripts/generate-docs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(`${ROOT}docs`, { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));

describe('the documentation', () => {
  it('shows every rule as it is: run `npm run generate`', async () => {
    expect(read('docs/rules.md')).toBe(await rulesPage());
  });

  it('explains every key of the filter language: run `npm run generate`', () => {
    expect(read('docs/filters.md')).toBe(filtersPage());
  });

  it('lists every decision under its number and title', () => {
    const records = readdirSync(`${ROOT}docs/decisions`)
      .filter((file) => file !== 'README.md')
      .sort();
    const rows = records.map((file, index) => {
      const number = index + 1;
      const [heading = ''] = read(`docs/decisions/${file}`).split('\n');
      expect(file).toMatch(new RegExp(`^${String(number).padStart(4, '0')}-[a-z-]+\\.md$`));
      expect(heading).toMatch(new RegExp(`^# ${number}\\. .`));
      return `${number}. [${heading.replace(/^# \d+\. /, '')}](${file})`;
    });
    const index = read('docs/decisions/README.md').split('\n');
    expect(index.filter((line) => /^\d+\. /.test(line))).toEqual(rows);
  });

  it.each(pages)('%s links to files that exist', (page) => {
    const folder = page.replace(/[^/]*$/, '');
    const text = read(page).replace(/```[\s\S]*?```/g, '');
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect(() => read(`${folder}${target}`)).not.toThrow();
  });
});
