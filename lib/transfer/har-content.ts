import * as v from 'valibot';
import { type AskedContent, askedContent, LARGEST_ASKED } from '../http/asked-content.ts';
import type { HarSource } from './har-session.ts';

/** An entry with its other members: escapes and base64 make a content longer than it is. */
const LARGEST_ENTRY = 4 * LARGEST_ASKED;

const Entry = v.object({
  response: v.object({ content: v.object({ text: v.string(), encoding: v.optional(v.unknown()) }) }),
});

/**
 * Reads the content of a response from a HAR file again: the one entry, not the file. `places` says where the entries
 * stand, as `HarStream` gives it.
 */
export async function readContent(
  file: HarSource,
  places: Float64Array,
  entry: number | undefined,
): Promise<AskedContent> {
  const [start, end] = entry === undefined ? [] : places.subarray(2 * entry);
  if (start === undefined || end === undefined) return { state: 'missing', why: 'not-in-file' };
  if (end - start > LARGEST_ENTRY) return { state: 'missing', why: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(await file.slice(start, end).text());
  } catch {
    return { state: 'missing', why: 'file-changed' };
  }
  const read = v.safeParse(Entry, value);
  if (!read.success) return { state: 'missing', why: 'not-in-file' };
  const { text, encoding } = read.output.response.content;
  const isBase64 = typeof encoding === 'string' && encoding.toLowerCase() === 'base64';
  return askedContent(text, isBase64 ? 'base64' : undefined);
}
