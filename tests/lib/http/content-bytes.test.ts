import { describe, expect, it } from 'vitest';
import { isGarbled, signatureOf, textOfBytes } from '#lib/http/content-bytes.ts';
import { parseMediaType } from '#lib/http/media-type.ts';
import { SIGNATURES } from '#lib/knowledge/signatures.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('signatureOf', () => {
  it.each<readonly [string, string]>([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a PNG image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG image'],
    ['GIF87a\x01\0\x01\0', 'a GIF image'],
    ['GIF89a\x01\0\x01\0', 'a GIF image'],
    ['RIFF\x1a\0\0\0WEBPVP8L', 'a WebP image'],
    ['\0\0\0\x20ftypavif\0\0\0\0', 'an AVIF image'],
    ['\0\0\0\x20ftypavis\0\0\0\0', 'an AVIF image'],
    ['\0\0\0\x20ftypmif1\0\0\0\0', 'an AVIF or HEIF image'],
    ['BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'a BMP image'],
    ['\0\0\x01\0\x01\0\x10\x10', 'an ICO icon'],
    ['II*\0\x08\0\0\0', 'a TIFF image'],
    ['MM\0*\0\0\0\x08', 'a TIFF image'],
    ['\0\0\0\x18ftypmp42\0\0\0\0', 'an MP4 file or a relative of it'],
    ['\x1a\x45\xdf\xa3\x01', 'a WebM or Matroska file'],
    ['OggS\0\x02', 'an Ogg file'],
    ['ID3\x04\0', 'an MP3 recording'],
    ['RIFF\x1a\0\0\0WAVEfmt ', 'a WAVE recording'],
    ['fLaC\0\0\0\x22', 'a FLAC recording'],
    ['wOF2\0\x01\0\0', 'a WOFF 2 font'],
    ['wOFF\0\x01\0\0', 'a WOFF font'],
    ['OTTO\0\x0b', 'an OpenType font'],
    ['\0\x01\0\0\0\x0e', 'a TrueType font'],
    ['ttcf\0\x01\0\0', 'a font collection'],
    ['\x1f\x8b\x08\0', 'a gzip stream'],
    ['PK\x03\x04\x14\0', 'a ZIP archive'],
    ['Rar!\x1a\x07\x01\0', 'a RAR archive'],
    ['\x28\xb5\x2f\xfd\x24', 'a Zstandard frame'],
    ['%PDF-1.7\n%\xe2\xe3', 'a PDF document'],
    ['\0asm\x01\0\0\0', 'a WebAssembly module'],
    ['SQLite format 3\0\x10', 'an SQLite database'],
  ])('knows %j as %s', (bytes, what) => {
    expect(signatureOf(latin1(bytes))?.what).toBe(what);
  });

  it.each(['', '\x89PN', 'BMW builds cars', 'RIFF\x1a\0\0\0AVI ', '<!doctype html>', '\0\0\0\0\0'])(
    'knows no format in %j',
    (bytes) => {
      expect(signatureOf(latin1(bytes))).toBeUndefined();
    },
  );
});

describe('the table of signatures', () => {
  it.each(SIGNATURES)('is sound: $what', ({ what, types, bytes, source }) => {
    expect(what).toMatch(/^an? /);
    expect(bytes).toMatch(/^(?:[0-9A-F]{2}|\.\.)(?: (?:[0-9A-F]{2}|\.\.))+$/);
    for (const type of types) expect(parseMediaType(type)?.essence).toBe(type);
    expect(source.url).toMatch(/^https:/);
  });

  it('names no SVG: it can hold scripts, and is never shown as an image', () => {
    expect(SIGNATURES.flatMap(({ types }) => types)).not.toContain('image/svg+xml');
  });
});

describe('textOfBytes', () => {
  const read = (bytes: Uint8Array, type = '') => textOfBytes(bytes, parseMediaType(type));

  it('reads UTF-8, and text by its byte order mark or its declared charset', () => {
    expect(read(new TextEncoder().encode('Zwölf 🥊'))).toBe('Zwölf 🥊');
    expect(read(new TextEncoder().encode('\ufeffmarked'))).toBe('marked');
    expect(read(latin1('\xff\xfeh\0i\0'))).toBe('hi');
    expect(read(latin1('\xfe\xff\0h\0i'))).toBe('hi');
    expect(read(latin1('Gr\xfc\xdfe'), 'text/css; charset=iso-8859-1')).toBe('Grüße');
    expect(read(latin1('Gr\xfc\xdfe'), 'text/plain')).toBe('Grüße');
  });

  it('refuses what is no text, whatever is declared', () => {
    expect(read(latin1('Gr\xfc\xdfe'), 'application/octet-stream')).toBeUndefined();
    expect(read(latin1('PK\x03\x04'), 'text/plain; charset=iso-8859-1')).toBeUndefined();
    expect(read(latin1('Gr\xfc\xdfe'), 'image/png; charset=unheard-of')).toBeUndefined();
  });
});

describe('isGarbled', () => {
  it.each([
    ['PK\u0003\u0004\0\0', true],
    ['\uFFFD\uFFFD\uFFFD\uFFFDJFIF', true],
    ['', false],
    ['{"name":"Zwölf"}', false],
    ['<p>A page of ISO 8859-1 that says it is UTF-8: Gr\uFFFD\uFFFDe</p>', false],
  ])('of %j is %s', (text, expected) => {
    expect(isGarbled(text)).toBe(expected);
  });
});
