import { describe, expect, it } from 'vitest';
import { netErrors } from '#lib/knowledge/net-errors.ts';
import { statusCodes } from '#lib/knowledge/status-codes/index.ts';
import { vendorStatusCodes } from '#lib/knowledge/status-codes/vendor.ts';
import { guides } from '#lib/reference/guides/index.ts';
import { fragmentOf } from '#lib/reference/place.ts';
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
    ['jwt expired', 401],
    ['session expired', 401],
    ['session timeout', 401],
    ['login required', 401],
    ['not logged in', 401],
    ['wrong password', 401],
    ['api key missing', 401],
    ['keeps asking for password', 401],
    ['permission denied', 403],
    ['access denied', 403],
    ['bot blocked', 403],
    ['csrf token mismatch', 419],
    ['too slow', 504],
    ['timeout', 504],
    ['request takes too long', 504],
    ['page hangs', 504],
    ['gateway timed out', 504],
    ['redirect loses POST', 307],
    ['post becomes get', 307],
    ['redirect loop', 301],
    ['too many redirects', 301],
    ['http to https redirect', 301],
    ['www redirect', 301],
    ['moved permanently undo', 301],
    ['permant redirect', 308],
    ['form sent twice', 303],
    ['file too big', 413],
    ['upload fails', 413],
    ['url too long', 414],
    ['cookie too big', 431],
    ['header too large', 431],
    ['site shows bad gateway', 502],
    ['nginx 502', 502],
    ['502 after deploy', 502],
    ['bad gatewy', 502],
    ['cloudflare 522', 522],
    ['web server down', 521],
    ['server crashed', 500],
    ['internl server error', 500],
    ['database down', 503],
    ['maintenance mode', 503],
    ['server overloaded', 503],
    ['servce unavailable', 503],
    ['no healthy upstream', 503],
    ['rate limit', 429],
    ['too many reqests', 429],
    ['api quota exceeded', 429],
    ['throttling', 429],
    ['exponential backoff', 429],
    ['email already taken', 409],
    ['duplicate entry', 409],
    ['version conflict', 409],
    ['optimistic locking', 412],
    ['lost update', 412],
    ['validation error', 422],
    ['missing field', 422],
    ['invalid json', 400],
    ['wrong content type', 415],
    ['method not allowed', 405],
    ['page not found', 404],
    ['deleted page', 404],
    ['endpoint removed', 410],
    ['hide resource', 404],
    ['empty list', 200],
    ['no results', 200],
    ['async job', 202],
    ['long running task', 202],
    ['delete response code', 204],
    ['resume download', 206],
    ['video seek', 206],
    ['browser shows old version', 304],
    ['success false in 200', 200],
    ['captive portal', 511],
    ['hotel wifi', 511],
    ['gdpr block', 451],
    ['legal takedown', 451],
    ['websocket fails', 101],
    ['disk full', 507],
    ['client closed connection', 499],
    ['linkedin 999', 999],
  ])('%s points to %i', (query, code) => {
    const best = search.find(query).slice(0, 3);
    expect(best.some((hit) => hit.code === code || hit.codes?.includes(code))).toBe(true);
  });

  it.each([
    ['which code should I return', '#/choose'],
    ['when to retry', '#/guide/retries'],
    ['common mistakes', '#/guide/mistakes'],
    ['error format', '#/guide/errors'],
    ['cors error', '#/guide/mistakes'],
    ['dns error', '#/net/ERR_NAME_NOT_RESOLVED'],
    ['ECONNREFUSED', '#/net/ERR_CONNECTION_REFUSED'],
    ['connection reset', '#/net/ERR_CONNECTION_RESET'],
    ['certificate expired', '#/net/ERR_CERT_DATE_INVALID'],
    ['ssl error', '#/net/ERR_CERT_AUTHORITY_INVALID'],
    ['failed to fetch', '#/net/ERR_FAILED'],
    ['mixed content', '#/rule/mixed-content'],
    ['stack trace leaked', '#/rule/leaked-internals'],
  ])('%s leads to %s', (query, fragment) => {
    const best = search.find(query).slice(0, 3);
    expect(best.map(({ place }) => fragmentOf(place))).toContain(fragment);
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
