import { describe, expect, it } from 'vitest';
import { xmlLines } from '#lib/http/xml-lines.ts';

const textOf = (xml: string) => xmlLines(xml).lines.map(({ indent, text }) => `${'  '.repeat(indent)}${text}`);

describe('XML in lines', () => {
  it('has one element a line, and tags as they were sent', () => {
    const xml =
      '<?xml version="1.0"?>\n<s:E xmlns:s="u:x"><Code a=\'1\'>Bad</Code><D><Id>7</Id><Empty/></D><!-- c --></s:E>';
    expect(textOf(xml)).toEqual([
      '<?xml version="1.0"?>',
      '<s:E xmlns:s="u:x">',
      "  <Code a='1'>Bad</Code>",
      '  <D>',
      '    <Id>7</Id>',
      '    <Empty/>',
      '  </D>',
      '  <!-- c -->',
      '</s:E>',
    ]);
  });

  it('keeps entities and gives long text a line of its own', () => {
    const long = 'word '.repeat(30).trim();
    expect(textOf(`<a><b>x &amp; y</b><c>${long}</c></a>`)).toEqual([
      '<a>',
      '  <b>x &amp; y</b>',
      '  <c>',
      `    ${long}`,
      '  </c>',
      '</a>',
    ]);
  });

  it('keeps the text of mixed content', () => {
    expect(textOf('<a>one <b>two</b> three</a>')).toEqual(['<a>', '  one', '  <b>two</b>', '  three', '</a>']);
  });

  it('ends somewhere, and says so', () => {
    expect(xmlLines(`<a>${'<b>1</b>'.repeat(5000)}</a>`)).toMatchObject({ isCut: true, lines: { length: 2000 } });
    expect(xmlLines('<a>'.repeat(1000)).lines.at(-1)?.indent).toBe(20);
  });
});
