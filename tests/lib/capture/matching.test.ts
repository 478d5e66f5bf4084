import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, merge } from '#lib/capture/matching.ts';
import type { Exchange, Outcome } from '#lib/http/exchange.ts';

const OK = { state: 'responded', status: 200, reasonPhrase: 'OK' } as const satisfies Outcome;

function seen(change: Partial<Exchange> = {}): Exchange {
  return {
    id: 'w1.0',
    sources: ['web-request'],
    tabId: 1,
    frameId: 0,
    documentId: 'PAGE',
    type: 'fetch',
    method: 'GET',
    url: 'https://a.test/api',
    startedAt: 1_002,
    outcome: OK,
    ...change,
  };
}

function observed(change: Partial<Exchange> = {}): Exchange {
  return {
    id: 'd-0',
    sources: ['devtools'],
    type: 'xhr',
    method: 'GET',
    url: 'https://a.test/api',
    startedAt: 1_000,
    duration: 30,
    httpVersion: 'h2',
    requestFields: { lines: [{ name: 'Accept', value: '*/*' }] },
    outcome: { ...OK, reasonPhrase: '', fields: { lines: [{ name: 'Set-Cookie', value: 'a=b' }] } },
    ...change,
  };
}

function isMatched(webRequest: Exchange, devtools: Exchange): boolean {
  const first = createMatcher();
  first.webRequest(webRequest);
  const second = createMatcher();
  second.devtools(devtools);
  const inOneOrder = first.devtools(devtools) === webRequest;
  const inTheOther = second.webRequest(webRequest) === devtools;
  expect(inOneOrder).toBe(inTheOther);
  return inOneOrder;
}

describe('the two records of a request', () => {
  const failed = (error: string): Outcome => ({ state: 'failed', error });

  it.each<[string, Partial<Exchange>, Partial<Exchange>]>([
    ['the same answer', {}, {}],
    ['a request under way', { outcome: { state: 'pending' } }, {}],
    ['a fragment in one URL', { url: 'https://a.test/api#top' }, {}],
    ['a revalidation', { fromCache: true }, { outcome: { state: 'responded', status: 304 } }],
    ['a cached copy', { fromCache: true }, { fromCache: true }],
    ['no response', { outcome: failed('net::ERR_FAILED') }, { outcome: failed('net::ERR_CONNECTION_REFUSED') }],
    ['a script of a service worker, whose end DevTools do not tell', {}, { outcome: { state: 'pending' } }],
    ["Firefox's preflight", { method: 'OPTIONS', type: 'preflight' }, { method: 'OPTIONS', type: 'preflight' }],
    ['a refused WebSocket', { outcome: failed('net::ERR_FAILED') }, { outcome: { state: 'pending' } }],
    [
      'a response blocked by CORS',
      { outcome: failed('net::ERR_FAILED') },
      { outcome: { ...OK, laterError: 'net::ERR_FAILED' } },
    ],
    [
      'an aborted request whose answer had begun',
      { outcome: { ...OK, laterError: 'net::ERR_ABORTED' } },
      { outcome: failed('net::ERR_ABORTED') },
    ],
  ])('are matched: %s', (_, webRequest, devtools) => {
    expect(isMatched(seen(webRequest), observed(devtools))).toBe(true);
  });

  it.each<[string, Partial<Exchange>, Partial<Exchange>]>([
    ['another method', { method: 'POST' }, {}],
    ['another URL', { url: 'https://a.test/other' }, {}],
    ['another status', { outcome: { state: 'responded', status: 503 } }, {}],
    ['a start far away', { startedAt: 9_000 }, {}],
    ['an answer of a service worker', {}, { fromServiceWorker: true }],
    ['a preflight and its request', { method: 'OPTIONS' }, { method: 'OPTIONS', type: 'preflight' }],
    ['a request and its preflight', { method: 'OPTIONS', type: 'preflight' }, { method: 'OPTIONS' }],
    ['a memory-cache hit beside a network answer', { fromCache: false }, { fromCache: true }],
    ['a 304 beside a network 200', { fromCache: false }, { outcome: { state: 'responded', status: 304 } }],
  ])('are not matched: %s', (_, webRequest, devtools) => {
    expect(isMatched(seen(webRequest), observed(devtools))).toBe(false);
  });

  it('are the nearest ones', () => {
    const matcher = createMatcher();
    for (const startedAt of [100, 400, 700]) matcher.webRequest(seen({ id: `w${startedAt}.0`, startedAt }));
    expect(matcher.devtools(observed({ startedAt: 398 }))?.id).toBe('w400.0');
    expect(matcher.devtools(observed({ id: 'd-1', startedAt: 398 }))?.id).not.toBe('w400.0');
  });

  it('are looked for again when the status becomes known', () => {
    const matcher = createMatcher();
    matcher.devtools(observed({ outcome: { state: 'responded', status: 404 } }));
    expect(matcher.webRequest(seen())).toBeUndefined();
    expect(matcher.webRequest(seen({ outcome: { state: 'responded', status: 404 } }))?.id).toBe('d-0');
  });

  it('are not found once one was forgotten', () => {
    const matcher = createMatcher();
    matcher.webRequest(seen());
    matcher.forget(seen());
    expect(matcher.devtools(observed())).toBeUndefined();
  });
});

describe('the merged exchange', () => {
  it('has the id and place of the one, and what the other alone can see', () => {
    expect(merge(seen({ redirectedFrom: 'w1.9' }), observed())).toEqual({
      ...observed(),
      id: 'w1.0',
      sources: ['web-request', 'devtools'],
      tabId: 1,
      frameId: 0,
      documentId: 'PAGE',
      redirectedFrom: 'w1.9',
    });
  });

  it('says that a revalidated response came from the server', () => {
    const outcome: Outcome = { state: 'responded', status: 304, reasonPhrase: '' };
    const merged = merge(seen({ fromCache: true }), observed({ outcome }));
    expect(merged.fromCache).toBe(false);
    expect(merged.outcome).toMatchObject({ status: 304 });
  });

  it('keeps a status that only one of them knew', () => {
    const blocked: Outcome = { ...OK, laterError: 'net::ERR_FAILED' };
    const failed: Outcome = { state: 'failed', error: 'net::ERR_FAILED' };
    expect(merge(seen({ outcome: failed }), observed({ outcome: blocked })).outcome).toEqual(blocked);
    expect(merge(seen({ outcome: blocked }), observed({ outcome: failed })).outcome).toEqual(blocked);
    expect(merge(seen({ outcome: failed }), observed({ outcome: { state: 'pending' } })).outcome).toEqual(failed);
  });

  it.each([
    ['frame', 'document', 'frame'],
    ['prefetch', 'document', 'prefetch'],
    ['fetch', 'event-stream', 'event-stream'],
    ['other', 'preflight', 'preflight'],
  ] as const)('of %s and %s is %s', (a, b, type) => {
    expect(merge(seen({ type: a }), observed({ type: b })).type).toBe(type);
  });
});

it('pairs any interleaving of identical requests, each once', () => {
  const pairs = fc.array(
    fc.record({
      start: fc.double({ min: 0, max: 500, noNaN: true }),
      lag: fc.double({ min: -3.5, max: 40, noNaN: true }),
      seenAt: fc.integer({ min: 0, max: 1_000 }),
      observedAt: fc.integer({ min: 0, max: 1_000 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(pairs, (requests) => {
      const arrivals = requests
        .flatMap(({ start, lag, seenAt, observedAt }, index) => [
          { at: seenAt, isSeen: true, exchange: seen({ id: `w${index}.0`, startedAt: start + lag }) },
          { at: observedAt, isSeen: false, exchange: observed({ id: `d-${index}`, startedAt: start }) },
        ])
        .sort((a, b) => a.at - b.at);
      const matcher = createMatcher();
      const alone = new Set<string>();
      const used: string[] = [];
      for (const { isSeen, exchange } of arrivals) {
        const partner = isSeen ? matcher.webRequest(exchange) : matcher.devtools(exchange);
        if (partner === undefined) alone.add(exchange.id);
        else {
          expect(alone.delete(partner.id)).toBe(true);
          used.push(exchange.id, partner.id);
        }
      }
      expect(alone.size).toBe(0);
      expect(new Set(used).size).toBe(requests.length * 2);
    }),
  );
});
