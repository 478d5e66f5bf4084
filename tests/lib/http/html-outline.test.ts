import { describe, expect, it } from 'vitest';
import { readOutline } from '#lib/http/html-outline.ts';

describe('the outline of a page', () => {
  it('is the title, the headings and the text, without what nobody reads', () => {
    const html = `<!doctype html><html><head><title> Not
      found </title><style>p{}</style></head><body><script>alert(1)</script>
      <h1>Page <em>not</em> found</h1><p>It was <a href="/">moved</a>,<br>or never there.</p>
      <h2>Next</h2><ul><li>Start<li>Search</ul><template><p>unused</p></template></body></html>`;
    expect(readOutline(html)).toEqual({
      title: 'Not found',
      isCut: false,
      blocks: [
        { kind: 'heading', level: 1, text: 'Page not found' },
        { kind: 'text', text: 'It was moved,' },
        { kind: 'text', text: 'or never there.' },
        { kind: 'heading', level: 2, text: 'Next' },
        { kind: 'item', text: 'Start' },
        { kind: 'item', text: 'Search' },
      ],
    });
  });

  it('holds markup that a page quotes as text', () => {
    expect(readOutline('<p>&lt;img src=x onerror=alert(1)&gt;</p>').blocks).toEqual([
      { kind: 'text', text: '<img src=x onerror=alert(1)>' },
    ]);
  });

  it('ends somewhere, and says so', () => {
    expect(readOutline('<p>text</p>'.repeat(100))).toMatchObject({ isCut: true, blocks: { length: 60 } });
    expect(readOutline(`<p>${'long '.repeat(400)}</p>`).isCut).toBe(true);
    expect(readOutline('<br>'.repeat(100_000)).isCut).toBe(true);
    expect(readOutline('')).toEqual({ title: undefined, blocks: [], isCut: false });
  });
});
