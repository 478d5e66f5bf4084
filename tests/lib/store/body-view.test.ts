import { describe, expect, it } from 'vitest';
import type { Responded } from '#lib/http/exchange.ts';
import { bodyViewOf } from '#lib/store/body-view.ts';

const base64 = (bytes: string) => ({ state: 'found', text: btoa(bytes), encoding: 'base64' }) as const;
const text = (said: string) => ({ state: 'found', text: said }) as const;

function answered(type: string, { status = 200, range }: { status?: number; range?: string } = {}): Responded {
  const lines = [
    { name: 'Content-Type', value: type },
    ...(range === undefined ? [] : [{ name: 'Content-Range', value: range }]),
  ];
  return {
    id: 'd-1',
    sources: ['devtools'],
    type: 'fetch',
    method: 'GET',
    url: 'https://shop.example/logo',
    startedAt: 0,
    outcome: { state: 'responded', status, fields: { lines }, content: { size: 9, leftOut: true } },
  };
}

const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const PAGE = '<!doctype html><title>Log in</title>';

describe('how a content is shown', () => {
  it.each([
    ['image/png', base64(PNG), 'image', undefined],
    ['application/octet-stream', base64(PNG), 'image', undefined],
    ['image/jpeg', base64(PNG), 'image', 'Declared image/jpeg, but the first bytes are those of a PNG image.'],
    ['text/html', base64(PNG), 'image', 'Declared text/html, but the first bytes are those of a PNG image.'],
    ['image/svg+xml', base64(SVG), 'text', undefined],
    ['image/svg+xml', text(SVG), 'text', undefined],
    ['image/png', base64(SVG), 'text', 'Declared image/png, but the content is SVG, which is shown as text.'],
    ['image/png', base64(PAGE), 'text', 'Declared image/png, but the content is HTML.'],
    ['image/png', text(PAGE), 'text', 'Declared image/png, but the content is HTML.'],
    ['font/woff2', text('{"error":1}'), 'text', 'Declared font/woff2, but the content is JSON.'],
    ['application/pdf', text('Not found'), 'text', 'Declared application/pdf, but the content is text.'],
    ['image/png', text(''), 'text', undefined],
    ['text/css', text('body{}'), 'text', undefined],
    ['application/octet-stream', base64('plain words'), 'text', undefined],
    ['application/vnd.apple.mpegurl', text('#EXTM3U'), 'text', undefined],
    ['audio/mpegurl', text('#EXTM3U'), 'text', undefined],
    ['application/octet-stream', base64('\0\x01\x02'), 'bytes', undefined],
    ['application/x-protobuf', base64('\x08\x96\x01'), 'bytes', undefined],
    ['application/zip', base64('PK\x03\x04\x14\0'), 'bytes', undefined],
    ['application/java-archive', base64('PK\x03\x04\x14\0'), 'bytes', undefined],
    ['application/pdf', base64('%PDF-1.7 only ASCII here'), 'bytes', undefined],
    ['audio/mpeg', base64('\xff\xfb\x90\0'), 'bytes', undefined],
    ['audio/mpeg', base64('OggS\0\x02'), 'bytes', 'Declared audio/mpeg, but the first bytes are those of an Ogg file.'],
    ['text/plain', base64('ID3 tags are words too'), 'text', undefined],
    [
      'font/woff2',
      base64('\0\x01\x02'),
      'bytes',
      'Declared font/woff2, but the first bytes are not those of a WOFF 2 font.',
    ],
    ['application/json', base64('\0\x01\x02'), 'bytes', 'Declared application/json, but the content is no text.'],
    [
      'text/html',
      base64('\x1f\x8b\x08\0'),
      'bytes',
      'Declared text/html, but the first bytes are those of a gzip stream.',
    ],
    [
      'image/png',
      base64('\0\x01\x02'),
      'bytes',
      'The content is no image that the browser can read: 3 bytes, declared image/png; it starts with 00 01 02.',
    ],
    [
      'image/tiff',
      base64('II*\0\x08\0\0\0\0\0'),
      'bytes',
      'The content is no image that the browser can read: 10 bytes, declared image/tiff; it starts with 49 49 2A 00 08 00 00 00, as a TIFF image does.',
    ],
    ['', base64('\0\x01\x02'), 'bytes', undefined],
  ] as const)('%s, %j', (type, content, view, remark) => {
    expect(bodyViewOf(answered(type), content)).toMatchObject({ view });
    expect(bodyViewOf(answered(type), content).remark).toBe(remark);
  });

  it('says what to say where an image does not decode', () => {
    const broken = bodyViewOf(answered('image/png'), base64(PNG));
    expect(broken).toMatchObject({
      url: `data:image/png;base64,${btoa(PNG)}`,
      unreadable:
        'The content is no image that the browser can read: 16 bytes, declared image/png; it starts with 89 50 4E 47 0D 0A 1A 0A, as a PNG image does.',
    });
  });

  it('judges no part from the middle by its first bytes', () => {
    const later = answered('image/png', { status: 206, range: 'bytes 100-109/200' });
    expect(bodyViewOf(later, base64('\0\x01\x02'))).not.toHaveProperty('remark');
    expect(bodyViewOf(later, text('abc'))).not.toHaveProperty('remark');
    const first = answered('image/png', { status: 206, range: 'bytes 0-2/200' });
    expect(bodyViewOf(first, base64('\0\x01\x02'))).toHaveProperty('remark');
  });

  it('puts a text into the exchange that is shown, and nothing else', () => {
    const exchange = answered('text/css');
    const shown = bodyViewOf(exchange, text('body{}'));
    expect(shown).toEqual({
      view: 'text',
      exchange: { ...exchange, outcome: { ...exchange.outcome, content: { size: 9, text: 'body{}' } } },
    });
    expect(exchange.outcome.content).toEqual({ size: 9, leftOut: true });
  });
});
