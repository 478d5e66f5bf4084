import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FieldRequirement, StatusCode } from '#lib/knowledge/status-codes/entry.ts';
import {
  className,
  classOf,
  explain,
  statusCode,
  statusCodes,
  vendorCodes,
} from '#lib/knowledge/status-codes/index.ts';
import { vendorStatusCodes } from '#lib/knowledge/status-codes/vendor.ts';
import type { SpecLink } from '#lib/lint/finding.ts';

interface RegistryRow {
  readonly code: number;
  readonly description: string;
  readonly reference: string;
}

const registryUrl = new URL('../../fixtures/iana/http-status-codes.csv', import.meta.url);

function unquote(cell: string): string {
  return cell.replace(/^"|"$/g, '');
}

/** The rows of the registry snapshot. The reference is the last cell; only quoted cells contain commas. */
function registryRows(): readonly RegistryRow[] {
  const [header, ...lines] = readFileSync(registryUrl, 'utf8').trim().split('\n');
  expect(header).toBe('Value,Description,Reference');
  return lines.map((line) => {
    const [value, description, reference] = line.match(/"[^"]*"|[^,]+/g) ?? [];
    if (value === undefined || description === undefined || reference === undefined) throw new Error(line);
    return { code: Number(value), description: unquote(description), reference: unquote(reference) };
  });
}

/** What the registry writes as the reference of an entry, without the sections of RFCs other than 9110. */
function referenceOf({ registration }: StatusCode): string {
  if (registration.by !== 'iana') throw new Error('not registered');
  const { title } = registration.spec;
  const [, number, section] = /^RFC (\d+)(?: §([\d.]+))?$/.exec(title) ?? [];
  if (number === undefined) return `[${title}]`;
  return number === '9110' ? `[RFC9110, Section ${section}]` : `[RFC${number}]`;
}

function codesWhere(matches: (entry: StatusCode) => boolean): readonly number[] {
  return statusCodes.filter(matches).map(({ code }) => code);
}

function requirement(code: number, name: string): FieldRequirement | undefined {
  return statusCode(code)?.fields.find((field) => field.name === name);
}

function linksOf(entry: StatusCode): readonly SpecLink[] {
  const { registration } = entry;
  return [
    ...(registration.spec === undefined ? [] : [registration.spec]),
    ...entry.links,
    ...entry.fields.map(({ spec }) => spec),
  ];
}

/** Every sentence of an entry that users read. */
function sentencesOf(entry: StatusCode): readonly string[] {
  return [
    entry.meaning,
    ...entry.client,
    ...entry.server,
    ...(entry.background ?? []),
    entry.retry.text,
    ...entry.confusedWith.map(({ difference }) => difference),
  ];
}

const vendors: readonly StatusCode[] = vendorStatusCodes;
const all: readonly StatusCode[] = [...statusCodes, ...vendors];
const byCode = Map.groupBy(all, ({ code }) => code);
const label = (entry: StatusCode) =>
  `${entry.code} ${entry.registration.by === 'vendor' ? entry.registration.vendor : entry.registration.by}`;
const labelled = all.map((entry) => [label(entry), entry] as const);

describe('the IANA registry', () => {
  const rows = registryRows();

  test('is there code by code, in its order, each code once', () => {
    expect(rows).toHaveLength(64);
    expect(statusCodes.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
    expect(codesWhere(() => true)).toEqual([...new Set(codesWhere(() => true))].sort((a, b) => a - b));
  });

  test.each(rows)('agrees on $code: name, reference and state', ({ code, description, reference }) => {
    const entry = explain(code);
    expect(entry.name).toBe(description.replace(/ \((TEMPORARY|OBSOLETED).*\)$/, ''));
    expect(referenceOf(entry)).toBe(reference);
    const deprecated = code === 305 || description.endsWith('(OBSOLETED)');
    const state = description.includes('(TEMPORARY')
      ? 'temporary'
      : description === '(Unused)'
        ? 'unused'
        : deprecated
          ? 'deprecated'
          : 'current';
    expect(entry.registration).toMatchObject({ by: 'iana', state });
  });

  test('has an MDN link for every code that MDN describes', () => {
    const without = codesWhere(({ code, links }) => !links.some(({ url }) => url.endsWith(`/Status/${code}`)));
    expect(without).toEqual([104, 305, 306]);
  });
});

describe('facts', () => {
  test('heuristically cacheable: RFC 9110 §15.1, and 451 by RFC 7725 §3', () => {
    const defined = [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501];
    expect(codesWhere((entry) => entry.heuristicallyCacheable)).toEqual(defined);
    expect(codesWhere((entry) => entry.storable === 'heuristic')).toEqual(defined);
  });

  test('never stored: RFC 6585 §3 to §6', () => {
    expect(codesWhere((entry) => entry.storable === 'never')).toEqual([428, 429, 431, 511]);
  });

  test('no content: RFC 9110 §15.2, §15.3.5, §15.3.6, §15.4.5', () => {
    expect(codesWhere((entry) => entry.content === 'forbidden')).toEqual([100, 101, 102, 103, 104, 204, 205, 304]);
  });

  test('the method on redirects: RFC 9110 §15.4.2 to §15.4.4, §15.4.8, §15.4.9', () => {
    expect(codesWhere((entry) => entry.keepsMethod === 'not-post')).toEqual([301, 302]);
    expect(codesWhere((entry) => entry.keepsMethod === 'never')).toEqual([303]);
    expect(codesWhere((entry) => entry.keepsMethod === 'always')).toEqual([307, 308]);
  });

  test('permanent: RFC 9110 §15.4.2, §15.4.9, §15.5.11', () => {
    expect(codesWhere((entry) => entry.permanent === true)).toEqual([301, 308, 410]);
    expect(codesWhere((entry) => entry.permanent === false)).toEqual([302, 303, 307]);
  });

  test.each([
    [101, 'Upgrade', 'MUST', 'error'], // RFC 9110 §15.2.2
    [201, 'Location', 'SHOULD', 'warning'], // §9.3.3
    [202, 'Location', 'MAY', 'info'], // §15.3.3
    [206, 'Content-Range', 'MUST', 'error'], // §15.3.7.1
    [301, 'Location', 'SHOULD', 'error'], // §15.4.2
    [302, 'Location', 'SHOULD', 'error'], // §15.4.3
    [303, 'Location', 'SHOULD', 'error'], // §15.4.4
    [304, 'ETag', 'MUST', 'warning'], // §15.4.5
    [304, 'Cache-Control', 'MUST', 'warning'], // §15.4.5
    [307, 'Location', 'SHOULD', 'error'], // §15.4.8
    [308, 'Location', 'SHOULD', 'error'], // §15.4.9
    [401, 'WWW-Authenticate', 'MUST', 'error'], // §15.5.2
    [405, 'Allow', 'MUST', 'error'], // §15.5.6
    [407, 'Proxy-Authenticate', 'MUST', 'error'], // §15.5.8
    [415, 'Accept', 'MAY', 'info'], // §15.5.16
    [416, 'Content-Range', 'SHOULD', 'warning'], // §15.5.17
    [426, 'Upgrade', 'MUST', 'error'], // §15.5.22
    [429, 'Retry-After', 'MAY', 'warning'], // RFC 6585 §4
    [451, 'Link', 'SHOULD', 'info'], // RFC 7725 §4
    [503, 'Retry-After', 'MAY', 'warning'], // RFC 9110 §15.6.4
  ] as const)('%i calls for %s (%s, %s)', (code, name, keyword, level) => {
    expect(requirement(code, name)).toMatchObject({ keyword, level });
  });

  test('no other registered code calls for a field', () => {
    expect(codesWhere(({ fields }) => fields.length > 0)).toEqual([
      101, 201, 202, 206, 301, 302, 303, 304, 307, 308, 401, 405, 407, 415, 416, 426, 429, 451, 503,
    ]);
  });

  test('retrying: successes need none, rate limits and outages come later, faults of the request need a change', () => {
    const verdict = (code: number) => explain(code).retry.verdict;
    expect([200, 201, 204, 301, 304].map(verdict)).toEqual(Array(5).fill('not-needed'));
    expect([429, 500, 502, 503, 504].map(verdict)).toEqual(Array(5).fill('later'));
    expect([400, 401, 403, 405, 409, 412, 415, 422].map(verdict)).toEqual(Array(8).fill('after-change'));
    expect([404, 410, 501].map(verdict)).toEqual(Array(3).fill('no'));
    expect([408, 421, 425].map(verdict)).toEqual(Array(3).fill('once'));
  });
});

describe('vendor codes', () => {
  test('are ascending, and each vendor gives a code one meaning', () => {
    const codes = vendors.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted((a, b) => a - b));
    expect(new Set(vendors.map(label)).size).toBe(vendors.length);
  });

  test.each([
    [218, 'Apache'],
    [419, 'Laravel'],
    [420, 'Twitter'],
    [430, 'Shopify'],
    [440, 'Microsoft'],
    [444, 'nginx'],
    [449, 'Microsoft'],
    [450, 'Microsoft'],
    [460, 'AWS'],
    [463, 'AWS'],
    [464, 'AWS'],
    ...[494, 495, 496, 497, 498, 499].map((code) => [code, 'nginx'] as const),
    [498, 'Esri'],
    [499, 'Esri'],
    [509, 'cPanel'],
    ...[520, 521, 522, 523, 524, 525, 526, 527, 530].map((code) => [code, 'Cloudflare'] as const),
    [529, 'Anthropic'],
    [529, 'Qualys'],
    [530, 'Pantheon'],
    [530, 'Shopify'],
    [540, 'Shopify'],
    [561, 'AWS'],
    [598, 'proxies'],
    [599, 'proxies'],
    [783, 'Shopify'],
    [999, 'LinkedIn'],
    [402, 'Shopify'],
    [423, 'Shopify'],
    [451, 'ActiveSync'],
  ] as const)('%i is known as a code of %s', (code, vendor) => {
    const names = vendorCodes(code).map(({ registration }) =>
      registration.by === 'vendor' ? registration.vendor : '',
    );
    expect(names.filter((name) => name.includes(vendor))).toHaveLength(1);
  });

  test('never hide a registered meaning', () => {
    expect(statusCode(451)?.name).toBe('Unavailable For Legal Reasons');
    expect(explain(423).registration.by).toBe('iana');
    expect(vendorCodes(404)).toEqual([]);
  });
});

describe('texts', () => {
  test.each(labelled)('%s: sentences are whole, and the meaning fits the card', (_, entry) => {
    expect(entry.name.trim()).not.toBe('');
    expect(entry.meaning.length).toBeLessThanOrEqual(140);
    for (const sentence of sentencesOf(entry)) expect(sentence).toMatch(/^(?:\p{Lu}|\d|nginx).{8,}[^.\s]\.$/u);
    expect(new Set(sentencesOf(entry)).size).toBe(sentencesOf(entry).length);
    expect(entry.client.length).toBeLessThanOrEqual(4);
    expect(entry.server.length).toBeLessThanOrEqual(4);
  });

  test.each([200, 201, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 422, 429, 500, 502, 503, 504])(
    '%i, a common code, has several steps for both sides',
    (code) => {
      expect(explain(code).client.length).toBeGreaterThanOrEqual(2);
      expect(explain(code).server.length).toBeGreaterThanOrEqual(2);
    },
  );

  test.each(labelled)('%s: every link is https and has a title', (_, entry) => {
    for (const { title, url } of linksOf(entry)) {
      expect(title.trim()).not.toBe('');
      expect(new URL(url).protocol).toBe('https:');
    }
  });

  test('conditions of fields read on after the keyword', () => {
    const conditions = all.flatMap(({ fields }) => fields.flatMap(({ when }) => when ?? []));
    expect(conditions.length).toBeGreaterThan(5);
    for (const condition of conditions) expect(condition).toMatch(/^(when|unless|in|with) .*[^.]$/);
  });

  test.each([
    [413, 'Payload Too Large'],
    [422, 'Unprocessable Entity'],
    [418, "I'm a teapot"],
    [302, 'Moved Temporarily'],
  ])('%i is found under its other name %s', (code, alias) => {
    expect(explain(code).aliases).toContain(alias);
  });
});

describe('confused codes', () => {
  test.each(labelled)('%s: each exists, names this code in turn, and is another one', (_, entry) => {
    for (const { code } of entry.confusedWith) {
      expect(code).not.toBe(entry.code);
      const mirrors = byCode.get(code)?.flatMap(({ confusedWith }) => confusedWith.map((other) => other.code)) ?? [];
      expect(mirrors).toContain(entry.code);
    }
    expect(new Set(entry.confusedWith.map(({ code }) => code)).size).toBe(entry.confusedWith.length);
  });

  test.each([
    [200, 201],
    [200, 204],
    [301, 302],
    [301, 308],
    [302, 307],
    [400, 422],
    [401, 403],
    [403, 404],
    [404, 410],
    [405, 501],
    [409, 412],
    [409, 422],
    [410, 501],
    [422, 500],
    [502, 503],
    [502, 504],
    [503, 504],
  ])('%i and %i are told apart', (one, other) => {
    expect(explain(one).confusedWith.map(({ code }) => code)).toContain(other);
  });
});

describe('explain', () => {
  test('has an entry for every number from 100 to 999', () => {
    for (let code = 100; code <= 999; code += 1) {
      const entry = explain(code);
      expect(entry.code).toBe(code);
      expect(entry.meaning.length, `${code}`).toBeGreaterThan(20);
      expect(entry.meaning.length, `${code}`).toBeLessThanOrEqual(140);
      for (const sentence of sentencesOf(entry)) expect(sentence, `${code}`).toMatch(/\.$/);
    }
  });

  test('treats an unknown code like the x00 of its class, RFC 9110 §15', () => {
    expect(statusCode(589)).toBeUndefined();
    expect(explain(299)).toMatchObject({ actor: 'nobody', registration: { by: 'nobody' }, storable: 'explicit' });
    expect(explain(299).meaning).toContain('like 200');
    expect(explain(489)).toMatchObject({ actor: 'client', retry: { verdict: 'after-change' } });
    expect(explain(589)).toMatchObject({ actor: 'server', retry: { verdict: 'later' } });
    expect(explain(199)).toMatchObject({ content: 'forbidden' });
  });

  test.each([600, 777, 0, 42, 1000])('treats %i, outside the range, as a server error', (code) => {
    expect(explain(code)).toMatchObject({ code, actor: 'server', retry: { verdict: 'later' } });
  });
});

describe('classes', () => {
  test.each([
    [100, 1, 'Informational'],
    [204, 2, 'Success'],
    [304, 3, 'Redirection'],
    [499, 4, 'Client error'],
    [500, 5, 'Server error'],
    [599, 5, 'Server error'],
    [99, undefined, 'Outside 100-599'],
    [600, undefined, 'Outside 100-599'],
    [0, undefined, 'Outside 100-599'],
    [200.5, undefined, 'Outside 100-599'],
  ] as const)('%d is of class %s, %s', (code, statusClass, name) => {
    expect(classOf(code)).toBe(statusClass);
    expect(className(code)).toBe(name);
  });
});
