import { textOf } from '../../http/content.ts';
import { type ContentForm, contentFormOf } from '../../http/content-form.ts';
import type { Exchange } from '../../http/exchange.ts';
import { jsonPointer, locateJson, type Path, type Span } from '../../http/json-pointer.ts';
import type { XmlElement } from '../../http/xml.ts';
import type { Evidence } from '../finding.ts';

const LONGEST = 256;
const LONGEST_SEARCHED = 1024 * 1024;

/** Points at a place in the content, with what stands there, cut to 256 characters. */
export function contentEvidence(exchange: Exchange, path: Path): Extract<Evidence, { kind: 'content' }> {
  const text = textOf(exchange) ?? '';
  const form = contentFormOf(exchange);
  const { start, end } = placeOf(text, form, path) ?? { start: 0, end: text.length };
  return { kind: 'content', path: jsonPointer(path), excerpt: cut(text.slice(start, end)) };
}

/** Points at a passage of the content that is known verbatim. */
export function passageEvidence(passage: string, path = ''): Extract<Evidence, { kind: 'content' }> {
  return { kind: 'content', path, excerpt: cut(passage) };
}

/** At most 256 characters, no half of a surrogate pair at the end. */
function cut(text: string): string {
  const short = text.trim().slice(0, LONGEST);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}

function placeOf(text: string, form: ContentForm | undefined, path: Path): Span | undefined {
  if (text.length > LONGEST_SEARCHED) return undefined;
  switch (form?.form) {
    case 'json':
      return form.wrapping === 'string' ? undefined : locateJson(text, path);
    case 'xml':
      return elementAt(form.root, path.slice(1));
    case 'pairs':
      return pairAt(text, path[0] ?? '');
    default:
      return undefined;
  }
}

/** The element at the end of the path, or the last one before a name that is an attribute's. */
function elementAt(root: XmlElement, path: Path): Span {
  let at = root;
  for (const [index, name] of path.entries()) {
    if (/^\d+$/.test(name)) continue;
    const named = at.children.filter((child) => child.name === name);
    const next = named[Number(path[index + 1] ?? 0)] ?? named[0];
    if (next === undefined) break;
    at = next;
  }
  return { start: at.start, end: at.end };
}

function pairAt(text: string, name: string): Span | undefined {
  for (const pair of text.matchAll(/[^&]+/g)) {
    if (new URLSearchParams(pair[0].trim()).has(name)) return { start: pair.index, end: pair.index + pair[0].length };
  }
  return undefined;
}
