import type { Exchange } from './exchange.ts';
import { fieldValue } from './fields.ts';
import { type Json, parseJsonStructure } from './json.ts';
import { parseMediaType } from './media-type.ts';
import { parseUrl } from './url.ts';

/** A name and a value, decoded, as a form or a query sends them. */
export interface FormField {
  readonly name: string;
  readonly value: string;
  /** Name of the file whose content `value` is. */
  readonly file?: string;
}

/** What the content of a request is. */
export type RequestForm =
  | { readonly form: 'json'; readonly value: Json }
  | { readonly form: 'fields'; readonly fields: readonly FormField[] }
  | { readonly form: 'text' };

/** The parameters of a URL's query, in order; a name may repeat. Empty where there are none. */
export function queryOf(url: string): readonly FormField[] {
  return [...(parseUrl(url)?.searchParams ?? [])].map(([name, value]) => ({ name, value }));
}

/** What the captured content of a request is; undefined where no text was captured. */
export function requestFormOf({ requestContent, requestFields }: Exchange): RequestForm | undefined {
  const text = requestContent?.text;
  if (text === undefined) return undefined;
  const type = parseMediaType(fieldValue(requestFields, 'content-type') ?? requestContent?.guessedType ?? '');
  const isWhole = requestContent?.truncated !== true;
  if (type?.essence === 'application/x-www-form-urlencoded' && isWhole) {
    return { form: 'fields', fields: [...new URLSearchParams(text.trim())].map(([name, value]) => ({ name, value })) };
  }
  const boundary = type?.essence === 'multipart/form-data' ? type.parameters.get('boundary') : undefined;
  if (boundary !== undefined && boundary !== '') return { form: 'fields', fields: partsOf(text, boundary) };
  const value = isWhole ? parseJsonStructure(text) : undefined;
  return value === undefined ? { form: 'text' } : { form: 'json', value };
}

/** The parts of multipart form data (RFC 7578 §4). */
function partsOf(text: string, boundary: string): readonly FormField[] {
  return text.split(`--${boundary}`).flatMap((part) => {
    const [, head, value] = /^\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*?)(?:\r?\n)?$/.exec(part) ?? [];
    const name = head === undefined ? undefined : parameterOf(head, 'name');
    if (head === undefined || name === undefined) return [];
    const file = parameterOf(head, 'filename');
    return [{ name, value: value ?? '', ...(file !== undefined && { file }) }];
  });
}

function parameterOf(head: string, name: string): string | undefined {
  return new RegExp(`content-disposition:[^\\r\\n]*?;\\s*${name}="([^"]*)"`, 'i').exec(head)?.[1];
}
