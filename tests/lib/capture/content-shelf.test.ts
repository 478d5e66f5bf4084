import { describe, expect, it } from 'vitest';
import { createContentShelf, type FetchedContent, sightingOf } from '#lib/capture/content-shelf.ts';
import { createCollector } from '#lib/capture/devtools.ts';
import { merge } from '#lib/capture/matching.ts';
import { CONTENTS_HELD, LARGEST_ASKED } from '#lib/http/asked-content.ts';
import type { Content, Exchange } from '#lib/http/exchange.ts';

function seen(at: number, content: Content = { size: 3 }): Exchange {
  return {
    id: `d-${at}`,
    sources: ['devtools'],
    type: 'image',
    method: 'GET',
    url: 'https://shop.example/logo.png',
    startedAt: 1_788_000_000_000 + at,
    duration: 12.345,
    outcome: { state: 'responded', status: 200, content },
  };
}

const gives =
  (text: string | undefined, encoding?: 'base64'): (() => Promise<FetchedContent>) =>
  async () => ({ text, encoding });

describe('the content shelf', () => {
  it('asks for a content when it is wanted, and holds none', async () => {
    const shelf = createContentShelf();
    let asked = 0;
    shelf.put(seen(1), async () => {
      asked += 1;
      return { text: 'AAEC', encoding: 'base64' };
    });
    expect(asked).toBe(0);
    for (const times of [1, 2]) {
      expect(await shelf.ask(sightingOf(seen(1)))).toEqual({ state: 'found', text: 'AAEC', encoding: 'base64' });
      expect(asked).toBe(times);
    }
  });

  it('knows an exchange after it was joined with what webRequest saw', () => {
    const { duration: _, ...rest } = seen(1);
    const webRequest: Exchange = { ...rest, id: 'w7.0', sources: ['web-request'], startedAt: 1 };
    expect(sightingOf(merge(webRequest, seen(1)))).toBe(sightingOf(seen(1)));
    expect(sightingOf(seen(2))).not.toBe(sightingOf(seen(1)));
  });

  it.each([
    ['not-held', seen(2), gives('abc')],
    ['gone', seen(1), gives(undefined)],
    ['gone', seen(1), gives('')],
    ['gone', seen(1), () => Promise.reject(new Error('the page has gone'))],
    ['too-large', seen(1, { size: LARGEST_ASKED + 1 }), gives('abc')],
    ['too-large', seen(1, {}), gives('x'.repeat(LARGEST_ASKED + 1))],
    ['too-large', seen(1, {}), gives('x'.repeat((LARGEST_ASKED * 4) / 3 + 8), 'base64')],
  ] as const)('says why there is nothing: %s', async (why, put, fetch) => {
    const shelf = createContentShelf();
    shelf.put(put, fetch);
    expect(await shelf.ask(sightingOf(seen(1)))).toEqual({ state: 'missing', why: why });
  });

  it('hands over the largest content that may be', async () => {
    const shelf = createContentShelf();
    const largest = btoa('x'.repeat(LARGEST_ASKED));
    shelf.put(seen(1, { size: LARGEST_ASKED }), gives(largest, 'base64'));
    expect(await shelf.ask(sightingOf(seen(1)))).toMatchObject({ state: 'found' });
  });

  it('gives an empty text where nothing says that there is more', async () => {
    const shelf = createContentShelf();
    shelf.put(seen(1, {}), gives(''));
    expect(await shelf.ask(sightingOf(seen(1)))).toEqual({ state: 'found', text: '' });
  });

  it('is bounded: the oldest goes first', async () => {
    const shelf = createContentShelf();
    for (let at = 0; at <= CONTENTS_HELD; at += 1) shelf.put(seen(at), gives('abc'));
    expect(await shelf.ask(sightingOf(seen(0)))).toEqual({ state: 'missing', why: 'not-held' });
    expect(await shelf.ask(sightingOf(seen(1)))).toMatchObject({ state: 'found' });
    expect(await shelf.ask(sightingOf(seen(CONTENTS_HELD)))).toMatchObject({ state: 'found' });
  });

  it('is bounded by what the browser keeps for its entries, too', async () => {
    const shelf = createContentShelf();
    const upload = 'x'.repeat(10 * 1024 * 1024);
    for (let at = 0; at < 4; at += 1) shelf.put({ ...seen(at), requestContent: { text: upload } }, gives('abc'));
    expect(await shelf.ask(sightingOf(seen(0)))).toEqual({ state: 'missing', why: 'not-held' });
    for (const at of [1, 2, 3]) expect(await shelf.ask(sightingOf(seen(at)))).toMatchObject({ state: 'found' });
    for (let again = 0; again < 9; again += 1) {
      shelf.put({ ...seen(3), requestContent: { text: upload } }, gives('abc'));
    }
    expect(await shelf.ask(sightingOf(seen(1)))).toMatchObject({ state: 'found' });
  });

  it('is filled by the collector, which knows the encoding that Firefox tells in the entry', async () => {
    const shelf = createContentShelf();
    const collected: Exchange[] = [];
    const collector = createCollector('d', 1, ({ exchanges }) => collected.push(...exchanges), shelf);
    const entry = {
      startedDateTime: '2026-11-20T14:00:00.000Z',
      time: 12.5,
      request: { method: 'GET', url: 'https://shop.example/logo.png', headers: [] },
      response: { status: 200, headers: [], content: { size: 3, mimeType: 'image/png', encoding: 'base64' } },
    };
    for (let at = 0; at < 100; at += 1) collector.finished(entry, async () => ['AAEC', 'image/png']);
    const [exchange] = collected;
    expect(exchange?.outcome).not.toHaveProperty('content.text');
    expect(await shelf.ask(sightingOf(exchange as Exchange))).toEqual({
      state: 'found',
      text: 'AAEC',
      encoding: 'base64',
    });
  });
});
