import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '#lib/http/html.ts';
import { parseXml, type XmlElement } from '#lib/http/xml.ts';

const depthOf = (element: XmlElement | undefined): number =>
  element === undefined ? 0 : 1 + Math.max(0, ...element.children.map(depthOf));
const countOf = (element: XmlElement): number => 1 + element.children.reduce((sum, child) => sum + countOf(child), 0);

describe('XML', () => {
  it('is read without prefixes, with places', () => {
    const text = '<?xml version="1.0"?><s:a xmlns:s="x" s:id="1"><b>t &amp; u</b><![CDATA[raw]]></s:a>';
    const root = parseXml(text);
    expect(root).toMatchObject({
      name: 'a',
      attributes: { id: '1' },
      text: 'raw',
      children: [{ name: 'b', text: 't & u' }],
    });
    const [child] = root?.children ?? [];
    expect(text.slice(child?.start, child?.end)).toBe('<b>t &amp; u</b>');
  });

  it('is undefined where there is no element', () => {
    expect(parseXml('')).toBeUndefined();
    expect(parseXml('text')).toBeUndefined();
  });

  it('is read to a bounded depth and number of elements', () => {
    const deep = parseXml('<a>'.repeat(100_000));
    expect(depthOf(deep)).toBeLessThanOrEqual(32);
    const wide = parseXml(`<a>${'<b/>'.repeat(100_000)}</a>`);
    expect(countOf(wide as XmlElement)).toBeLessThan(10_000);
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseXml(`<${text}`)));
  });
});

describe('HTML', () => {
  it('tells title, heading, text and whether it asks for a password', () => {
    expect(
      readHtml(
        '<title> A\n b </title><style>x{}</style><h2>two</h2><h1><b>One</b> more</h1><input type=PASSWORD><p>Text</p>',
      ),
    ).toEqual({
      title: 'A b',
      heading: 'One more',
      text: 'A b two One more Text',
      asksForPassword: true,
      isArticle: false,
    });
  });

  it('passes over titles in drawings and empty headings', () => {
    expect(readHtml('<svg><title>x</title></svg><h1></h1><h1>y</h1>')).toEqual({
      heading: 'y',
      text: 'y',
      asksForPassword: false,
      isArticle: false,
    });
  });

  it('gives bounded texts for any page', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<title>',
            '<h1>',
            '</h1>',
            '<svg>',
            '<script>',
            '</script>',
            '<!--',
            'word ',
            '&amp;',
            '<',
            '"',
          ),
        ),
        (parts) => {
          const { text } = readHtml(parts.join('').repeat(50));
          expect(text.length).toBeLessThanOrEqual(4096);
        },
      ),
    );
  });
});
