import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedEntityTags, matchesWeakly, parseEntityTag } from '#lib/http/etag.ts';
import { fieldsFrom } from '#lib/http/fields.ts';

describe('parseEntityTag', () => {
  it.each([
    ['"x"', { weak: false, opaque: '"x"' }],
    [' W/"x,y" ', { weak: true, opaque: '"x,y"' }],
    ['""', { weak: false, opaque: '""' }],
    ['"a\\"', { weak: false, opaque: '"a\\"' }],
    ['w/"x"', undefined],
    ['x', undefined],
    ['"x', undefined],
    ['"a b"', undefined],
    ['"a"b"', undefined],
    ['', undefined],
  ])('%s', (value, tag) => {
    expect(parseEntityTag(value)).toEqual(tag);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void parseEntityTag(value)));
  });
});

describe('listedEntityTags', () => {
  it('splits between tags, not inside them, and over lines', () => {
    const fields = fieldsFrom([
      ['If-None-Match', '"a,b", W/"c"'],
      ['if-none-match', '"d"'],
    ]);
    expect(listedEntityTags(fields, 'if-none-match').map(({ opaque }) => opaque)).toEqual(['"a,b"', '"c"', '"d"']);
  });

  it('finds none in an asterisk', () => {
    expect(listedEntityTags(fieldsFrom([['If-None-Match', '*']]), 'if-none-match')).toEqual([]);
  });

  it('reads back what is written', () => {
    const tag = fc.record({ weak: fc.boolean(), opaque: fc.stringMatching(/^"[!#-~]{0,10}"$/) });
    fc.assert(
      fc.property(fc.array(tag), (tags) => {
        const value = tags.map(({ weak, opaque }) => `${weak ? 'W/' : ''}${opaque}`).join(', ');
        expect(listedEntityTags(fieldsFrom([['If-Match', value]]), 'if-match')).toEqual(tags);
      }),
    );
  });
});

describe('matchesWeakly', () => {
  it('compares the opaque part alone', () => {
    expect(matchesWeakly({ weak: true, opaque: '"1"' }, { weak: false, opaque: '"1"' })).toBe(true);
    expect(matchesWeakly({ weak: true, opaque: '"1"' }, { weak: true, opaque: '"2"' })).toBe(false);
  });
});
