import { describe, expect, it } from 'vitest';
import type { HarLimits } from '#lib/capture/har.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { createHarSession, type FromReader, type HarSource } from '#lib/transfer/har-session.ts';
import { entryOf, sourceOf } from './har-files.ts';

/** Reads a file to its end, asking for `batch` exchanges at a time. */
async function readAll(file: HarSource, { limits, batch = 2 }: { limits?: HarLimits; batch?: number } = {}) {
  const heard: FromReader[] = [];
  const take = createHarSession((message) => heard.push(message), limits);
  await take({ type: 'open', file });
  const summary = heard.find((message) => message.type === 'read');
  const batches: string[][] = [];
  while (summary !== undefined && batches.flat().length < summary.exchanges) {
    await take({ type: 'next', exchanges: batch, characters: 1000 });
    const last = heard.at(-1);
    if (last?.type !== 'exchanges' || last.exchanges.length === 0) throw new Error('no exchanges came');
    batches.push(last.exchanges.map(({ id }) => id));
  }
  return { heard, summary, batches };
}

const har = (entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });

describe('createHarSession', () => {
  it('hands out the exchanges by start, as many as were asked for', async () => {
    const { summary, batches } = await readAll(sourceOf('a.har', har([entryOf(3), entryOf(1), entryOf(2)])));
    expect(summary).toMatchObject({ exchanges: 3, faultCount: 0, leftOut: { exchanges: 0, texts: 0 } });
    expect(batches).toEqual([['entry-1', 'entry-2'], ['entry-0']]);
  });

  it('reads alike however the file is cut into pieces, also with a byte order mark', async () => {
    const text = `\ufeff${har([entryOf(1, 'Zwölf Boxkämpfer 🥊'), entryOf(2)])}\n`;
    for (const piece of [1, 7, 100_000]) {
      const { batches } = await readAll(sourceOf('a.har', text, piece));
      expect(batches).toEqual([['entry-0', 'entry-1']]);
    }
  });

  it('stops a batch at its characters, but always hands out one', async () => {
    const long = 'x'.repeat(5000);
    const { batches } = await readAll(sourceOf('a.har', har([entryOf(1, long), entryOf(2, long)])), { batch: 10 });
    expect(batches).toEqual([['entry-0'], ['entry-1']]);
  });

  it('names entries that cannot be read, and reads the rest', async () => {
    const { summary, batches } = await readAll(sourceOf('a.har', har([null, entryOf(1), { request: 1 }])));
    expect(summary).toMatchObject({ exchanges: 1, faultCount: 2, faults: [{ entry: 0 }, { entry: 2 }] });
    expect(batches).toEqual([['entry-1']]);
  });

  it('reads a file that breaks off up to there, and says where', async () => {
    const text = har([entryOf(1), entryOf(2), entryOf(3)]);
    const { summary, batches } = await readAll(sourceOf('a.har', text.slice(0, text.lastIndexOf('"request"'))));
    expect(summary?.brokenOff).toContain('Entry 2 breaks off');
    expect(batches).toEqual([['entry-0', 'entry-1']]);
  });

  it('leaves out what the limits do not allow, and says how much', async () => {
    const heard: FromReader[] = [];
    const take = createHarSession((message) => heard.push(message), { exchanges: 3, text: 25 });
    const entries = [1, 2, 3, 4, 5].map((at) => entryOf(at, 'ten letters'.slice(0, 10)));
    await take({ type: 'open', file: sourceOf('a.har', har(entries)) });
    expect(heard.at(-1)).toMatchObject({ exchanges: 3, leftOut: { exchanges: 2, texts: 1 } });
    await take({ type: 'next', exchanges: 10, characters: 1000 });
    const last = heard.at(-1);
    const contents = (last?.type === 'exchanges' ? last.exchanges : []).map((exchange) =>
      isResponded(exchange) ? exchange.outcome.content : undefined,
    );
    expect(contents.map((content) => content?.text)).toEqual(['ten letter', 'ten letter', undefined]);
    expect(contents[2]).toMatchObject({ leftOut: true, size: 10 });
  });

  it.each([
    ['text', 'hello', 'broken JSON (unexpected "h" at byte 0)'],
    ['another JSON', '{"name":"x"}', 'no list at log.entries'],
    ['a list', '[]', 'no list at log.entries'],
    ['a packed file', '\u001f\u008b', 'compressed'],
    ['a file that ends at once', '{"log":{"entries":[', 'ends too early'],
  ])('refuses %s and says why', async (_, text, why) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const { heard } = await readAll(sourceOf('a.har', bytes));
    expect(heard.at(-1)).toEqual({ type: 'refused', why: expect.stringContaining(why) });
  });

  it('says how far it is', async () => {
    const { heard } = await readAll(sourceOf('a.har', har([entryOf(1, 'x'.repeat(5_000_000))]), 100_000));
    const read = heard.flatMap((message) => (message.type === 'progress' ? [message.read] : []));
    expect(read.length).toBeGreaterThan(1);
    expect(read).toEqual([...read].sort((a, b) => a - b));
  });
});
