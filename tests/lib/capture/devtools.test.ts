import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Batch,
  createCollector,
  exchangeFromDevtools,
  fetchedContent,
  wantsContent,
} from '#lib/capture/devtools.ts';

function entryOf({ status = 200, mimeType = 'application/json', size = 2, method = 'GET' } = {}) {
  return {
    startedDateTime: '2026-11-20T14:00:00.000Z',
    time: 12.5,
    request: {
      method,
      url: 'https://a.test/api',
      httpVersion: 'http/2.0',
      headers: [{ name: 'accept', value: '*/*' }],
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: [],
      content: { size, mimeType },
      bodySize: 2,
    },
    _resourceType: 'fetch',
  };
}

describe('what getContent comes back with', () => {
  it.each([
    ['the polyfill', ['text', ''], undefined],
    ['the polyfill, binary', ['dGV4dA==', 'base64'], 'base64'],
    ["Chrome's promises", { content: 'text', encoding: '' }, undefined],
    ["Chrome's promises, binary", { content: 'dGV4dA==', encoding: 'base64' }, 'base64'],
    ['Firefox', ['text', 'application/json'], undefined],
  ])('is read from %s', (_, result, encoding) => {
    expect(fetchedContent(result)).toEqual({ text: encoding === 'base64' ? 'dGV4dA==' : 'text', encoding });
  });

  it.each([[[null, '']], [{ content: null, encoding: '' }], [undefined], [null], ['text'], [[]]])(
    'may be nothing: %j',
    (result) => {
      expect(fetchedContent(result)).toEqual({ text: undefined, encoding: undefined });
    },
  );
});

describe('content', () => {
  it.each([
    [{}, true],
    [{ mimeType: 'application/problem+json' }, true],
    [{ mimeType: 'text/html; charset=utf-8' }, true],
    [{ mimeType: 'application/atom+xml' }, true],
    [{ mimeType: 'text/plain' }, true],
    [{ mimeType: 'text/javascript' }, false],
    [{ mimeType: 'text/css' }, false],
    [{ mimeType: 'image/png' }, false],
    [{ mimeType: 'text/event-stream' }, false],
    [{ mimeType: 'application/octet-stream', status: 500 }, true],
    [{ mimeType: '', status: 404 }, true],
    [{ mimeType: 'image/png', status: 404 }, false],
    [{ status: 204 }, false],
    [{ status: 304 }, false],
    [{ status: 0 }, false],
    [{ method: 'HEAD' }, false],
    [{ size: 100_000_000 }, false],
  ])('of %j is asked for: %s', (change, isWanted) => {
    expect(wantsContent(entryOf(change))).toBe(isWanted);
  });

  it.each([undefined, null, {}, { response: null }])('of an entry like %j is never asked for', (entry) => {
    expect(wantsContent(entry)).toBe(false);
  });

  it('becomes the text of the exchange', () => {
    expect(exchangeFromDevtools(entryOf(), 'd-0', { text: '{}', encoding: undefined })).toMatchObject({
      id: 'd-0',
      sources: ['devtools'],
      httpVersion: 'h2',
      outcome: { state: 'responded', status: 200, content: { text: '{}', wireSize: 2 } },
    });
    expect(exchangeFromDevtools(entryOf(), 'd-0', { text: 'e30=', encoding: 'base64' })).toMatchObject({
      outcome: { content: { text: '{}' } },
    });
  });

  it('is decoded where the entry alone tells its encoding, as in Firefox', () => {
    const entry = entryOf({ mimeType: 'application/octet-stream', status: 500 });
    Object.assign(entry.response.content, { encoding: 'base64' });
    const exchange = exchangeFromDevtools(entry, 'd-0', fetchedContent(['YWJj', 'application/octet-stream']));
    expect(exchange?.outcome).not.toHaveProperty('content.text');
    Object.assign(entry.response.content, { mimeType: 'application/json' });
    expect(exchangeFromDevtools(entry, 'd-0', fetchedContent(['e30=', 'application/json']))).toMatchObject({
      outcome: { content: { text: '{}' } },
    });
  });
});

describe('the collector', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function collecting() {
    const sent: Batch[] = [];
    const collector = createCollector('d', 1_000, (batch) => sent.push(batch));
    return { collector, sent };
  }
  const none = () => Promise.reject(new Error('not wanted'));

  it('sends what came together in one batch', async () => {
    const { collector, sent } = collecting();
    for (let index = 0; index < 10; index += 1) collector.finished(entryOf({ mimeType: 'image/png' }), none);
    await vi.advanceTimersByTimeAsync(50);
    expect(sent.map(({ batch, exchanges }) => [batch, exchanges.length])).toEqual([[1_001, 10]]);
    expect(sent[0]?.exchanges[9]?.id).toBe('d-9');
  });

  it('does not let a batch grow without end', () => {
    const { collector, sent } = collecting();
    for (let index = 0; index < 250; index += 1) collector.finished(entryOf({ mimeType: 'image/png' }), none);
    expect(sent.map(({ exchanges }) => exchanges.length)).toEqual([100, 100]);
  });

  it('keeps a batch until it is acknowledged', async () => {
    const { collector, sent } = collecting();
    for (let index = 0; index < 200; index += 1) collector.finished(entryOf({ mimeType: 'image/png' }), none);
    expect(collector.unacknowledged()).toEqual(sent);
    collector.acknowledged(1_001);
    expect(collector.unacknowledged()).toEqual([sent[1]]);
  });

  it('asks for few contents at a time', async () => {
    const { collector, sent } = collecting();
    const waiting: ((result: unknown) => void)[] = [];
    const getContent = () => new Promise<unknown>((resolve) => waiting.push(resolve));
    for (let index = 0; index < 10; index += 1) collector.finished(entryOf(), getContent);
    expect(waiting).toHaveLength(4);
    for (let answered = 0; answered < 10; answered += 1) {
      waiting[answered]?.(['{}', '']);
      await vi.advanceTimersByTimeAsync(0);
    }
    await vi.advanceTimersByTimeAsync(50);
    expect(waiting).toHaveLength(10);
    expect(sent.flatMap(({ exchanges }) => exchanges)).toHaveLength(10);
  });

  it('goes without a content that cannot be had, and without an entry that cannot be read', async () => {
    const { collector, sent } = collecting();
    collector.finished(entryOf(), none);
    collector.finished({ nonsense: true }, none);
    await vi.advanceTimersByTimeAsync(50);
    expect(sent).toMatchObject([{ exchanges: [{ id: 'd-0' }] }]);
  });

  it('cuts a long text', async () => {
    const { collector, sent } = collecting();
    collector.finished(entryOf({ size: 300_000 }), () => Promise.resolve(['x'.repeat(300_000), '']));
    await vi.advanceTimersByTimeAsync(50);
    expect(sent[0]?.exchanges[0]?.outcome).toMatchObject({ content: { truncated: true } });
  });
});
