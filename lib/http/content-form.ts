import { contentOf, jsonOf } from './content.ts';
import type { Exchange } from './exchange.ts';
import {
  type Json,
  type JsonObject,
  parseGuardedJson,
  parseJson,
  parseJsonLines,
  parseJsonp,
  parseJsonStructure,
} from './json.ts';
import { isHtml, mediaTypeOf } from './media-type.ts';
import { rememberRecent } from './recent.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** What content is, whatever its label says. */
export type ContentForm =
  /** `wrapping`: the JSON stands behind a guard against script inclusion, in the call of a callback, or in a JSON string. */
  | { readonly form: 'json'; readonly value: Json; readonly wrapping?: 'guard' | 'callback' | 'string' }
  | { readonly form: 'json-lines'; readonly values: readonly Json[] }
  | { readonly form: 'xml'; readonly root: XmlElement }
  | { readonly form: 'html' }
  /** Form-encoded names and values; a repeated name counts once. */
  | { readonly form: 'pairs'; readonly value: JsonObject }
  /** The beginning of what looks like JSON or XML. */
  | { readonly form: 'fragment' }
  | { readonly form: 'text' }
  | { readonly form: 'empty' };

/** What the response content is, whatever it is labelled. Undefined where no text was captured. */
export const contentFormOf: (exchange: Exchange) => ContentForm | undefined = rememberRecent((exchange) => {
  const content = contentOf(exchange);
  return content?.text === undefined ? undefined : findForm(exchange, content.text, content.truncated === true);
});

const LEAD = 1024;

function findForm(exchange: Exchange, text: string, truncated: boolean): ContentForm {
  const lead = text.slice(0, LEAD).trimStart();
  const first = lead[0];
  if (first === undefined) return text.trim() === '' ? { form: 'empty' } : { form: 'text' };
  if (first === '<') return findMarkup(exchange, text, lead);
  if (first === '{' || first === '[' || first === '\u001E') {
    if (truncated) return { form: 'fragment' };
    const value = jsonOf(exchange);
    if (value !== undefined) return { form: 'json', value };
    const values = parseJsonLines(text);
    if (values !== undefined) return { form: 'json-lines', values };
  }
  if (truncated) return { form: 'text' };
  if (first === '"') {
    const inner = parseJson(text);
    const value = typeof inner === 'string' ? parseJsonStructure(inner) : undefined;
    if (value !== undefined) return { form: 'json', value, wrapping: 'string' };
  }
  const guarded = parseGuardedJson(text);
  if (guarded !== undefined) return { form: 'json', value: guarded, wrapping: 'guard' };
  const called = parseJsonp(text);
  if (called !== undefined) return { form: 'json', value: called, wrapping: 'callback' };
  const pairs = parsePairs(text, mediaTypeOf(exchange)?.essence === 'application/x-www-form-urlencoded');
  return pairs === undefined ? { form: 'text' } : { form: 'pairs', value: pairs };
}

const HTML_ROOT =
  /^<(?:!doctype\s+html\b|(?:html|head|body|title|meta|link|div|p|span|b|br|h[1-6]|pre|center|table|tr|ul|ol|li|script|style|font|form|section|main|article|header|nav|strong|i|em|a|img|input|button|option|iframe|turbo-(?:frame|stream))[\s/>])/i;

/** What PHP prints before the JSON that a script goes on to send, with `display_errors` on. */
const PHP_NOTICE = /^(?:<br \/>\s*)?<b>(?:Warning|Notice|Deprecated|Strict Standards)<\/b>:/;

/** Past a declaration and comments, the first tag tells HTML from XML. */
function findMarkup(exchange: Exchange, text: string, lead: string): ContentForm {
  const start = lead.replace(/^(?:<\?[^>]{0,256}\?>\s*|<!--[\s\S]{0,512}?-->\s*)*/, '');
  if (PHP_NOTICE.test(start) && /[}\]]\s*$/.test(text.slice(-LEAD))) return { form: 'text' };
  if (HTML_ROOT.test(start)) return { form: 'html' };
  const root = parseXml(text);
  if (root === undefined) return { form: isHtml(mediaTypeOf(exchange)) ? 'html' : 'text' };
  return /^html$/i.test(root.name) ? { form: 'html' } : { form: 'xml', root };
}

const LONGEST_PAIRS = 16 * 1024;

function parsePairs(text: string, labelled: boolean): JsonObject | undefined {
  if (text.length > LONGEST_PAIRS) return undefined;
  const line = text.trim();
  const looksLikePairs = labelled
    ? /^[^\s=&]+=[^\s]*$/.test(line)
    : /^[A-Za-z][\w.[\]-]{0,63}=[^\s&]*(?:&[A-Za-z][\w.[\]-]{0,63}=[^\s&]*)+$/.test(line);
  return looksLikePairs ? Object.fromEntries(new URLSearchParams(line)) : undefined;
}
