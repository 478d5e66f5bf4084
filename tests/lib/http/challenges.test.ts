import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { challengesOf, parseChallenges } from '#lib/http/challenges.ts';
import { fieldsFrom } from '#lib/http/fields.ts';

const read = (value: string) =>
  parseChallenges(value).map(({ scheme, token68, parameters }) => ({
    scheme,
    ...(token68 !== undefined && { token68 }),
    ...Object.fromEntries(parameters),
  }));

describe('parseChallenges', () => {
  it.each([
    ['Basic realm="x"', [{ scheme: 'basic', realm: 'x' }]],
    ['Negotiate', [{ scheme: 'negotiate' }]],
    ['NTLM TlRMTVNTUAAC==', [{ scheme: 'ntlm', token68: 'TlRMTVNTUAAC==' }]],
    [
      'Bearer realm="logs, audit", error = "invalid_token", Basic realm="fall \\"back\\""',
      [
        { scheme: 'bearer', realm: 'logs, audit', error: 'invalid_token' },
        { scheme: 'basic', realm: 'fall "back"' },
      ],
    ],
    [
      'Newauth realm="a", type=1, title="Login to \\"a\\"", Basic realm="simple"',
      [
        { scheme: 'newauth', realm: 'a', type: '1', title: 'Login to "a"' },
        { scheme: 'basic', realm: 'simple' },
      ],
    ],
    ['Negotiate, , NTLM,BASIC Realm=x', [{ scheme: 'negotiate' }, { scheme: 'ntlm' }, { scheme: 'basic', realm: 'x' }]],
    [
      'Digest realm="Basic access", stale=TRUE, stale=false',
      [{ scheme: 'digest', realm: 'Basic access', stale: 'TRUE' }],
    ],
    ['realm="orphan"', []],
    ['"quoted"', []],
    ['', []],
  ])('%s', (value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  it('reads back what is written', () => {
    const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const text = fc.stringMatching(/^[ !#-[\]-~]{0,12}$/);
    const challenge = fc.record({ scheme: token, parameters: fc.dictionary(token, text, { minKeys: 1, maxKeys: 4 }) });
    fc.assert(
      fc.property(fc.array(challenge), (written) => {
        const value = written
          .map(({ scheme, parameters }) => {
            const pairs = Object.entries(parameters).map(([name, argument]) => `${name}="${argument}"`);
            return `${scheme} ${pairs.join(', ')}`;
          })
          .join(', ');
        expect(
          parseChallenges(value).map(({ scheme, parameters }) => ({
            scheme,
            parameters: { ...Object.fromEntries(parameters) },
          })),
        ).toEqual(written.map(({ scheme, parameters }) => ({ scheme, parameters: { ...parameters } })));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void parseChallenges(value)));
  });

  it('takes time in proportion to the length, whatever the value', () => {
    for (const value of [
      `Basic ${'a=",'.repeat(50_000)}`,
      'a'.repeat(200_000),
      `a${' '.repeat(200_000)}`,
      '='.repeat(200_000),
    ]) {
      expect(parseChallenges(value).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('challengesOf', () => {
  it('reads every line by itself', () => {
    const fields = fieldsFrom([
      ['WWW-Authenticate', 'Bearer realm="never closed'],
      ['www-authenticate', 'Basic realm="x"'],
    ]);
    expect(challengesOf(fields, 'www-authenticate').map(({ scheme }) => scheme)).toEqual(['bearer', 'basic']);
  });
});
