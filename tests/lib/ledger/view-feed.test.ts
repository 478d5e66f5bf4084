import { describe, expect, it } from 'vitest';
import { Ledger } from '#lib/ledger/ledger.ts';
import { type FeedSources, ViewFeed } from '#lib/ledger/view-feed.ts';
import type { ToView } from '#lib/messages.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { eventOf } from '#tests/lib/capture/web-request-events.ts';

function watched(ledger = new Ledger(), has?: string) {
  const messages: ToView[] = [];
  const sources: FeedSources = {
    ledger,
    post: (message) => messages.push(message),
    facts: (tabId) => Promise.resolve({ tabId, loading: false, access: 'ok', dropped: 0 }),
    settings: () => DEFAULT_SETTINGS,
  };
  const feed = new ViewFeed(1, sources, has);
  ledger.listen({
    onPut: (_, id) => feed.put(id),
    onRemove: (_, id) => feed.remove(id),
    onReset: () => feed.reset(),
    onState: () => feed.tabChanged(),
    onClose: () => feed.reset(),
  });
  const request = (requestId: string) => ledger.webRequest(eventOf('completed', { requestId }));
  const flushed = async () => {
    await feed.flush();
    return messages.splice(0);
  };
  return { ledger, request, flushed };
}

/** The ledger of the next worker, with what this one has now. */
function nextLifeOf(ledger: Ledger): Ledger {
  const state = ledger.state(1);
  const next = new Ledger(undefined, undefined, 'next');
  if (state !== undefined) next.restore([{ tabId: 1, state, exchanges: ledger.shown(1) }]);
  return next;
}

function revisionIn(messages: readonly ToView[]): string {
  const last = messages.at(-1);
  const revision = last?.type === 'snapshot' || last?.type === 'update' ? last.revision : undefined;
  if (revision === undefined) throw new Error('no revision');
  return revision;
}

describe('a view', () => {
  it('gets a snapshot first, in parts', async () => {
    const { request, flushed } = watched();
    for (let index = 0; index < 650; index += 1) request(`${index}`);
    const messages = await flushed();
    expect(messages.map((message) => message.type === 'snapshot' && message.exchanges.length)).toEqual([300, 300, 50]);
    expect(messages.map((message) => message.type === 'snapshot' && message.complete)).toEqual([false, false, true]);
    expect(messages[0]).toMatchObject({ tab: { tabId: 1 }, settings: DEFAULT_SETTINGS });
  });

  it('gets one complete snapshot of an empty tab', async () => {
    expect(await watched().flushed()).toMatchObject([{ type: 'snapshot', exchanges: [], complete: true }]);
  });

  it('gets then only what changed, once', async () => {
    const { request, flushed } = watched();
    request('1');
    await flushed();
    request('2');
    request('3');
    request('3');
    expect(await flushed()).toMatchObject([
      { type: 'update', exchanges: [{ id: 'w2.0' }, { id: 'w3.0' }], removed: [] },
    ]);
    expect(await flushed()).toEqual([]);
  });

  it('hears of what was removed', async () => {
    const { ledger, request, flushed } = watched();
    request('1');
    await flushed();
    ledger.shed();
    expect(await flushed()).toMatchObject([{ type: 'update', exchanges: [], removed: ['w1.0'], tab: { tabId: 1 } }]);
  });

  it('that comes back is told that nothing changed, and then what does', async () => {
    const { ledger, request, flushed } = watched();
    request('1');
    const has = revisionIn(await flushed());
    const again = watched(nextLifeOf(ledger), has);
    expect(await again.flushed()).toEqual([
      { type: 'unchanged', tab: { tabId: 1, loading: false, access: 'ok', dropped: 0 }, settings: DEFAULT_SETTINGS },
    ]);
    again.request('2');
    const update = await again.flushed();
    expect(update).toMatchObject([{ type: 'update', exchanges: [{ id: 'w2.0' }] }]);
    expect(revisionIn(update)).not.toBe(has);
  });

  it('that comes back after a change gets everything', async () => {
    const { ledger, request, flushed } = watched();
    request('1');
    const has = revisionIn(await flushed());
    const next = nextLifeOf(ledger);
    next.webRequest(eventOf('completed', { requestId: '2' }));
    expect(await watched(next, has).flushed()).toMatchObject([{ type: 'snapshot', exchanges: [{}, {}] }]);
    expect(await watched(new Ledger(), has).flushed()).toMatchObject([{ type: 'snapshot', exchanges: [] }]);
  });

  it('that heard of more than the next worker got back is not taken to have the same', async () => {
    const { ledger, request, flushed } = watched();
    request('1');
    await flushed();
    const next = nextLifeOf(ledger);
    request('unwritten');
    const has = revisionIn(await flushed());
    next.webRequest(eventOf('completed', { requestId: '2' }));
    const messages = await watched(next, has).flushed();
    expect(messages).toMatchObject([{ type: 'snapshot', exchanges: [{ id: 'w1.0' }, { id: 'w2.0' }] }]);
  });

  it('gets another snapshot when another page is shown', async () => {
    const { ledger, request, flushed } = watched();
    request('1');
    await flushed();
    const details = { tabId: 1, frameId: 0, url: 'https://a.test/', timeStamp: 1, documentId: 'NEXT' };
    ledger.navigation({ stage: 'committed', details });
    expect(await flushed()).toMatchObject([{ type: 'snapshot', exchanges: [], complete: true }]);
  });

  it('does not hear of pages that were left', async () => {
    const { ledger, flushed } = watched();
    const commit = (documentId: string) => {
      const details = { tabId: 1, frameId: 0, url: 'https://a.test/', timeStamp: 1, documentId };
      ledger.navigation({ stage: 'committed', details });
    };
    commit('A');
    commit('B');
    await flushed();
    ledger.webRequest(eventOf('before-request', { requestId: '1', documentId: 'A' }));
    expect(await flushed()).toEqual([]);
  });
});
