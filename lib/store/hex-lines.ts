/** A line of a hex view: where it begins, its bytes in hexadecimal, and what of them is printable ASCII. */
export interface HexLine {
  readonly offset: string;
  readonly bytes: string;
  readonly ascii: string;
}

/** The bytes in lines of `perLine`. */
export function hexLines(content: Uint8Array, perLine: number): readonly HexLine[] {
  const lines: HexLine[] = [];
  for (let at = 0; at < content.length; at += perLine) {
    const part = content.subarray(at, at + perLine);
    lines.push({ offset: at.toString(16).toUpperCase().padStart(4, '0'), bytes: hexOf(part), ascii: asciiOf(part) });
  }
  return lines;
}

/** The bytes in hexadecimal, with spaces: `89 50 4E`. */
export function hexOf(content: Uint8Array): string {
  return Array.from(content, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

function asciiOf(content: Uint8Array): string {
  return Array.from(content, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
}
