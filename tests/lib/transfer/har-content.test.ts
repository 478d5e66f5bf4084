import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHarStream } from '#lib/capture/har-stream.ts';
import { LARGEST_ASKED } from '#lib/http/asked-content.ts';
import { readContent } from '#lib/transfer/har-content.ts';
import { createHarSession, type FromReader, type HarSource } from '#lib/transfer/har-session.ts';
import { entryOf, sourceOf } from './har-files.ts';

const har = (entries: unknown[]) =>
  JSON.stringify({ log: { version: '1.2', pages: [{ id: 'page_1' }], entries, comment: {} } });

function imageEntry(at: number, content: object) {
  const entry = entryOf(at);
  return { ...entry, response: { ...entry.response, content } };
}

async function placesOf(file: HarSource, exchanges = 100): Promise<Float64Array> {
  const heard: FromReader[] = [];
  const take = createHarSession((message) => heard.push(message), { exchanges, text: 1_000 });
  await take({ type: 'open', file });
  const read = heard.find((message) => message.type === 'read');
  return read?.places ?? new Float64Array();
}

const ENTRIES = [
  imageEntry(1, { size: 3, mimeType: 'image/png', text: 'AAEC', encoding: 'base64' }),
  entryOf(2, '{"Zwölf":"Boxkämpfer 🥊 \\u0041"}'),
  null,
  imageEntry(3, { size: 3, mimeType: 'image/png' }),
  imageEntry(4, { size: 3, mimeType: 'image/png', text: 'AwQF', encoding: 'BASE64' }),
];

describe('readContent', () => {
  it.each([1, 7, 64_000])('reads one content again, of a file that came in pieces of %d bytes', async (piece) => {
    for (const text of [har(ENTRIES), `\ufeff${JSON.stringify(JSON.parse(har(ENTRIES)), null, 2)}`]) {
      const file = sourceOf('a.har', text, piece);
      const places = await placesOf(file);
      expect(await readContent(file, places, 0)).toEqual({ state: 'found', text: 'AAEC', encoding: 'base64' });
      expect(await readContent(file, places, 1)).toEqual({
        state: 'found',
        text: '{"Zwölf":"Boxkämpfer 🥊 \\u0041"}',
      });
      expect(await readContent(file, places, 3)).toEqual({ state: 'missing', why: 'not-in-file' });
      expect(await readContent(file, places, 4)).toEqual({ state: 'found', text: 'AwQF', encoding: 'base64' });
    }
  });

  it('knows where every entry stands, whatever stands around it', () => {
    const json = fc.jsonValue({ stringUnit: 'binary' }).map((value) => ({ value }));
    fc.assert(
      fc.property(
        json,
        fc.array(json, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (log, list, piece) => {
          const bytes = new TextEncoder().encode(
            JSON.stringify({ log: { creator: log, entries: list, more: [log] } }, null, 1),
          );
          const stream = createHarStream();
          for (let at = 0; at < bytes.length; at += piece) stream.write(bytes.slice(at, at + piece));
          stream.end();
          const places = stream.places();
          expect(places).toHaveLength(2 * list.length);
          for (const [index, entry] of list.entries()) {
            const [start, end] = places.subarray(2 * index);
            expect(JSON.parse(new TextDecoder().decode(bytes.slice(start, end)))).toEqual(
              JSON.parse(JSON.stringify(entry)),
            );
          }
        },
      ),
    );
  });

  it('reads a content that was left out to save memory', async () => {
    const long = 'x'.repeat(2_000);
    const file = sourceOf('a.har', har([entryOf(1, long)]));
    expect(await readContent(file, await placesOf(file), 0)).toEqual({ state: 'found', text: long });
  });

  it('knows the places of what is shown alone', async () => {
    expect(await placesOf(sourceOf('a.har', har([entryOf(1), entryOf(2), entryOf(3)])), 2)).toHaveLength(4);
  });

  it('has nothing for entries that there are not', async () => {
    const file = sourceOf('a.har', har([entryOf(1)]));
    const places = await placesOf(file);
    for (const entry of [undefined, 1, 7]) {
      expect(await readContent(file, places, entry)).toEqual({ state: 'missing', why: 'not-in-file' });
    }
  });

  it('says that a content is too large, and does not read an entry that must be', async () => {
    const file = sourceOf('a.har', har([entryOf(1, 'x'.repeat(LARGEST_ASKED + 1))]));
    expect(await readContent(file, await placesOf(file), 0)).toEqual({ state: 'missing', why: 'too-large' });
    const unread = { ...file, slice: () => expect.fail('it was read') };
    expect(await readContent(unread, Float64Array.of(0, 100_000_000), 0)).toMatchObject({ why: 'too-large' });
  });

  it.each([
    ['moved', () => Promise.reject(new DOMException('gone', 'NotReadableError'))],
    ['written anew', () => Promise.resolve('"url":"https://shop.exam')],
  ])('says that the file was %s', async (_, text) => {
    const file = { ...sourceOf('a.har', har(ENTRIES)), slice: () => ({ text }) };
    expect(await readContent(file, Float64Array.of(0, 10), 0)).toEqual({ state: 'missing', why: 'file-changed' });
  });
});
