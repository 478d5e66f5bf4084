import { Parser } from 'htmlparser2';
import type { Json } from '../http/content.ts';

/** A response's content, made comparable: lower case, entities decoded, white space collapsed. */
export interface Page {
  /** As captured. */
  readonly raw: string;
  /** Tags without attributes and the text between them; no comments, scripts or styles. Text is escaped. */
  readonly skeleton: string;
  /** Visible text, the title left out. */
  readonly text: string;
  readonly title: string;
  /** Ids, classes and addresses, joined with line feeds. */
  readonly marks: string;
}

/** Error pages of gateways are short; in a longer page a marker is a quotation. In characters. */
const LONGEST = 24_000;
const MARKS = 400;

/** A page begins with a tag; a text that has tags further on quotes them. */
const MARKUP = /^\s*</;

/** Reads the content as a page. Text that is too long for a gateway's page, or is JSON, has nothing to match. */
export function readPage(raw: string, json: Json | undefined): Page {
  const looksLikeJson = json !== undefined || /^\s*[{["]/.test(raw);
  if (raw.length > LONGEST || looksLikeJson) return { raw, skeleton: '', text: '', title: '', marks: '' };
  if (!MARKUP.test(raw)) {
    return { raw, skeleton: collapse(raw.replaceAll('<', '&lt;')), text: collapse(raw), title: '', marks: '' };
  }
  const skeleton: string[] = [];
  const text: string[] = [];
  const title: string[] = [];
  const marks: string[] = [];
  let hidden = 0;
  let inTitle = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'script' || name === 'style') hidden += 1;
        else skeleton.push(`<${name}>`);
        if (name === 'title') inTitle = true;
        text.push(' ');
        for (const key of ['id', 'class', 'src', 'href']) {
          const value = attributes[key];
          if (value !== undefined && marks.length < MARKS) marks.push(value.toLowerCase());
        }
      },
      ontext(piece) {
        if (hidden > 0) return;
        skeleton.push(piece.replaceAll('<', '&lt;'));
        (inTitle ? title : text).push(piece);
      },
      onclosetag(name) {
        if (name === 'script' || name === 'style') hidden -= 1;
        else if (!VOID.has(name)) skeleton.push(`</${name}>`);
        if (name === 'title') inTitle = false;
        text.push(' ');
      },
    },
    { decodeEntities: true },
  );
  parser.end(raw);
  return {
    raw,
    skeleton: collapse(skeleton.join('')).replaceAll(/ ?(<[^<>]{1,40}>) ?/g, '$1'),
    text: collapse(text.join('')),
    title: collapse(title.join('')),
    marks: marks.join('\n'),
  };
}

const VOID: ReadonlySet<string> = new Set(['hr', 'br', 'meta', 'link', 'img', 'input']);

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase().replaceAll('’', "'");
}

/** The passage that is quoted, as captured; the beginning where it is not found word for word. At most 256 characters. */
export function excerptOf(raw: string, quote: string | undefined): string {
  if (quote !== undefined) {
    const at = raw.toLowerCase().indexOf(quote.toLowerCase());
    const found = at === -1 ? '' : raw.slice(at, at + Math.min(quote.length, 256));
    if (found.toLowerCase() === quote.toLowerCase().slice(0, 256)) return found;
  }
  return raw.slice(0, 256);
}
