import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grammarFault } from '#lib/http/field-grammar.ts';
import { parseTransportSecurity } from '#lib/http/strict-transport-security.ts';
import { anyText } from '#tests/support/any-text.ts';

const circumstances = { url: 'https://api.example/things', around: Date.UTC(2026, 8, 7) };
const fault = (name: string, value: string) => grammarFault(name, value, circumstances);

const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/);
const quoted = fc.stringMatching(/^[ !#-[\]-~]{0,12}$/).map((text) => `"${text}"`);
const argument = fc.oneof(token, quoted);
const names = [
  'etag',
  'cache-control',
  'date',
  'expires',
  'last-modified',
  'sunset',
  'location',
  'www-authenticate',
  'content-type',
  'content-length',
  'content-range',
  'vary',
  'allow',
  'link',
  'strict-transport-security',
  'deprecation',
  'proxy-status',
  'ratelimit',
];

describe('grammarFault', () => {
  it('accepts entity tags by the grammar', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.stringMatching(/^[!#-~]{0,20}$/), (isWeak, tag) => {
        expect(fault('ETag', `${isWeak ? 'W/' : ''}"${tag}"`)).toBeUndefined();
      }),
    );
  });

  it('accepts media types by the grammar', () => {
    fc.assert(
      fc.property(token, token, fc.array(fc.tuple(token, argument)), (type, subtype, parameters) => {
        const value = [`${type}/${subtype}`, ...parameters.map((pair) => pair.join('='))].join(' ; ');
        expect(fault('content-type', value)).toBeUndefined();
      }),
    );
  });

  it('accepts extension directives by the grammar, with empty elements between', () => {
    const directive = fc
      .tuple(token, fc.option(argument))
      .map(([name, value]) => `x-${name}${value === null ? '' : `=${value}`}`);
    fc.assert(
      fc.property(fc.array(directive), (directives) => {
        expect(fault('Cache-Control', directives.join(' , ,'))).toBeUndefined();
      }),
    );
  });

  it('accepts challenges by the grammar', () => {
    const parameters = fc.array(
      fc.tuple(token, argument).map((pair) => pair.join('=')),
      { maxLength: 4 },
    );
    const challenge = fc.tuple(token, parameters).map(([scheme, list]) => `${scheme} ${list.join(', ')}`.trim());
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 3 }), (challenges) => {
        expect(fault('WWW-Authenticate', challenges.join(', '))).toBeUndefined();
      }),
    );
  });

  it('accepts every date that a server writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        expect(fault('Last-Modified', date.toUTCString())).toBeUndefined();
      }),
    );
  });

  it('accepts every URL that a browser writes', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'xsmall' }), (url) => {
        const written = new URL(url).href;
        expect(fault('Location', written)?.isMild ?? true, written).toBe(true);
      }),
    );
  });

  it('offers only repairs that follow the grammar', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ maxLength: 60 }), (name, value) => {
        const repaired = fault(name, value)?.repaired;
        expect(repaired === undefined ? undefined : fault(name, repaired)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['ETag', '8-19ac', '"8-19ac"'],
    ['ETag', 'w/"8"', 'W/"8"'],
    ['Cache-Control', 'no-cache; no-store', 'no-cache, no-store'],
    ['Cache-Control', 'a"; b"', undefined],
    ['Vary', 'Accept-Encoding; Cookie', 'Accept-Encoding, Cookie'],
    ['Vary', ';', undefined],
    ['Last-Modified', 'Sun, 4 Oct 2026 07:00:00 GMT', 'Sun, 04 Oct 2026 07:00:00 GMT'],
    ['Strict-Transport-Security', 'max-age=1, includeSubDomains', 'max-age=1; includeSubDomains'],
    ['Strict-Transport-Security', 'max-age=1; preload, max-age=2', 'max-age=1; preload'],
  ])('repairs %s: %s', (name, value, repaired) => {
    expect(fault(name, value)).toBeDefined();
    expect(fault(name, value)?.repaired).toBe(repaired);
  });

  it('never throws, and knows nothing of other fields', () => {
    fc.assert(fc.property(fc.constantFrom(...names), anyText, (name, value) => void fault(name, value)));
    fc.assert(
      fc.property(anyText, (value) => {
        expect(fault('X-Custom', value)).toBeUndefined();
      }),
    );
  });

  it.each(['<', '"', '\\"', '=', ';a=', ', ', 'a ', '"\\', '<a>;', 'a=b '])(
    'reads 60,000 characters of “%s” in one go',
    (unit) => {
      for (const name of names) fault(name, unit.repeat(60_000 / unit.length));
    },
  );
});

describe('parseTransportSecurity', () => {
  it.each([
    ['max-age=31536000', { maxAge: 31_536_000, includeSubDomains: false }],
    ['MAX-AGE="60" ; IncludeSubDomains; preload;', { maxAge: 60, includeSubDomains: true }],
    ['max-age=0', { maxAge: 0, includeSubDomains: false }],
  ])('reads %s', (value, security) => {
    expect(parseTransportSecurity(value)).toEqual(security);
  });

  it.each([
    '',
    'includeSubDomains',
    'max-age',
    'max-age=a',
    'max-age=1, includeSubDomains',
    'max-age=1; max-age=2',
    'max-age=-1',
  ])('refuses “%s”', (value) => {
    expect(parseTransportSecurity(value)).toBeUndefined();
  });
});
