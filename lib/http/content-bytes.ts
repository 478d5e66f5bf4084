import { SIGNATURES, type Signature } from '../knowledge/signatures.ts';
import type { MediaType } from './media-type.ts';

const PATTERNS = SIGNATURES.map((signature) => ({
  signature,
  bytes: signature.bytes.split(' ').map((byte) => (byte === '..' ? undefined : Number.parseInt(byte, 16))),
}));

/** The format that the first bytes are those of; undefined where they tell none. */
export function signatureOf(content: Uint8Array): Signature | undefined {
  return PATTERNS.find(({ bytes }) => bytes.every((byte, at) => byte === undefined || byte === content[at]))?.signature;
}

/** Bytes that are looked at to tell text (WHATWG MIME Sniffing, resource header). */
const HEADER = 1445;

/** What no text holds (WHATWG MIME Sniffing, binary data byte). */
function isBinary(byte: number): boolean {
  return byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
}

/** The bytes as text, by their byte order mark, their declared charset, or as UTF-8; undefined where they are no text. */
export function textOfBytes(bytes: Uint8Array, type: MediaType | undefined): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  if (bytes.subarray(0, HEADER).some(isBinary)) return undefined;
  const charset = type?.parameters.get('charset');
  const labelled = charset === undefined ? undefined : decode(bytes, charset);
  // Browsers take it for windows-1252 then.
  return (
    labelled ?? decode(bytes, 'utf-8', true) ?? (type?.type === 'text' ? decode(bytes, 'windows-1252') : undefined)
  );
}

function decode(bytes: Uint8Array, charset: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a text is what was left when bytes that are no text were decoded. */
export function isGarbled(text: string): boolean {
  const MOST_LOST = 0.1;
  const lead = text.slice(0, HEADER);
  const lost = lead.match(/\uFFFD/g)?.length ?? 0;
  return lead.includes('\0') || lost > MOST_LOST * lead.length;
}
