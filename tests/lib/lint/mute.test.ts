import { describe, expect, it } from 'vitest';
import { type Mute, muting } from '#lib/lint/mute.ts';

const URL = 'https://api.example/v1/users/7?x=1';

describe('muting', () => {
  it.each<[Mute, boolean]>([
    [{ rule: 'allow-missing' }, true],
    [{ rule: 'location-missing' }, false],
    [{ origin: 'https://api.example' }, true],
    [{ origin: 'https://api.example/' }, true],
    [{ origin: 'https://api.example:8443' }, false],
    [{ path: '/v1/users/7' }, true],
    [{ path: '/v1/users' }, false],
    [{ path: '/v1/*' }, true],
    [{ path: '*/7' }, true],
    [{ path: '/v*/use*s/*' }, true],
    [{ path: '/v1/users/7*7' }, false],
    [{ path: '*' }, true],
    [{ rule: 'allow-missing', origin: 'https://api.example', path: '/v1/*' }, true],
    [{ rule: 'allow-missing', path: '/v2/*' }, false],
  ])('%j', (mute, muted) => {
    expect(muting([mute])('allow-missing', URL)).toBe(muted);
  });

  it('mutes nothing without mutes, and what any mute fits', () => {
    expect(muting([])('allow-missing', URL)).toBe(false);
    expect(muting([{ rule: 'x' }, { path: '/v1/*' }])('allow-missing', URL)).toBe(true);
  });

  it('is not stalled by a pattern of stars', () => {
    expect(muting([{ path: `${'*a'.repeat(2000)}b` }])('x', `https://api.example/${'a'.repeat(50_000)}`)).toBe(false);
  });
});
