import { describe, expect, it } from 'vitest';
import { type Mute, muting } from '#lib/lint/mute.ts';

const EXCHANGE = { method: 'GET', url: 'https://api.example/v1/users/7?x=1' };

describe('muting', () => {
  it.each<[Mute, boolean]>([
    [{ rule: 'allow-missing' }, true],
    [{ rule: 'location-missing' }, false],
    [{ origin: 'https://api.example' }, true],
    [{ origin: 'https://api.example/' }, true],
    [{ origin: 'https://api.example:8443' }, false],
    [{ path: '/v1/users/7' }, true],
    [{ method: 'GET' }, true],
    [{ method: 'POST' }, false],
    [{ method: 'get' }, false],
    [{ path: '/v1/users' }, false],
    [{ path: '/v1/*' }, true],
    [{ path: '*/7' }, true],
    [{ path: '/v*/use*s/*' }, true],
    [{ path: '/v1/users/7*7' }, false],
    [{ path: '*' }, true],
    [{ rule: 'allow-missing', origin: 'https://api.example', path: '/v1/*' }, true],
    [{ rule: 'allow-missing', path: '/v2/*' }, false],
    [{ rule: 'allow-missing', method: 'GET', origin: 'https://api.example', path: '/v1/users/7' }, true],
    [{ rule: 'allow-missing', method: 'PUT', origin: 'https://api.example', path: '/v1/users/7' }, false],
  ])('%j', (mute, muted) => {
    expect(muting([mute])('allow-missing', EXCHANGE)).toBe(muted);
  });

  it('mutes nothing without mutes, and what any mute fits', () => {
    expect(muting([])('allow-missing', EXCHANGE)).toBe(false);
    expect(muting([{ rule: 'x' }, { path: '/v1/*' }])('allow-missing', EXCHANGE)).toBe(true);
  });

  it('is not stalled by a pattern of stars', () => {
    const isMuted = muting([{ path: `${'*a'.repeat(2000)}b` }]);
    expect(isMuted('x', { ...EXCHANGE, url: `https://api.example/${'a'.repeat(50_000)}` })).toBe(false);
  });
});
