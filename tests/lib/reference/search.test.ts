import { describe, expect, it } from 'vitest';
import { netErrors } from '#lib/knowledge/net-errors.ts';
import { statusCodes } from '#lib/knowledge/status-codes/index.ts';
import { vendorStatusCodes } from '#lib/knowledge/status-codes/vendor.ts';
import { guides } from '#lib/reference/guides/index.ts';
import { codesNamed, createSearch } from '#lib/reference/search.ts';
import { symptoms } from '#lib/reference/symptoms.ts';
import { rules } from '#lib/rules/index.ts';

const search = createSearch({ guides, rules });

function firstOf(query: string) {
  return search.find(query)[0];
}

describe('a search by number', () => {
  it.each([...new Set([...statusCodes, ...vendorStatusCodes].map(({ code }) => code))])('%i is found first', (code) => {
    expect(firstOf(String(code))?.place).toEqual({ kind: 'code', code });
  });

  it('shows every meaning of a code, the registry first', () => {
    const about = search.find('530').map(({ about }) => about);
    expect(about).toContain('Cloudflare');
    expect(about).toContain('Pantheon');
    expect(
      search
        .find('451')
        .map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['451 Unavailable For Legal Reasons', '451 Redirect']);
  });

  it('answers unknown numbers too', () => {
    expect(firstOf('299')?.title).toBe('299 Unregistered code');
    expect(firstOf('777')?.title).toBe('777 Unregistered code');
  });

  it.each([
    ['5xx', 500, 511],
    ['5XX', 500, 511],
    ['50x', 500, 509],
    ['5', 500, 500],
    ['40*', 400, 409],
    ['500-504', 500, 504],
    ['http 404', 404, 404],
    ['status: 404', 404, 404],
  ])('%s is a range', (query, from, within) => {
    const codes = codesNamed(query) ?? [];
    expect(codes[0]).toBe(from);
    expect(codes).toContain(within);
  });

  it.each(['0', '099', '1000', 'abc', '4 users', ''])('%j is none', (query) => {
    expect(codesNamed(query)).toBeUndefined();
  });
});

describe('a search by word', () => {
  it.each(statusCodes.filter(({ name }) => !name.startsWith('(')).map(({ code, name }) => [name, code] as const))(
    '%s',
    (name, code) => {
      expect(firstOf(name)?.code).toBe(code);
    },
  );

  it.each([
    ['payload too large', 413],
    ['Unprocessable Entity', 422],
    ["i'm a teapot", 418],
    ['request-uri too long', 414],
    ['too many requests', 429],
    ['to many request', 429],
    ['bad gatway', 502],
    ['unauthorised', 401],
    ['forbiden', 403],
    ['intenral server error', 500],
    ['gateway tim', 504],
    ['NOT FOUND', 404],
    ['web server is down', 521],
    ['client closed request', 499],
  ])('%s is %i', (query, code) => {
    expect(firstOf(query)?.code).toBe(code);
  });

  it.each(netErrors.map(({ name }) => name))('%s', (name) => {
    expect(firstOf(name)?.place).toEqual({ kind: 'net-error', name });
    expect(firstOf(`net::${name}`)?.place).toEqual({ kind: 'net-error', name });
  });

  it('finds rules and guides', () => {
    expect(
      search.find('allow missing').some(({ place }) => place.kind === 'rule' && place.id === 'allow-missing'),
    ).toBe(true);
    expect(firstOf('common mistakes')?.place).toEqual({ kind: 'guide', id: 'mistakes' });
    expect(firstOf('401 or 403')?.place).toMatchObject({ kind: 'guide', id: 'authentication' });
  });
});

describe('a search by symptom', () => {
  it.each(symptoms.map(({ title, place }) => [title, place] as const))('%s', (title, place) => {
    expect(
      search
        .find(title)
        .slice(0, 3)
        .map((hit) => hit.place),
    ).toContainEqual(place);
  });

  it.each([
    ['token expired', 401],
    ['too slow', 504],
    ['redirect loses POST', 307],
    ['rate limit', 429],
    ['email already taken', 409],
    ['database down', 503],
  ])('%s points to %i', (query, code) => {
    const best = search.find(query).slice(0, 3);
    expect(best.some((hit) => hit.code === code || hit.codes?.includes(code))).toBe(true);
  });
});

describe('any query', () => {
  it.each(['', ' ', '\u0000', '((((', '*', 'zzzzzzzzzzzz', 'the', '😀', 'a'.repeat(10_000)])(
    '%j does no harm',
    (query) => {
      expect(search.find(query).length).toBeLessThanOrEqual(30);
    },
  );

  it('an empty one finds nothing', () => {
    expect(search.find('  ')).toEqual([]);
  });
});
