import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRead } from '#lib/capture/page-read.ts';
import type { WebRequestDetails, WebRequestStage } from '#lib/capture/web-request.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { Ledger, type LedgerListener } from '#lib/ledger/ledger.ts';
import type { NavigationDetails, NavigationEvent } from '#lib/ledger/navigation.ts';
import { LIMITS } from '#lib/ledger/tab-log.ts';
import { eventOf } from '#tests/lib/capture/web-request-events.ts';

const TAB = 1;

function drive(ledger: Ledger) {
  let now = 1_000;
  const request = (stage: WebRequestStage, requestId: string, change: Partial<WebRequestDetails> = {}) => {
    now += 1;
    ledger.webRequest(eventOf(stage, { requestId, url: `https://a.test/${requestId}`, timeStamp: now, ...change }));
  };
  const navigation = (stage: NavigationEvent['stage'], change: Partial<NavigationDetails> = {}) => {
    now += 1;
    const details = { tabId: TAB, frameId: 0, url: 'https://a.test/', timeStamp: now, documentId: 'PAGE', ...change };
    ledger.navigation({ stage, details });
  };
  const fetch = (requestId: string, status = 200, change: Partial<WebRequestDetails> = {}) => {
    request('before-request', requestId, change);
    request('response-started', requestId, { statusCode: status, ...change });
    request('completed', requestId, { statusCode: status, ...change });
  };
  const open = (documentId: string, url = `https://a.test/${documentId}`) => {
    const change = { url, type: 'main_frame', documentId: undefined };
    navigation('before', { url, documentId: undefined });
    fetch(`nav-${documentId}`, 200, change);
    navigation('committed', { url, documentId });
    navigation('completed', { url, documentId });
  };
  return { request, navigation, fetch, open, now: () => now };
}

function ids(ledger: Ledger, tabId = TAB): readonly string[] {
  return ledger.shown(tabId).map(({ id }) => id);
}

describe('a page', () => {
  it('has its navigation, its requests and nothing of the page before', () => {
    const ledger = new Ledger();
    const { open, fetch } = drive(ledger);
    open('A');
    fetch('1', 200, { documentId: 'A' });
    open('B');
    fetch('2', 404, { documentId: 'B' });
    expect(ids(ledger)).toEqual(['wnav-B.0', 'w2.0']);
    expect(ledger.shown(TAB).every(({ documentId }) => documentId === 'B')).toBe(true);
    expect(ledger.state(TAB)).toMatchObject({ loading: false });
  });

  it('keeps every redirect hop of its navigation', () => {
    const ledger = new Ledger();
    const { request, navigation } = drive(ledger);
    const change = { type: 'main_frame', documentId: undefined };
    request('before-request', 'n', { ...change, url: 'https://a.test/old' });
    request('before-redirect', 'n', { ...change, url: 'https://a.test/old', statusCode: 301 });
    request('before-request', 'n', { ...change, url: 'https://a.test/new' });
    request('completed', 'n', { ...change, url: 'https://a.test/new' });
    navigation('committed', { url: 'https://a.test/new#part', documentId: 'A' });
    expect(ledger.shown(TAB).map(({ id, documentId }) => [id, documentId])).toEqual([
      ['wn.0', 'A'],
      ['wn.1', 'A'],
    ]);
  });

  it('is loading between the start of a navigation and its end', () => {
    const ledger = new Ledger();
    const { navigation } = drive(ledger);
    navigation('before');
    expect(ledger.state(TAB)?.loading).toBe(true);
    navigation('committed');
    expect(ledger.state(TAB)?.loading).toBe(true);
    navigation('completed');
    expect(ledger.state(TAB)?.loading).toBe(false);
  });

  it('stays after a 204, a download or a cancelled navigation', () => {
    const ledger = new Ledger();
    const { open, fetch, navigation } = drive(ledger);
    open('A');
    fetch('1', 200, { documentId: 'A' });
    navigation('before', { url: 'https://a.test/204' });
    fetch('2', 204, { type: 'main_frame', documentId: undefined });
    navigation('error', { url: 'https://a.test/204', error: 'net::ERR_ABORTED', documentId: 'X' });
    expect(ids(ledger)).toEqual(['wnav-A.0', 'w1.0', 'w2.0']);
    expect(ledger.get(TAB, 'w2.0')?.documentId).toBe('A');
    expect(ledger.state(TAB)?.loading).toBe(false);
  });

  it('gives way to the error page of a navigation that failed', () => {
    const ledger = new Ledger();
    const { open, request, navigation } = drive(ledger);
    open('A');
    const change = { type: 'main_frame', documentId: undefined, url: 'https://down.test/' };
    request('before-request', '2', change);
    request('error', '2', change);
    navigation('error', { url: 'https://down.test/', error: 'net::ERR_CONNECTION_REFUSED', documentId: 'ERR' });
    expect(ids(ledger)).toEqual(['w2.0']);
  });

  it('gives way to an error page that the browser commits after telling of the error', () => {
    const ledger = new Ledger();
    const { open, request, navigation } = drive(ledger);
    open('A');
    const change = { type: 'main_frame', documentId: undefined, url: 'https://down.test/' };
    request('before-request', '2', change);
    request('error', '2', { ...change, error: 'NS_ERROR_CONNECTION_REFUSED' });
    navigation('error', { url: 'https://down.test/', error: 'Error code 2152398861', documentId: 'A' });
    navigation('committed', { url: 'https://down.test/', documentId: 'ERR' });
    expect(ids(ledger)).toEqual(['w2.0']);
  });

  it('stays when it was cut short', () => {
    const ledger = new Ledger();
    const { open, navigation } = drive(ledger);
    open('A');
    navigation('error', { error: 'net::ERR_CONTENT_LENGTH_MISMATCH', documentId: 'A' });
    expect(ids(ledger)).toEqual(['wnav-A.0']);
  });

  it('owns its navigation when that is heard of after the commit', () => {
    const ledger = new Ledger();
    const { request, navigation } = drive(ledger);
    navigation('committed', { url: 'https://a.test/new', documentId: 'A', timeStamp: 900 });
    const change = { type: 'main_frame', documentId: undefined };
    request('before-request', 'n', { ...change, url: 'https://a.test/old', timeStamp: 800 });
    request('before-redirect', 'n', { ...change, url: 'https://a.test/old', statusCode: 301, timeStamp: 810 });
    request('before-request', 'n', { ...change, url: 'https://a.test/new', timeStamp: 820 });
    request('completed', 'n', { ...change, url: 'https://a.test/new', timeStamp: 920 });
    expect(ledger.shown(TAB).map(({ id, documentId }) => [id, documentId])).toEqual([
      ['wn.0', 'A'],
      ['wn.1', 'A'],
    ]);
    request('before-request', 'again', { ...change, url: 'https://a.test/new' });
    expect(ledger.get(TAB, 'wagain.0')?.documentId).toBeUndefined();
  });

  it('is not cleared by a prefetch, which becomes the document when the user goes there', () => {
    const ledger = new Ledger();
    const { open, fetch, navigation } = drive(ledger);
    open('A');
    fetch('2', 200, { type: 'main_frame', documentId: 'A' });
    expect(ids(ledger)).toEqual(['wnav-A.0', 'w2.0']);
    expect(ledger.get(TAB, 'w2.0')?.type).toBe('prefetch');
    navigation('committed', { url: 'https://a.test/2', documentId: 'B' });
    expect(ledger.shown(TAB)).toMatchObject([{ id: 'w2.0', type: 'document', documentId: 'B' }]);
  });

  it('that was prerendered brings its requests along', () => {
    const ledger = new Ledger();
    const { open, fetch, navigation } = drive(ledger);
    open('A');
    const outOfSight = { frameId: 4, frameType: 'outermost_frame', documentLifecycle: 'prerender' };
    fetch('2', 200, { ...outOfSight, type: 'main_frame', documentId: undefined });
    navigation('committed', { ...outOfSight, url: 'https://a.test/2', documentId: 'B' });
    fetch('3', 503, { ...outOfSight, documentId: 'B' });
    expect(ledger.state(TAB)?.pages.at(-1)?.documentId).toBe('A');
    navigation('committed', { url: 'https://a.test/2', documentId: 'B', documentLifecycle: 'active' });
    expect(ids(ledger)).toEqual(['w2.0', 'w3.0']);
  });

  it('that the user goes back to without a request has its exchanges again', () => {
    const ledger = new Ledger();
    const { open, fetch, navigation } = drive(ledger);
    open('A');
    fetch('1', 500, { documentId: 'A' });
    open('B');
    navigation('committed', { url: 'https://a.test/A', documentId: 'A' });
    expect(ids(ledger)).toEqual(['wnav-A.0', 'w1.0']);
  });

  it('is forgotten after a few others', () => {
    const ledger = new Ledger();
    const { open } = drive(ledger);
    for (const page of ['A', 'B', 'C', 'D', 'E']) open(page);
    expect(ledger.get(TAB, 'wnav-A.0')).toBeUndefined();
    expect(ledger.get(TAB, 'wnav-B.0')).toBeDefined();
  });

  it('keeps what it asked for when its requests end after the next page came', () => {
    const ledger = new Ledger();
    const { open, request } = drive(ledger);
    open('A');
    request('before-request', '1', { documentId: 'A' });
    open('B');
    request('error', '1', { documentId: 'A', error: 'net::ERR_ABORTED' });
    expect(ids(ledger)).toEqual(['wnav-B.0']);
    expect(ledger.get(TAB, 'w1.0')).toMatchObject({ documentId: 'A', outcome: { state: 'failed' } });
  });

  it('owns the requests of its frames, and of the frames in those', () => {
    const ledger = new Ledger();
    const { open, fetch, navigation } = drive(ledger);
    open('A');
    fetch('1', 200, { type: 'sub_frame', frameId: 5, documentId: undefined, parentDocumentId: 'A' });
    navigation('committed', { frameId: 5, documentId: 'F', parentDocumentId: 'A' });
    navigation('committed', { frameId: 6, documentId: 'G', parentDocumentId: 'F' });
    fetch('2', 200, { frameId: 6, documentId: 'G', parentDocumentId: 'F' });
    expect(ledger.shown(TAB).map(({ documentId }) => documentId)).toEqual(['A', 'A', 'A']);
    open('B');
    expect(ids(ledger)).toEqual(['wnav-B.0']);
  });

  it('works without document ids', () => {
    const ledger = new Ledger();
    const { request, navigation, fetch } = drive(ledger);
    const none = { documentId: undefined };
    for (const page of ['A', 'B']) {
      fetch(`nav-${page}`, 200, { ...none, type: 'main_frame' });
      navigation('committed', { ...none, url: `https://a.test/nav-${page}` });
      fetch(`in-${page}`, 200, none);
      request('before-request', `late-${page}`, none);
    }
    request('completed', 'late-A', none);
    expect(ids(ledger)).toEqual(['wnav-B.0', 'win-B.0', 'wlate-B.0']);
  });
});

describe('keeping the log', () => {
  it('shows every page, and the current one alone when it ends', () => {
    const ledger = new Ledger();
    const { open, fetch } = drive(ledger);
    ledger.keepLog(true);
    open('A');
    fetch('1', 200, { documentId: 'A' });
    open('B');
    expect(ids(ledger)).toEqual(['wnav-A.0', 'w1.0', 'wnav-B.0']);
    ledger.keepLog(false);
    expect(ids(ledger)).toEqual(['wnav-B.0']);
  });
});

describe('clearing', () => {
  it('leaves what is under way, and what was cleared does not come back', () => {
    const ledger = new Ledger();
    const { open, fetch, request } = drive(ledger);
    open('A');
    fetch('1', 200, { documentId: 'A' });
    request('before-request', '2', { documentId: 'A' });
    request('before-request', '3', { documentId: 'A' });
    request('response-started', '3', { documentId: 'A' });
    ledger.clear(TAB);
    request('completed', '3', { documentId: 'A' });
    expect(ids(ledger)).toEqual(['w2.0']);
  });
});

describe('tabs', () => {
  it('are apart, close, and may get another id', () => {
    const ledger = new Ledger();
    const { fetch } = drive(ledger);
    fetch('1', 200, { tabId: 1 });
    fetch('2', 200, { tabId: 2 });
    expect(ids(ledger, 1)).toEqual(['w1.0']);
    ledger.replace(2, 3);
    expect(ids(ledger, 2)).toEqual([]);
    expect(ledger.shown(3)).toMatchObject([{ id: 'w2.0', tabId: 3 }]);
    ledger.close(3);
    expect(ids(ledger, 3)).toEqual([]);
  });

  it('get the requests of a worker that only they can have', () => {
    const ledger = new Ledger();
    const { navigation, fetch } = drive(ledger);
    navigation('committed', { tabId: 1, url: 'https://a.test/', documentId: 'A' });
    navigation('committed', { tabId: 2, url: 'https://b.test/1', documentId: 'B' });
    navigation('committed', { tabId: 3, url: 'https://b.test/2', documentId: 'C' });
    const worker = { tabId: -1, frameId: -1, documentId: undefined };
    fetch('1', 200, { ...worker, initiator: 'https://a.test' });
    fetch('2', 200, { ...worker, initiator: 'https://b.test' });
    fetch('3', 200, { ...worker, initiator: 'https://c.test' });
    expect([ids(ledger, 1), ids(ledger, 2), ids(ledger, 3)]).toEqual([['w1.0'], [], []]);
  });
});

describe('what DevTools sees', () => {
  const observed = (id: string, change: Partial<Exchange> = {}): Exchange => ({
    id,
    sources: ['devtools'],
    type: 'fetch',
    method: 'GET',
    url: 'https://a.test/1',
    startedAt: 1_006,
    outcome: { state: 'responded', status: 200, content: { text: 'hello' } },
    ...change,
  });

  it('completes the request it belongs to, before or after', () => {
    for (const isFirst of [true, false]) {
      const ledger = new Ledger();
      const { fetch, open } = drive(ledger);
      open('PAGE');
      if (isFirst) ledger.observed(TAB, 1, [observed('d-0')]);
      fetch('1');
      if (!isFirst) ledger.observed(TAB, 1, [observed('d-0')]);
      expect(ids(ledger)).toEqual(['wnav-PAGE.0', 'w1.0']);
      expect(ledger.get(TAB, 'w1.0')).toMatchObject({
        sources: ['web-request', 'devtools'],
        documentId: 'PAGE',
        outcome: { content: { text: 'hello' } },
      });
    }
  });

  it('stands alone where webRequest saw nothing, with the page of its time', () => {
    const ledger = new Ledger();
    const { open, now } = drive(ledger);
    open('A');
    const inA = now() + 1_000;
    open('B');
    ledger.observed(TAB, 1, [observed('d-0', { fromServiceWorker: true, startedAt: inA })]);
    expect(ledger.get(TAB, 'd-0')).toMatchObject({ tabId: TAB, documentId: 'B' });
    expect(ids(ledger)).toEqual(['wnav-B.0', 'd-0']);
  });

  it('is taken in once, however often it is sent', () => {
    const ledger = new Ledger();
    const { fetch } = drive(ledger);
    fetch('1');
    for (const batch of [5, 5, 4]) ledger.observed(TAB, batch, [observed('d-0')]);
    expect(ids(ledger)).toEqual(['w1.0']);
  });

  it('keeps of a long text only the beginning', () => {
    const ledger = new Ledger();
    const text = 'x'.repeat(LIMITS.textPerContent + 1);
    ledger.observed(TAB, 1, [observed('d-0', { outcome: { state: 'responded', status: 200, content: { text } } })]);
    expect(ledger.get(TAB, 'd-0')?.outcome).toMatchObject({ content: { truncated: true } });
  });

  it('may come before the last event of its request, and before the death of the worker', () => {
    const ledger = new Ledger();
    const { request } = drive(ledger);
    request('before-request', '1', { url: 'https://a.test/0' });
    request('before-redirect', '1', { url: 'https://a.test/0', statusCode: 302 });
    request('before-request', '1');
    ledger.observed(TAB, 1, [observed('d-0', { duration: 5 })]);
    const next = new Ledger();
    next.restore([{ tabId: TAB, state: ledger.state(TAB) as never, exchanges: ledger.shown(TAB) }]);
    drive(next).request('completed', '1');
    request('completed', '1');
    for (const { sources } of [ledger.get(TAB, 'w1.1'), next.get(TAB, 'w1.1')] as Exchange[]) {
      expect(sources).toEqual(['web-request', 'devtools']);
    }
    expect([ids(ledger), ids(next)]).toEqual([
      ['w1.0', 'w1.1'],
      ['w1.0', 'w1.1'],
    ]);
  });

  it('leaves out what DevTools itself read from the cache', () => {
    const ledger = new Ledger();
    const { open, request } = drive(ledger);
    open('A');
    const copy = { type: 'other', url: 'https://a.test/A', documentId: 'A', fromCache: true };
    request('before-request', '9', copy);
    request('response-started', '9', copy);
    request('completed', '9', copy);
    expect(ids(ledger)).toEqual(['wnav-A.0']);
  });

  it('leaves out what DevTools itself looked for in the cache in vain', () => {
    const ledger = new Ledger();
    const { open, request } = drive(ledger);
    open('A');
    const asked = { type: 'other', url: 'https://a.test/A', documentId: 'A' };
    request('before-request', '9', asked);
    request('error', '9', { ...asked, error: 'net::ERR_CACHE_MISS' });
    const own = { type: 'xmlhttprequest', url: 'https://a.test/A', documentId: 'A', error: 'net::ERR_CACHE_MISS' };
    request('before-request', '10', own);
    request('error', '10', own);
    expect(ids(ledger), 'what the page asks of the cache alone is its own').toEqual(['wnav-A.0', 'w10.0']);
  });
});

describe('the bounds', () => {
  it('drop plain successes first, and count them', () => {
    const ledger = new Ledger((_, id) => id === 'wfound.0', { ...LIMITS, exchangesPerTab: 20 });
    const { open, fetch } = drive(ledger);
    open('A');
    fetch('found', 200, { documentId: 'A' });
    for (let index = 0; index < 5; index += 1) fetch(`bad${index}`, 500, { documentId: 'A' });
    for (let index = 0; index < 100; index += 1) fetch(`good${index}`, 200, { documentId: 'A' });
    const shown = ids(ledger);
    expect(shown.length).toBeLessThanOrEqual(20);
    expect(shown).toContain('wnav-A.0');
    expect(shown).toContain('wfound.0');
    expect(shown.filter((id) => id.startsWith('wbad'))).toHaveLength(5);
    expect(shown).toContain('wgood99.0');
    expect(ledger.state(TAB)?.dropped).toBe(107 - shown.length);
  });

  it('hold even when everything failed', () => {
    const ledger = new Ledger(() => true, { ...LIMITS, exchangesPerTab: 20 });
    const { fetch } = drive(ledger);
    for (let index = 0; index < 100; index += 1) fetch(`${index}`, 500);
    expect(ids(ledger).length).toBeLessThanOrEqual(20);
    expect(ids(ledger)).toContain('w99.0');
  });

  it('are as the user wants them, at once', () => {
    const ledger = new Ledger();
    const { fetch } = drive(ledger);
    for (let index = 0; index < 300; index += 1) fetch(`${index}`, 200);
    expect(ids(ledger)).toHaveLength(300);
    ledger.keepAtMost(100);
    expect(ids(ledger).length).toBeLessThanOrEqual(100);
    ledger.keepAtMost(200);
    for (let index = 300; index < 390; index += 1) fetch(`${index}`, 200);
    expect(ids(ledger).length).toBeGreaterThan(100);
  });

  it('let texts go before exchanges, and find an end', () => {
    const ledger = new Ledger();
    const content = { text: 'x'.repeat(100), size: 100 };
    const exchange = { id: 'd-0', outcome: { state: 'responded', status: 200, content } } as const;
    const rest = { sources: ['devtools'], type: 'fetch', method: 'GET', url: 'https://a.test/', startedAt: 0 } as const;
    ledger.observed(TAB, 1, [{ ...rest, ...exchange }]);
    expect(ledger.shed()).toBe(true);
    expect(ledger.get(TAB, 'd-0')?.outcome).toEqual({
      state: 'responded',
      status: 200,
      content: { size: 100, leftOut: true },
    });
    expect(ledger.shed()).toBe(true);
    expect(ledger.shed()).toBe(false);
  });
});

describe('after the worker died', () => {
  it('requests go on where they were', () => {
    const before = new Ledger();
    const { open, request } = drive(before);
    open('A');
    request('before-request', '1', { documentId: 'A', url: 'https://a.test/1', timeStamp: 5_000 });
    request('before-redirect', '1', { documentId: 'A', statusCode: 302 });
    const after = new Ledger();
    const state = before.state(TAB);
    if (state === undefined) throw new Error('no state');
    after.restore([{ tabId: TAB, state, exchanges: before.shown(TAB) }]);
    const next = drive(after);
    next.request('before-request', '1', { documentId: 'A', url: 'https://a.test/2', timeStamp: 5_010 });
    next.request('completed', '1', { documentId: 'A', url: 'https://a.test/2', timeStamp: 5_025 });
    expect(after.get(TAB, 'w1.1')).toMatchObject({ redirectedFrom: 'w1.0', duration: 15 });
    expect(ids(after)).toEqual(['wnav-A.0', 'w1.0', 'w1.1']);
  });

  it('DevTools entries still find their requests', () => {
    const before = new Ledger();
    drive(before).fetch('1');
    const exchange = before.get(TAB, 'w1.0') as Exchange;
    const after = new Ledger();
    after.restore([{ tabId: TAB, state: before.state(TAB) as never, exchanges: [exchange] }]);
    after.observed(TAB, 1, [{ ...exchange, id: 'd-0', sources: ['devtools'] }]);
    expect(ids(after)).toEqual(['w1.0']);
  });
});

it('survives any sequence of events, stays within its bounds, and tells of every change', () => {
  const small = fc.integer({ min: 0, max: 4 });
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('request' as const),
      stage: fc.constantFrom<WebRequestStage>(
        'before-request',
        'response-started',
        'before-redirect',
        'completed',
        'error',
      ),
      request: fc.integer({ min: 0, max: 30 }),
      tabId: fc.integer({ min: -1, max: 2 }),
      type: fc.constantFrom('main_frame', 'sub_frame', 'xmlhttprequest', 'other'),
      documentId: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
      statusCode: fc.constantFrom(101, 200, 302, 304, 404, 503),
    }),
    fc.record({
      kind: fc.constant('navigation' as const),
      stage: fc.constantFrom<NavigationEvent['stage']>('before', 'committed', 'completed', 'error'),
      tabId: fc.integer({ min: 0, max: 2 }),
      frameId: fc.constantFrom(0, 0, 5),
      documentId: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
      error: fc.constantFrom('net::ERR_ABORTED', 'net::ERR_FAILED'),
    }),
    fc.record({
      kind: fc.constant('observed' as const),
      tabId: small,
      batch: small,
      status: fc.constantFrom(200, 304),
    }),
    fc.record({ kind: fc.constantFrom('clear' as const, 'close' as const, 'shed' as const), tabId: small }),
    fc.record({ kind: fc.constant('replace' as const), from: small, to: small }),
    fc.record({ kind: fc.constant('keep' as const), keep: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const ledger = new Ledger(() => false, { exchangesPerTab: 10, textPerContent: 20, earlierPages: 1 });
      const known = new Map<number, Set<string>>();
      const of = (tabId: number) => known.get(tabId) ?? known.set(tabId, new Set()).get(tabId);
      const listener: LedgerListener = {
        onPut: (tabId, id) => of(tabId)?.add(id),
        onRemove: (tabId, id) => of(tabId)?.delete(id),
        onReset: () => {},
        onState: () => {},
        onClose: (tabId) => known.delete(tabId),
      };
      ledger.listen(listener);
      for (const [index, event] of steps.entries()) {
        const url = `https://a.test/${index % 3}`;
        if (event.kind === 'request') {
          const { stage, request, kind: _, ...change } = event;
          ledger.webRequest(eventOf(stage, { ...change, url, requestId: `${request}`, timeStamp: index }));
        } else if (event.kind === 'navigation') {
          const { stage, kind: _, ...change } = event;
          ledger.navigation({ stage, details: { ...change, url, timeStamp: index } });
        } else if (event.kind === 'observed') {
          const outcome = { state: 'responded', status: event.status, content: { text: 'x'.repeat(30) } } as const;
          const rest = { sources: ['devtools'], type: 'fetch', method: 'GET', url, startedAt: index } as const;
          ledger.observed(event.tabId, event.batch, [{ ...rest, id: `d-${index}`, outcome }]);
        } else if (event.kind === 'replace') ledger.replace(event.from, event.to);
        else if (event.kind === 'keep') ledger.keepLog(event.keep);
        else if (event.kind === 'shed') ledger.shed();
        else ledger[event.kind](event.tabId);
        for (const tabId of ledger.tabIds()) {
          const shown = ledger.shown(tabId);
          expect(shown.length).toBeLessThanOrEqual(10);
          for (const { id } of shown) expect(known.get(tabId)?.has(id)).toBe(true);
        }
      }
    }),
  );
});

describe('a text that a page read', () => {
  const read = (id: string, readAt: number): PageRead => ({
    by: 'fetch',
    url: `https://a.test/${id}`,
    status: 200,
    fields: '',
    text: '{}',
    truncated: false,
    readAt,
  });
  const textOf = (ledger: Ledger, id: string) => {
    const outcome = ledger.get(TAB, `w${id}.0`)?.outcome;
    return outcome?.state === 'responded' ? outcome.content?.text : undefined;
  };

  it('completes its exchange, also before the end of it is told', () => {
    const ledger = new Ledger();
    const { request, fetch, now } = drive(ledger);
    fetch('1');
    ledger.pageRead(TAB, 0, read('1', now()));
    request('before-request', '2');
    request('response-started', '2', { statusCode: 200 });
    ledger.pageRead(TAB, 0, read('2', now()));
    request('completed', '2', { statusCode: 200 });
    expect([textOf(ledger, '1'), textOf(ledger, '2')]).toEqual(['{}', '{}']);
  });

  it('waits for a response that is told later', () => {
    const ledger = new Ledger();
    const { request, now } = drive(ledger);
    request('before-request', '1');
    ledger.pageRead(TAB, 0, read('1', now() + 5));
    expect(textOf(ledger, '1')).toBeUndefined();
    request('response-started', '1', { statusCode: 200 });
    expect(textOf(ledger, '1')).toBe('{}');
  });

  it('never makes an exchange, or a tab', () => {
    const ledger = new Ledger();
    const { fetch, now } = drive(ledger);
    ledger.pageRead(7, 0, read('1', 1_000));
    fetch('1');
    for (let index = 0; index < 100; index += 1) ledger.pageRead(TAB, 0, read(`x${index}`, now()));
    ledger.pageRead(TAB, 3, read('1', now()));
    expect(ids(ledger)).toEqual(['w1.0']);
    expect(textOf(ledger, '1')).toBeUndefined();
    expect([...ledger.tabIds()]).toEqual([TAB]);
  });
});
