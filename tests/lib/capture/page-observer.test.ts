import { describe, expect, it } from 'vitest';
import { createReadQueue, exchangeOfRead, parsePageRead, wantsText, withRead } from '#lib/capture/page-observer.ts';
import { LARGEST_FIELDS, LARGEST_TEXT, type PageRead } from '#lib/capture/page-read.ts';
import type { Exchange, Responded } from '#lib/http/exchange.ts';

const READ: PageRead = {
  by: 'fetch',
  url: 'https://a.test/items',
  status: 200,
  fields: 'content-type: application/json\r\n',
  text: '{"ok":false}',
  truncated: false,
  readAt: 1_100,
};

function seen(change: Partial<Exchange> = {}, lines: Readonly<Record<string, string>> = {}): Responded {
  const fields = { lines: Object.entries(lines).map(([name, value]) => ({ name, value })) };
  return {
    id: 'w1.0',
    sources: ['web-request'],
    tabId: 1,
    frameId: 0,
    type: 'fetch',
    method: 'GET',
    url: READ.url,
    startedAt: 1_000,
    duration: 95,
    outcome: { state: 'responded', status: 200, fields },
    ...change,
  } as Responded;
}

describe('what a page hands over', () => {
  it('is taken as it is where it is whole', () => {
    expect(parsePageRead(READ)).toEqual(READ);
    expect(parsePageRead({ ...READ, by: 'xhr', method: 'get' })).toEqual({ ...READ, by: 'xhr', method: 'get' });
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'stop'],
    ['a list', [READ]],
    ['more than it may', { ...READ, id: 'w1.0' }],
    ['another URL', { ...READ, url: 'javascript:1' }],
    ['no host', { ...READ, url: 'https://' }],
    ['a status of no response', { ...READ, status: 0 }],
    ['a broken status', { ...READ, status: 200.5 }],
    ['a method that is none', { ...READ, method: 'A B' }],
    ['a time that is none', { ...READ, readAt: Number.NaN }],
    ['too much text', { ...READ, text: 'x'.repeat(LARGEST_TEXT + 1) }],
    ['too many fields', { ...READ, fields: 'x'.repeat(LARGEST_FIELDS + 1) }],
    ['a text that is none', { ...READ, text: {} }],
  ])('is refused: %s', (_what, value) => {
    expect(parsePageRead(value)).toBeUndefined();
  });

  it.each([
    [200, 'application/vnd.api+json', true],
    [200, 'text/html', true],
    [200, 'application/xml', true],
    [200, 'text/plain', true],
    [200, '', true],
    [200, 'text/css', false],
    [200, 'image/svg+xml', false],
    [200, 'text/event-stream', false],
    [500, 'application/octet-stream', true],
    [500, 'image/png', false],
  ])('of %d %s is wanted: %s', (status, type, wanted) => {
    expect(wantsText({ status, fields: `Content-Type: ${type}\r\n` })).toBe(wanted);
  });
});

describe('the exchange of a read', () => {
  it('is that of the same frame, URL and status', () => {
    expect(exchangeOfRead(READ, 0, [seen()])?.valueOf()).toMatchObject({ id: 'w1.0' });
    expect(exchangeOfRead(READ, 1, [seen()])).toBeUndefined();
    expect(exchangeOfRead({ ...READ, url: 'https://a.test/other' }, 0, [seen()])).toBeUndefined();
    expect(exchangeOfRead({ ...READ, status: 201 }, 0, [seen()])).toBeUndefined();
    expect(exchangeOfRead(READ, 0, [])).toBeUndefined();
  });

  it.each<[string, Partial<Exchange>]>([
    ['was read before', { sources: ['web-request', 'page'] }],
    ['has a text', { outcome: { state: 'responded', status: 200, content: { text: '{}' } } }],
    ['is pending', { outcome: { state: 'pending' } }],
    ['failed', { outcome: { state: 'failed', error: 'x' } }],
    ['was cut', { outcome: { state: 'responded', status: 200, laterError: 'x' } }],
    ['began later', { startedAt: 2_000 }],
    ['is an image', { type: 'image' }],
    ['is a preflight', { type: 'preflight' }],
    ['is a HEAD', { method: 'HEAD' }],
    ['was answered by a service worker', { fromServiceWorker: true }],
  ])('is none that %s', (_what, change) => {
    expect(exchangeOfRead(READ, 0, [seen(change)])).toBeUndefined();
  });

  it('has the method, as far as it is known', () => {
    expect(exchangeOfRead({ ...READ, method: 'post' }, 0, [seen({ method: 'POST' })])).toBeDefined();
    expect(exchangeOfRead({ ...READ, method: 'POST' }, 0, [seen()])).toBeUndefined();
    expect(exchangeOfRead({ ...READ, method: 'patch' }, 0, [seen({ method: 'PATCH' })])).toBeUndefined();
  });

  it('has no field that says otherwise', () => {
    const read = { ...READ, fields: 'etag: "1"\r\nx-request-id: 7\r\n' };
    const one = seen({ id: 'one' }, { ETag: '"1"', 'X-Request-Id': '7' });
    const other = seen({ id: 'other' }, { ETag: '"1"', 'X-Request-Id': '8' });
    expect(exchangeOfRead(read, 0, [one, other])).toBe(one);
    expect(exchangeOfRead(read, 0, [other])).toBeUndefined();
    expect(exchangeOfRead(read, 0, [seen({}, { Server: 'x' })])).toBeDefined();
  });

  it('is the one that ended nearest to the reading, and none where that is not clear', () => {
    const near = seen({ id: 'near' });
    expect(exchangeOfRead(READ, 0, [seen({ startedAt: 800 }), near])).toBe(near);
    expect(exchangeOfRead(READ, 0, [seen({ startedAt: 990 }), near])).toBe('ambiguous');
    expect(exchangeOfRead({ ...READ, readAt: 1_500 }, 0, [seen({ startedAt: 800 }), near])).toBe('ambiguous');
  });

  it('gets the text, and says when it is cut', () => {
    const { sources, outcome } = withRead(seen(), READ) as Responded;
    expect(sources).toEqual(['web-request', 'page']);
    expect(outcome.content).toEqual({ text: READ.text });
    expect((withRead(seen(), { ...READ, truncated: true }) as Responded).outcome.content?.truncated).toBe(true);
  });

  it('does not get what fetch decoded by the wrong charset', () => {
    const latin = seen({}, { 'Content-Type': 'text/plain; charset=iso-8859-1' });
    expect(withRead(latin, READ)).toBeUndefined();
    expect(withRead(latin, { ...READ, by: 'xhr' })).toBeDefined();
    expect(withRead(seen({}, { 'Content-Type': 'text/plain; charset=UTF-8' }), READ)).toBeDefined();
  });
});

describe('the queue before the background', () => {
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('sends one at a time, in order, and drops what comes too fast', async () => {
    const sent: PageRead[] = [];
    const queue = createReadQueue(
      async (read) => sent.push(read) > 0,
      () => expect.unreachable(),
    );
    for (let index = 0; index < 500; index += 1) queue.add({ ...READ, text: String(index) });
    expect(sent).toHaveLength(1);
    await settle();
    expect(sent.map(({ text }) => text)).toEqual(Array.from({ length: 101 }, (_, index) => String(index)));
  });

  it('holds only so much text', async () => {
    const sent: PageRead[] = [];
    const queue = createReadQueue(
      async (read) => sent.push(read) > 0,
      () => {},
    );
    for (let index = 0; index < 50; index += 1) queue.add({ ...READ, text: 'x'.repeat(LARGEST_TEXT) });
    await settle();
    expect(sent).toHaveLength(17);
  });

  it.each([
    ['nothing more is wanted', async () => false],
    ['the extension is gone', () => Promise.reject(new Error('context invalidated'))],
  ])('ends where %s', async (_why, answer) => {
    let calls = 0;
    let ends = 0;
    const queue = createReadQueue(
      () => {
        calls += 1;
        return answer();
      },
      () => {
        ends += 1;
      },
    );
    queue.add(READ);
    queue.add(READ);
    await settle();
    queue.add(READ);
    queue.end();
    await settle();
    expect([calls, ends]).toEqual([1, 1]);
  });
});
