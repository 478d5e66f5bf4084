import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsFrom } from '#lib/http/fields.ts';
import { hasLink, linksOf } from '#lib/http/links.ts';

const links = (...values: string[]) => linksOf(fieldsFrom(values.map((value) => ['Link', value] as const)));

describe('linksOf', () => {
  it.each([
    ['</a>; rel=next', [{ target: '/a', relation: 'next' }]],
    [
      '</a>; REL="Next PREV"',
      [
        { target: '/a', relation: 'next' },
        { target: '/a', relation: 'prev' },
      ],
    ],
    [
      '</a,b>; rel=next, </c>; rel=prev',
      [
        { target: '/a,b', relation: 'next' },
        { target: '/c', relation: 'prev' },
      ],
    ],
    ['</a>; crossorigin; rel=preload; nopush', [{ target: '/a', relation: 'preload' }]],
    ['</a>; title="x, <y>; rel=z"; rel=next', [{ target: '/a', relation: 'next' }]],
    ['</a>', [{ target: '/a', relation: undefined }]],
    ['</never closed', []],
    ['no link', []],
    ['', []],
  ])('%s', (value, expected) => {
    expect(links(value)).toEqual(expected);
  });

  it('keeps the good links beside a bad one, over lines', () => {
    expect(links('bad', '</a>; rel=x').map(({ target }) => target)).toEqual(['/a']);
  });

  it('leaves out what is beyond all measure', () => {
    expect(links(`</a>; rel=x; title="${'x'.repeat(200_000)}"`, `</b>;${'y '.repeat(100_000)}`, '</c>; rel=x')).toEqual(
      [{ target: '/c', relation: 'x' }],
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void links(value)));
    fc.assert(fc.property(fc.stringMatching(/^[<>;,="a* ']{0,40}$/), (value) => void links(value)));
  });
});

describe('hasLink', () => {
  it('looks at relations alone', () => {
    const fields = fieldsFrom([['Link', '</blocked-by>; rel=help; title=blocked-by']]);
    expect(hasLink(fields, 'blocked-by')).toBe(false);
    expect(hasLink(fields, 'help')).toBe(true);
  });
});
