import { rfc, type SpecLink } from './specs.ts';

/** How the content of a format begins. */
export interface Signature {
  /** The format with its article, to stand in a sentence: `a PNG image`. */
  readonly what: string;
  /** Media types that declare the format, in lower case; the registered one first. */
  readonly types: readonly [string, ...string[]];
  /** The first bytes in hexadecimal; `..` stands for any byte. */
  readonly bytes: string;
  /** Browsers show it as an image, out of pixels alone: no script, no reference to anything else. */
  readonly isRaster?: true;
  /** Content may be of the format and begin in another way, as a segment of a stream does. */
  readonly isOptional?: true;
  readonly source: SpecLink;
}

const mimeSniffing = (title: string, anchor: string): SpecLink => ({
  title: `WHATWG MIME Sniffing, ${title}`,
  url: `https://mimesniff.spec.whatwg.org/#${anchor}`,
});
const IMAGE = mimeSniffing('image types', 'matching-an-image-type-pattern');
const MEDIA = mimeSniffing('audio and video types', 'matching-an-audio-or-video-type-pattern');
const FONT = mimeSniffing('font types', 'matching-a-font-type-pattern');
const ARCHIVE = mimeSniffing('archive types', 'matching-an-archive-type-pattern');
const ISO_IMAGE: SpecLink = { title: 'AV1 Image File Format', url: 'https://aomediacodec.github.io/av1-avif/' };
const WASM: SpecLink = {
  title: 'WebAssembly, binary format of modules',
  url: 'https://webassembly.github.io/spec/core/binary/modules.html',
};
const SQLITE: SpecLink = { title: 'SQLite, database file format', url: 'https://www.sqlite.org/fileformat.html' };
const TIFF: SpecLink = {
  title: 'Library of Congress: TIFF',
  url: 'https://www.loc.gov/preservation/digital/formats/fdd/fdd000022.shtml',
};

/** The formats that are told by their first bytes. The first that fits counts. */
export const SIGNATURES: readonly Signature[] = [
  {
    what: 'a PNG image',
    types: ['image/png', 'image/apng', 'image/x-png'],
    bytes: '89 50 4E 47 0D 0A 1A 0A',
    isRaster: true,
    source: IMAGE,
  },
  {
    what: 'a JPEG image',
    types: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
    bytes: 'FF D8 FF',
    isRaster: true,
    source: IMAGE,
  },
  { what: 'a GIF image', types: ['image/gif'], bytes: '47 49 46 38 37 61', isRaster: true, source: IMAGE },
  { what: 'a GIF image', types: ['image/gif'], bytes: '47 49 46 38 39 61', isRaster: true, source: IMAGE },
  {
    what: 'a WebP image',
    types: ['image/webp'],
    bytes: '52 49 46 46 .. .. .. .. 57 45 42 50 56 50',
    isRaster: true,
    source: IMAGE,
  },
  {
    what: 'an AVIF image',
    types: ['image/avif', 'image/avif-sequence'],
    bytes: '.. .. .. .. 66 74 79 70 61 76 69 66',
    isRaster: true,
    source: ISO_IMAGE,
  },
  {
    what: 'an AVIF image',
    types: ['image/avif', 'image/avif-sequence'],
    bytes: '.. .. .. .. 66 74 79 70 61 76 69 73',
    isRaster: true,
    source: ISO_IMAGE,
  },
  {
    what: 'an AVIF or HEIF image',
    types: ['image/avif', 'image/heif', 'image/heic'],
    bytes: '.. .. .. .. 66 74 79 70 6D 69 66 31',
    isRaster: true,
    source: ISO_IMAGE,
  },
  {
    what: 'a BMP image',
    types: ['image/bmp', 'image/x-ms-bmp', 'image/x-bmp'],
    bytes: '42 4D .. .. .. .. 00 00 00 00',
    isRaster: true,
    isOptional: true,
    source: IMAGE,
  },
  {
    what: 'an ICO icon',
    types: ['image/vnd.microsoft.icon', 'image/x-icon', 'image/ico', 'image/icon'],
    bytes: '00 00 01 00',
    isRaster: true,
    isOptional: true,
    source: IMAGE,
  },
  { what: 'a TIFF image', types: ['image/tiff'], bytes: '49 49 2A 00', source: TIFF },
  { what: 'a TIFF image', types: ['image/tiff'], bytes: '4D 4D 00 2A', source: TIFF },
  {
    what: 'an MP4 file or a relative of it',
    types: [
      'video/mp4',
      'audio/mp4',
      'video/quicktime',
      'video/3gpp',
      'audio/x-m4a',
      'video/x-m4v',
      'image/heic',
      'image/heif',
      'image/avif',
    ],
    bytes: '.. .. .. .. 66 74 79 70',
    isOptional: true,
    source: MEDIA,
  },
  {
    what: 'a WebM or Matroska file',
    types: ['video/webm', 'audio/webm', 'video/x-matroska', 'video/matroska', 'audio/matroska'],
    bytes: '1A 45 DF A3',
    isOptional: true,
    source: MEDIA,
  },
  {
    what: 'an Ogg file',
    types: ['application/ogg', 'audio/ogg', 'video/ogg', 'audio/opus'],
    bytes: '4F 67 67 53 00',
    isOptional: true,
    source: MEDIA,
  },
  {
    what: 'an MP3 recording',
    types: ['audio/mpeg', 'audio/mp3', 'audio/x-mpeg'],
    bytes: '49 44 33',
    isOptional: true,
    source: MEDIA,
  },
  {
    what: 'a WAVE recording',
    types: ['audio/wav', 'audio/wave', 'audio/x-wav', 'audio/vnd.wave'],
    bytes: '52 49 46 46 .. .. .. .. 57 41 56 45',
    isOptional: true,
    source: MEDIA,
  },
  { what: 'a FLAC recording', types: ['audio/flac', 'audio/x-flac'], bytes: '66 4C 61 43', source: rfc(9639, '6') },
  {
    what: 'a WOFF 2 font',
    types: ['font/woff2', 'application/font-woff2', 'application/x-font-woff2'],
    bytes: '77 4F 46 32',
    source: FONT,
  },
  {
    what: 'a WOFF font',
    types: ['font/woff', 'application/font-woff', 'application/x-font-woff'],
    bytes: '77 4F 46 46',
    source: FONT,
  },
  {
    what: 'an OpenType font',
    types: ['font/otf', 'font/sfnt', 'font/ttf', 'application/x-font-otf', 'application/vnd.ms-opentype'],
    bytes: '4F 54 54 4F',
    isOptional: true,
    source: FONT,
  },
  {
    what: 'a TrueType font',
    types: ['font/ttf', 'font/sfnt', 'font/otf', 'application/x-font-ttf', 'application/x-font-truetype'],
    bytes: '00 01 00 00',
    isOptional: true,
    source: FONT,
  },
  { what: 'a font collection', types: ['font/collection', 'font/ttf'], bytes: '74 74 63 66', source: FONT },
  {
    what: 'a gzip stream',
    types: ['application/gzip', 'application/x-gzip'],
    bytes: '1F 8B 08',
    source: ARCHIVE,
  },
  {
    what: 'a ZIP archive',
    types: ['application/zip', 'application/x-zip-compressed', 'application/x-zip'],
    bytes: '50 4B 03 04',
    isOptional: true,
    source: ARCHIVE,
  },
  {
    what: 'a RAR archive',
    types: ['application/vnd.rar', 'application/x-rar-compressed'],
    bytes: '52 61 72 21 1A 07',
    source: ARCHIVE,
  },
  { what: 'a Zstandard frame', types: ['application/zstd'], bytes: '28 B5 2F FD', source: rfc(8878, '3.1.1') },
  {
    what: 'a PDF document',
    types: ['application/pdf', 'application/x-pdf'],
    bytes: '25 50 44 46 2D',
    source: mimeSniffing('unknown types', 'identifying-a-resource-with-an-unknown-mime-type'),
  },
  { what: 'a WebAssembly module', types: ['application/wasm'], bytes: '00 61 73 6D', source: WASM },
  {
    what: 'an SQLite database',
    types: ['application/vnd.sqlite3', 'application/x-sqlite3'],
    bytes: '53 51 4C 69 74 65 20 66 6F 72 6D 61 74 20 33 00',
    source: SQLITE,
  },
];
