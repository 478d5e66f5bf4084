import { describe, expect, test } from 'vitest';
import { netError, netErrors } from '#lib/knowledge/net-errors.ts';

const BLAMED = ['network', 'server', 'client', 'browser', 'extension', 'page'];
const KINDS = ['failure', 'cancelled', 'blocked'];

describe('the list', () => {
  test('has at least 60 names, each once', () => {
    expect(netErrors.length).toBeGreaterThanOrEqual(60);
    expect(new Set(netErrors.map(({ name }) => name)).size).toBe(netErrors.length);
  });

  test.each(netErrors)('$name is complete', ({ name, meaning, causes, check, blame, kind, sentNothing }) => {
    expect(name).toMatch(/^(ERR|NS_ERROR|NS_BINDING|SSL_ERROR|SEC_ERROR|MOZILLA_PKIX_ERROR|PR)_[A-Z0-9_]+$/);
    for (const sentence of [meaning, ...causes, ...check]) expect(sentence).toMatch(/^\p{Lu}.{8,}[^\s.][.?]$/u);
    expect(meaning.length).toBeLessThanOrEqual(140);
    expect(BLAMED).toContain(blame);
    expect(KINDS).toContain(kind);
    expect(sentNothing).toBeTypeOf('boolean');
  });

  test.each([
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_CONNECTION_REFUSED',
    'net::ERR_CONNECTION_RESET',
    'net::ERR_CONNECTION_CLOSED',
    'net::ERR_CONNECTION_TIMED_OUT',
    'net::ERR_TIMED_OUT',
    'net::ERR_EMPTY_RESPONSE',
    'net::ERR_FAILED',
    'net::ERR_ABORTED',
    'net::ERR_BLOCKED_BY_CLIENT',
    'net::ERR_BLOCKED_BY_RESPONSE',
    'net::ERR_INTERNET_DISCONNECTED',
    'net::ERR_TOO_MANY_REDIRECTS',
    'net::ERR_CERT_DATE_INVALID',
    'net::ERR_CERT_AUTHORITY_INVALID',
    'net::ERR_CERT_COMMON_NAME_INVALID',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'net::ERR_HTTP2_PROTOCOL_ERROR',
    'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
    'net::ERR_CONTENT_LENGTH_MISMATCH',
    'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION',
    'NS_ERROR_UNKNOWN_HOST',
    'NS_ERROR_CONNECTION_REFUSED',
    'NS_ERROR_NET_RESET',
    'NS_ERROR_NET_TIMEOUT',
    'NS_ERROR_NET_INTERRUPT',
    'NS_ERROR_REDIRECT_LOOP',
    'NS_ERROR_OFFLINE',
    'NS_ERROR_DOM_BAD_URI',
    'NS_BINDING_ABORTED',
    'NS_ERROR_ABORT',
  ])('%s is known', (error) => {
    expect(netError(error)).toBeDefined();
  });
});

describe('netError', () => {
  test('takes the name with and without its prefix', () => {
    expect(netError('net::ERR_FAILED')).toBe(netError('ERR_FAILED'));
    expect(netError(' net::ERR_FAILED ')?.name).toBe('ERR_FAILED');
  });

  test.each([
    ['net::ERR_BLOCKED_BY_CLIENT.Inspector', 'ERR_BLOCKED_BY_CLIENT'],
    ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', 'ERR_BLOCKED_BY_RESPONSE'],
    ['cancelled', 'ERR_ABORTED'],
    ['Load request cancelled', 'ERR_ABORTED'],
    ['A server with the specified hostname could not be found.', 'ERR_NAME_NOT_RESOLVED'],
    ['too many HTTP redirects', 'ERR_TOO_MANY_REDIRECTS'],
  ])('%s means what %s does', (error, name) => {
    expect(netError(error)).toEqual(netError(name));
  });

  test.each(['', 'ERR_', 'net::ERR_MADE_UP', 'net::ERR_MADE_UP.Reason', 'constructor', '404'])(
    'does not know %j',
    (error) => {
      expect(netError(error)).toBeUndefined();
    },
  );

  test.each([
    ['ERR_ABORTED', 'cancelled', 'page'],
    ['NS_BINDING_ABORTED', 'cancelled', 'page'],
    ['ERR_BLOCKED_BY_CLIENT', 'blocked', 'extension'],
    ['NS_ERROR_ABORT', 'blocked', 'extension'],
    ['NS_ERROR_TRACKING_URI', 'blocked', 'browser'],
    ['ERR_BLOCKED_BY_CSP', 'blocked', 'page'],
    ['ERR_BLOCKED_BY_RESPONSE', 'failure', 'server'],
    ['ERR_NAME_NOT_RESOLVED', 'failure', 'network'],
    ['ERR_CONNECTION_REFUSED', 'failure', 'server'],
    ['ERR_PROXY_CONNECTION_FAILED', 'failure', 'client'],
    ['ERR_INVALID_URL', 'failure', 'page'],
  ])('%s is %s, and lies with the %s', (error, kind, blame) => {
    expect(netError(error)).toMatchObject({ kind, blame });
  });
});

describe('whether anything was sent', () => {
  test.each([
    'ERR_NAME_NOT_RESOLVED',
    'ERR_CONNECTION_REFUSED',
    'ERR_CONNECTION_TIMED_OUT',
    'ERR_INTERNET_DISCONNECTED',
    'ERR_CERT_DATE_INVALID',
    'ERR_PROXY_CONNECTION_FAILED',
    'ERR_BLOCKED_BY_CLIENT',
    'NS_ERROR_UNKNOWN_HOST',
    'NS_ERROR_CONNECTION_REFUSED',
  ])('%s: nothing', (error) => {
    expect(netError(error)?.sentNothing).toBe(true);
  });

  test.each([
    'ERR_CONNECTION_RESET',
    'ERR_CONNECTION_CLOSED',
    'ERR_EMPTY_RESPONSE',
    'ERR_TIMED_OUT',
    'ERR_FAILED',
    'ERR_HTTP2_PROTOCOL_ERROR',
    'ERR_NETWORK_CHANGED',
    'ERR_TOO_MANY_REDIRECTS',
    'NS_ERROR_NET_RESET',
    'NS_ERROR_NET_TIMEOUT',
  ])('%s: the server may have acted on it', (error) => {
    expect(netError(error)?.sentNothing).toBe(false);
  });

  test('what was blocked was not sent', () => {
    expect(netErrors.filter(({ kind, sentNothing }) => kind === 'blocked' && !sentNothing)).toEqual([]);
  });
});
