import { MIMEType } from 'whatwg-mimetype';
import type { Exchange } from './exchange.ts';
import { fieldValue, responseFieldsOf } from './fields.ts';
import { rememberTexts } from './recent.ts';

/** A parsed media type: `essence` is `type/subtype` in lower case, parameter names are in lower case. */
export interface MediaType {
  readonly essence: string;
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Parses a media type (RFC 9110 §8.3.1, WHATWG MIME Sniffing); undefined where it does not parse. */
export const parseMediaType: (value: string) => MediaType | undefined = rememberTexts((value) => {
  const parsed = MIMEType.parse(value);
  if (parsed === null) return undefined;
  return {
    essence: parsed.essence,
    type: parsed.type,
    subtype: parsed.subtype,
    parameters: new Map(parsed.parameters),
  };
});

/** The media type that the response declares; undefined where it declares none that parses. */
export function mediaTypeOf(exchange: Exchange): MediaType | undefined {
  const value = fieldValue(responseFieldsOf(exchange), 'content-type');
  return value === undefined ? undefined : parseMediaType(value);
}

/** JSON and every `+json` type. */
export function isJson(type: MediaType | undefined): boolean {
  return type !== undefined && (/(^|\+)json$/.test(type.subtype) || type.essence === 'text/json');
}

/** XML and every `+xml` type, XHTML and SVG excepted. */
export function isXml(type: MediaType | undefined): boolean {
  if (type === undefined || type.subtype === 'xhtml+xml' || type.subtype === 'svg+xml') return false;
  return /(^|\+)xml$/.test(type.subtype);
}

/** HTML and XHTML. */
export function isHtml(type: MediaType | undefined): boolean {
  return type?.essence === 'text/html' || type?.essence === 'application/xhtml+xml';
}
