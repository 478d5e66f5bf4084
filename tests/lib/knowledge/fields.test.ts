import { describe, expect, test } from 'vitest';
import { fieldEntries, fieldEntry } from '#lib/knowledge/fields.ts';
import { statusCodes } from '#lib/knowledge/status-codes/index.ts';

describe('the list', () => {
  test('has the fields a developer meets, each once, in the order of the alphabet', () => {
    const names = fieldEntries.map(({ name }) => name.toLowerCase());
    expect(names.length).toBeGreaterThanOrEqual(90);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test.each(fieldEntries)('$name is complete', ({ name, in: where, meaning, spec }) => {
    expect(name).toMatch(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/); // token, RFC 9110 §5.6.2
    expect(['request', 'response', 'both']).toContain(where);
    expect(meaning).toMatch(/^\p{Lu}.{8,}[^\s.]\.$/u);
    expect(meaning.length).toBeLessThanOrEqual(140);
    expect(spec.title.trim()).not.toBe('');
    expect(new URL(spec.url).protocol).toBe('https:');
  });

  test('explains every field that a status code calls for', () => {
    const named = statusCodes.flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(named.filter((name) => fieldEntry(name)?.name !== name)).toEqual([]);
  });
});

describe('fieldEntry', () => {
  test.each([
    ['www-authenticate', 'WWW-Authenticate'],
    ['ETAG', 'ETag'],
    ['Retry-After', 'Retry-After'],
    ['cf-ray', 'CF-RAY'],
  ])('finds %s as %s', (name, canonical) => {
    expect(fieldEntry(name)?.name).toBe(canonical);
  });

  test.each(['', 'X-Made-Up', 'constructor'])('does not know %j', (name) => {
    expect(fieldEntry(name)).toBeUndefined();
  });
});
