import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WebRequestStage } from '#lib/capture/web-request.ts';
import { Ledger } from '#lib/ledger/ledger.ts';
import { Mirror, type SessionStorage } from '#lib/ledger/mirror.ts';
import { eventOf } from '#tests/lib/capture/web-request-events.ts';

class FakeStorage implements SessionStorage {
  readonly items = new Map<string, unknown>();
  readonly quota: number;
  writes = 0;

  constructor(quota = Number.POSITIVE_INFINITY) {
    this.quota = quota;
  }

  get() {
    return Promise.resolve(Object.fromEntries(this.items));
  }

  set(items: Readonly<Record<string, string>>) {
    const after = new Map([...this.items, ...Object.entries(items)]);
    const size = [...after].reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
    if (size > this.quota) return Promise.reject(new Error('Session storage quota bytes exceeded.'));
    for (const [key, value] of Object.entries(items)) this.items.set(key, value);
    this.writes += Object.keys(items).length;
    return Promise.resolve();
  }

  remove(keys: readonly string[]) {
    for (const key of keys) this.items.delete(key);
    return Promise.resolve();
  }
}

function mirrored(storage: SessionStorage, bytes?: number) {
  const ledger = new Ledger();
  const mirror = new Mirror(ledger, storage, bytes);
  ledger.listen(mirror);
  return { ledger, mirror };
}

async function nextWorker(storage: SessionStorage) {
  const ledger = new Ledger();
  const mirror = new Mirror(ledger, storage);
  ledger.restore(await mirror.restore());
  ledger.listen(mirror);
  return { ledger, mirror };
}

function request(ledger: Ledger, requestId: string, stages: readonly WebRequestStage[], tabId = 1) {
  for (const stage of stages) ledger.webRequest(eventOf(stage, { requestId, tabId, documentId: undefined }));
}

const COMPLETE = ['before-request', 'response-started', 'completed'] as const;

function withText(ledger: Ledger, batch: number, text: string) {
  const outcome = { state: 'responded', status: 200, content: { text } } as const;
  const rest = { sources: ['devtools'], type: 'fetch', method: 'GET', url: 'https://a.test/', startedAt: 0 } as const;
  ledger.observed(1, batch, [{ ...rest, id: `d-${batch}`, outcome }]);
}

describe('the mirror', () => {
  it('gives the next worker everything, in order', async () => {
    const storage = new FakeStorage();
    const { ledger, mirror } = mirrored(storage);
    for (let index = 0; index < 100; index += 1) request(ledger, `${index}`, COMPLETE, index % 2);
    await mirror.flush();
    const next = await nextWorker(storage);
    for (const tabId of [0, 1]) expect(next.ledger.shown(tabId)).toEqual(ledger.shown(tabId));
    expect(next.ledger.state(1)).toEqual(ledger.state(1));
  });

  it('writes only what changed', async () => {
    const storage = new FakeStorage();
    const { ledger, mirror } = mirrored(storage);
    for (let index = 0; index < 100; index += 1) request(ledger, `${index}`, COMPLETE);
    request(ledger, 'late', ['before-request']);
    await mirror.flush();
    storage.writes = 0;
    request(ledger, 'late', ['completed']);
    await mirror.flush();
    const chunkAndState = 2;
    expect(storage.writes).toBe(chunkAndState);
    await mirror.flush();
    expect(storage.writes).toBe(chunkAndState);
  });

  it('leaves nothing of a closed tab', async () => {
    const storage = new FakeStorage();
    const { ledger, mirror } = mirrored(storage);
    for (let index = 0; index < 50; index += 1) request(ledger, `${index}`, COMPLETE);
    await mirror.flush();
    ledger.close(1);
    await mirror.flush();
    expect(storage.items.size).toBe(0);
  });

  it('goes on where the last worker stopped', async () => {
    const storage = new FakeStorage();
    const first = mirrored(storage);
    request(first.ledger, '1', COMPLETE);
    request(first.ledger, '2', ['before-request']);
    await first.mirror.flush();
    const second = await nextWorker(storage);
    request(second.ledger, '2', ['completed']);
    request(second.ledger, '3', COMPLETE);
    await second.mirror.flush();
    const third = await nextWorker(storage);
    expect(third.ledger.shown(1)).toEqual(second.ledger.shown(1));
    expect(third.ledger.shown(1).map(({ id }) => id)).toEqual(['w1.0', 'w2.0', 'w3.0']);
  });

  it('keeps the revision with what it stands for, wherever the worker dies', async () => {
    const storage = new FakeStorage();
    const { ledger, mirror } = mirrored(storage);
    for (let index = 0; index < 40; index += 1) request(ledger, `${index}`, COMPLETE);
    await mirror.flush();
    const before = ledger.state(1)?.revision;
    ledger.clear(1);
    storage.remove = () => Promise.reject(new Error('the worker died'));
    const items = () => new Map(storage.items);
    const written: Map<string, unknown>[] = [];
    const set = storage.set.bind(storage);
    storage.set = (changes) => set(changes).then(() => void written.push(items()));
    await mirror.flush();
    for (const left of written) {
      const next = await nextWorker(Object.assign(new FakeStorage(), { items: left }));
      expect(next.ledger.state(1)?.revision).not.toBe(before);
      expect(next.ledger.shown(1)).toEqual([]);
    }
    expect(written.length).toBeGreaterThan(0);
  });

  it('gives up texts before exchanges to stay within its bytes', async () => {
    const storage = new FakeStorage();
    const { ledger, mirror } = mirrored(storage, 20_000);
    for (let batch = 1; batch <= 10; batch += 1) withText(ledger, batch, 'ü'.repeat(2_000));
    await mirror.flush();
    const kept = ledger.shown(1);
    expect(kept).toHaveLength(10);
    const withTexts = kept.filter(
      ({ outcome }) => outcome.state === 'responded' && outcome.content?.text !== undefined,
    );
    expect(withTexts.map(({ id }) => id)).toContain('d-10');
    expect(withTexts.length).toBeLessThan(5);
    expect((await nextWorker(storage)).ledger.shown(1)).toEqual(kept);
  });

  it('makes room when the quota is hit, and never rejects', async () => {
    const storage = new FakeStorage(15_000);
    const { ledger, mirror } = mirrored(storage);
    for (let index = 0; index < 200; index += 1) request(ledger, `${index}`, COMPLETE);
    request(ledger, 'bad', ['before-request', 'error']);
    await mirror.flush();
    expect(ledger.get(1, 'wbad.0')).toBeDefined();
    expect((await nextWorker(storage)).ledger.shown(1)).toEqual(ledger.shown(1));
    const none = mirrored(new FakeStorage(0));
    request(none.ledger, '1', COMPLETE);
    await expect(none.mirror.flush()).resolves.toBeUndefined();
  });

  it('passes over what it cannot read', async () => {
    const storage = new FakeStorage();
    const { ledger, mirror } = mirrored(storage);
    request(ledger, '1', COMPLETE);
    await mirror.flush();
    storage.items.set('ledger:1:99', '[{"id":');
    storage.items.set('ledger:2:state', '7');
    storage.items.set('ledger:1:98', '"text"');
    storage.items.set('ledger:x', '{}');
    storage.items.set('other', 1);
    expect((await nextWorker(storage)).ledger.shown(1).map(({ id }) => id)).toEqual(['w1.0']);
    storage.get = () => Promise.reject(new Error('gone'));
    expect(await new Mirror(new Ledger(), storage).restore()).toEqual([]);
  });

  it('loses nothing, wherever the worker dies after a flush', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({
          requestId: fc.integer({ min: 0, max: 40 }),
          stage: fc.constantFrom(...COMPLETE, 'error' as const),
        }),
        fc.constantFrom('die' as const, 'flush' as const),
      ),
      { maxLength: 150 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const storage = new FakeStorage();
        let { ledger, mirror } = await nextWorker(storage);
        for (const step of sequence) {
          if (step === 'flush') await mirror.flush();
          else if (step === 'die') {
            await mirror.flush();
            const shown = ledger.shown(1);
            ({ ledger, mirror } = await nextWorker(storage));
            expect(new Set(ledger.shown(1))).toEqual(new Set(shown));
          } else request(ledger, `${step.requestId}`, [step.stage]);
        }
      }),
    );
  });
});
