import { describe, expect, it } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import { createJournal } from '#lib/lint/journal.ts';

function exchange(id: string, startedAt: number, more: Partial<Exchange> = {}): Exchange {
  return {
    id,
    sources: ['har'],
    type: 'fetch',
    method: 'GET',
    url: 'https://api.example/a',
    startedAt,
    outcome: { state: 'responded', status: 200 },
    ...more,
  };
}

const ids = (list: readonly Exchange[]) => list.map(({ id }) => id);

describe('the journal', () => {
  it('answers with what came before, oldest first, whatever the order of recording', () => {
    const journal = createJournal();
    for (const [id, at] of [
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ] as const)
      journal.record(exchange(id, at));
    expect(ids(journal.sameRequest(exchange('c', 3)))).toEqual(['a', 'b']);
    expect(ids(journal.sameRequest(exchange('a', 1)))).toEqual([]);
  });

  it('breaks ties by the order of recording', () => {
    const journal = createJournal();
    for (const id of ['a', 'b', 'c']) journal.record(exchange(id, 1));
    expect(ids(journal.sameRequest(exchange('b', 1)))).toEqual(['a']);
  });

  it('replaces what it knew of an exchange', () => {
    const journal = createJournal();
    journal.record(exchange('a', 1, { outcome: { state: 'pending' } }));
    expect(ids(journal.sameRequest(exchange('b', 2)))).toEqual([]);
    journal.record(exchange('a', 1));
    journal.record(exchange('a', 1, { outcome: { state: 'responded', status: 500 } }));
    expect(journal.sameRequest(exchange('b', 2)).map(({ outcome }) => outcome)).toEqual([
      { state: 'responded', status: 500 },
    ]);
  });

  it('tells method, URL and origin apart', () => {
    const journal = createJournal();
    journal.record(exchange('get', 1));
    journal.record(exchange('post', 2, { method: 'POST' }));
    journal.record(exchange('other', 3, { url: 'https://api.example/b' }));
    journal.record(exchange('port', 4, { url: 'https://api.example:8443/a' }));
    const now = exchange('now', 9, { url: 'https://api.example/a#fragment' });
    expect(ids(journal.sameRequest(now))).toEqual(['get']);
    expect(ids(journal.sameUrl(now))).toEqual(['get', 'post']);
    expect(ids(journal.sameOrigin(now))).toEqual(['get', 'post', 'other']);
  });

  it('follows a chain of redirects, and not in circles', () => {
    const journal = createJournal();
    journal.record(exchange('a', 1));
    journal.record(exchange('b', 2, { redirectedFrom: 'a' }));
    const last = exchange('c', 3, { redirectedFrom: 'b' });
    journal.record(last);
    expect(ids(journal.chain(last))).toEqual(['a', 'b']);
    journal.record(exchange('a', 1, { redirectedFrom: 'c' }));
    expect(ids(journal.chain(last))).toEqual(['a', 'b']);
  });

  it('knows the page that a request belongs to in time', () => {
    const journal = createJournal();
    journal.record(exchange('first', 1, { type: 'document' }));
    journal.record(exchange('second', 5, { type: 'document' }));
    expect(journal.document(exchange('x', 3))?.id).toBe('first');
    expect(journal.document(exchange('y', 7))?.id).toBe('second');
    expect(journal.document(exchange('z', 0))).toBeUndefined();
  });

  it('stays bounded', () => {
    const journal = createJournal();
    for (let index = 0; index < 24_000; index += 1) {
      journal.record(exchange(`same-${index}`, index));
      journal.record(exchange(`other-${index}`, index, { url: `https://h${index}.example/` }));
    }
    const now = exchange('now', 30_000);
    expect(journal.sameRequest(now)).toHaveLength(64);
    expect(journal.sameOrigin(now)).toHaveLength(256);
    expect(ids(journal.sameRequest(exchange('n', 30_000, { url: 'https://h1.example/' })))).toEqual([]);
  });
});
