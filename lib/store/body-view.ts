import type { AskedContent } from '../http/asked-content.ts';
import { bytesOfBase64 } from '../http/base64.ts';
import { signatureOf, textOfBytes } from '../http/content-bytes.ts';
import { contentFormOf } from '../http/content-form.ts';
import { parseContentRange } from '../http/content-range.ts';
import type { Responded } from '../http/exchange.ts';
import { fieldValue, responseFieldsOf } from '../http/fields.ts';
import { isHtml, isJson, isXml, type MediaType, mediaTypeOf } from '../http/media-type.ts';
import { SIGNATURES, type Signature } from '../knowledge/signatures.ts';
import { hexOf } from './hex-lines.ts';
import { plural } from './plural.ts';

/** How a content is shown, and what is odd about it, as a sentence. */
export type BodyView =
  /** `exchange` is the response with the text in it. */
  | { readonly view: 'text'; readonly exchange: Responded; readonly remark?: string }
  /**
   * An image out of pixels. `url` holds all of it, as a data: URL; `unreadable` is the remark where the browser cannot
   * decode it.
   */
  | {
      readonly view: 'image';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly signature: Signature;
      readonly url: string;
      readonly remark?: string;
      readonly unreadable: string;
    }
  | {
      readonly view: 'bytes';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly signature?: Signature;
      readonly remark?: string;
    };

/** Fewer bytes than this may begin a text as well. */
const TELLING_BYTES = 5;

/** How to show a content that was asked for. An SVG is text: it can hold scripts and references. */
export function bodyViewOf(exchange: Responded, content: Extract<AskedContent, { state: 'found' }>): BodyView {
  const bytes = content.encoding === 'base64' ? bytesOfBase64(content.text) : undefined;
  if (bytes === undefined) return textView(exchange, content.text);
  const type = mediaTypeOf(exchange);
  const signature = signatureOf(bytes);
  if (signature?.isRaster === true) {
    const url = `data:${signature.types[0]};base64,${content.text}`;
    const remarks = { ...wrongType(exchange, signature), unreadable: unreadable(bytes, type) };
    return { view: 'image', bytes, signature, url, ...remarks };
  }
  const isTelling = signature !== undefined && fixedBytes(signature) >= TELLING_BYTES;
  const text = isTelling ? undefined : textOfBytes(bytes, type);
  if (text !== undefined) return textView(exchange, text);
  const found = signature === undefined ? {} : { signature };
  if (isRasterType(type) && !isLaterPart(exchange)) {
    return { view: 'bytes', bytes, ...found, remark: unreadable(bytes, type) };
  }
  return { view: 'bytes', bytes, ...found, ...wrongType(exchange, signature) };
}

function fixedBytes({ bytes }: Signature): number {
  return bytes.split(' ').filter((byte) => byte !== '..').length;
}

function textView(exchange: Responded, text: string): BodyView {
  const { outcome } = exchange;
  const { leftOut: _, ...content } = outcome.content ?? {};
  const withText: Responded = { ...exchange, outcome: { ...outcome, content: { ...content, text } } };
  const type = mediaTypeOf(exchange);
  if (text === '' || !excludesText(type) || isLaterPart(exchange)) return { view: 'text', exchange: withText };
  const remark = `Declared ${type?.essence}, but the content is ${formOf(withText)}.`;
  return { view: 'text', exchange: withText, remark };
}

function formOf(exchange: Responded): string {
  const form = contentFormOf(exchange);
  switch (form?.form) {
    case 'html':
      return 'HTML';
    case 'json':
    case 'json-lines':
      return 'JSON';
    case 'xml':
      return form.root.name === 'svg' ? 'SVG, which is shown as text' : 'XML';
    default:
      return 'text';
  }
}

const declaring = (essence: string) => SIGNATURES.filter(({ types }) => types.includes(essence));

function isRasterType(type: MediaType | undefined): boolean {
  return type?.type === 'image' && type.subtype !== 'svg+xml';
}

/** Playlists and captions of media are texts, and so are SVG images. */
function excludesText(type: MediaType | undefined): boolean {
  if (type === undefined || isText(type) || /mpegurl|text|playlist/.test(type.subtype)) return false;
  return ['image', 'audio', 'video', 'font'].includes(type.type) || declaring(type.essence).length > 0;
}

function isText(type: MediaType): boolean {
  const isScript = /^(?:application|text)\/(?:x-)?(?:java|ecma)script$/.test(type.essence);
  return type.type === 'text' || isJson(type) || isXml(type) || isHtml(type) || isScript || /\+xml$/.test(type.subtype);
}

/** What a part from the middle begins with says nothing of the whole (RFC 9110 §14). */
function isLaterPart(exchange: Responded): boolean {
  const range = fieldValue(responseFieldsOf(exchange), 'content-range');
  return exchange.outcome.status === 206 && (parseContentRange(range ?? '')?.first ?? 1) > 0;
}

/** Where the first bytes contradict the declared type, the words for it. */
function wrongType(exchange: Responded, signature: Signature | undefined): { readonly remark?: string } {
  const type = mediaTypeOf(exchange);
  if (type === undefined || isLaterPart(exchange) || signature?.types.includes(type.essence) === true) return {};
  const declared = declaring(type.essence);
  const isSpecific = isText(type) || ['image', 'audio', 'video', 'font'].includes(type.type) || declared.length > 0;
  if (!isSpecific) return {};
  if (signature !== undefined) {
    return { remark: `Declared ${type.essence}, but the first bytes are those of ${signature.what}.` };
  }
  if (isText(type)) return { remark: `Declared ${type.essence}, but the content is no text.` };
  const [expected] = declared;
  if (expected === undefined || declared.some(({ isOptional }) => isOptional)) return {};
  return { remark: `Declared ${type.essence}, but the first bytes are not those of ${expected.what}.` };
}

function unreadable(bytes: Uint8Array, type: MediaType | undefined): string {
  const SHOWN = 8;
  const signature = signatureOf(bytes);
  const size = plural(bytes.length, 'byte');
  const declared = type === undefined ? 'without a declared type' : `declared ${type.essence}`;
  const like = signature === undefined ? '' : `, as ${signature.what} does`;
  return `The content is no image that the browser can read: ${size}, ${declared}; it starts with ${hexOf(bytes.subarray(0, SHOWN))}${like}.`;
}
