import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings.ts';
import { createViewStore } from '#lib/store/view-store.ts';
import { createFileDesk, type FileDesk } from '#lib/transfer/file-desk.ts';
import { createHarSession, type FromReader, type HarSource } from '#lib/transfer/har-session.ts';
import { RULES } from '../store/exchanges.ts';
import { entryOf, sourceOf } from './har-files.ts';

const harOf = (name: string, entries: unknown[]): HarSource =>
  sourceOf(name, JSON.stringify({ log: { version: '1.2', entries } }));

/** A desk whose readers work in this thread; `stopped` counts those that were ended. */
function deskWith(hold?: (message: FromReader) => Promise<void>) {
  const state = { settings: DEFAULT_SETTINGS as Settings, stopped: 0 };
  const desk = createFileDesk({
    createStore: () => createViewStore({ rules: RULES, isGatewayFailure: () => false, diagnose: () => undefined }),
    settings: () => state.settings,
    startReader(onMessage) {
      const take = createHarSession(async (message) => {
        await (hold?.(message) ?? Promise.resolve());
        onMessage(message);
      });
      return {
        post: (message) => void take(message),
        stop() {
          state.stopped += 1;
        },
      };
    },
  });
  return { desk, state };
}

const shown = (desk: FileDesk) => desk.getState().shown;
const findingsIn = (desk: FileDesk) =>
  shown(desk)
    ?.store.getState()
    .rows.flatMap(({ findings }) => findings).length;
const complete = (desk: FileDesk, name: string) => vi.waitFor(() => expect(shown(desk)?.name).toBe(name));

const MANY = Array.from({ length: 300 }, (_, at) => entryOf(at, '{}', at % 3 === 0 ? 401 : 200));

describe('createFileDesk', () => {
  it('shows a file with its findings, whole and in order', async () => {
    const { desk, state } = deskWith();
    desk.open([harOf('a.har', MANY)]);
    expect(desk.getState().reading).toMatchObject({ name: 'a.har', read: 0 });
    await complete(desk, 'a.har');
    const view = shown(desk)?.store.getState();
    expect(view?.rows).toHaveLength(300);
    expect(view?.connection).toBe('live');
    expect(view?.counts).toMatchObject({ '4xx': 100, problems: 100 });
    expect(view?.rows.map(({ exchange }) => exchange.id)).toEqual(MANY.map((_, at) => `entry-${at}`));
    expect(state.stopped).toBe(1);
  });

  it('opens several files one after the other', async () => {
    const { desk } = deskWith();
    desk.open([harOf('a.har', MANY), harOf('b.har', [entryOf(1)])]);
    await complete(desk, 'a.har');
    expect(desk.getState().waiting.map(({ name }) => name)).toEqual(['b.har']);
    desk.openNext();
    await complete(desk, 'b.har');
    expect(shown(desk)?.store.getState().rows).toHaveLength(1);
    expect(desk.getState().waiting).toEqual([]);
  });

  it('goes back to the tab', async () => {
    const { desk } = deskWith();
    desk.open([harOf('a.har', MANY)]);
    await complete(desk, 'a.har');
    desk.close();
    expect(desk.getState()).toEqual({
      shown: undefined,
      reading: undefined,
      checking: undefined,
      refused: undefined,
      waiting: [],
    });
  });

  it('a cancelled file leaves what was shown before, and its reader is ended', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let holding = false;
    const { desk, state } = deskWith(() => (holding ? held : Promise.resolve()));
    desk.open([harOf('a.har', MANY)]);
    await complete(desk, 'a.har');
    holding = true;
    desk.open([harOf('b.har', MANY)]);
    expect(desk.getState().reading?.name).toBe('b.har');
    desk.cancel();
    expect(desk.getState().reading).toBeUndefined();
    expect(shown(desk)?.name).toBe('a.har');
    expect(state.stopped).toBe(2);
    letGo();
    await new Promise((resolve) => setImmediate(resolve));
    expect(shown(desk)?.name, 'what the ended reader still says is not heard').toBe('a.har');
  });

  it('a file cancelled while it is checked is never shown', async () => {
    const never = new Promise<void>(() => {});
    let batches = 0;
    const { desk } = deskWith((message) => (message.type === 'exchanges' && ++batches > 1 ? never : Promise.resolve()));
    desk.open([harOf('a.har', MANY)]);
    await vi.waitFor(() => expect(desk.getState().checking?.checked).toBeGreaterThan(0));
    expect(desk.getState().checking?.checked).toBeLessThan(300);
    desk.cancel();
    expect(desk.getState()).toMatchObject({ shown: undefined, checking: undefined, reading: undefined });
  });

  it('a file that is refused changes nothing but the reason, and the next one is still offered', async () => {
    const { desk } = deskWith();
    desk.open([harOf('a.har', MANY)]);
    await complete(desk, 'a.har');
    desk.open([sourceOf('notes.txt', 'hello'), harOf('b.har', [entryOf(1)])]);
    await vi.waitFor(() => expect(desk.getState().refused).toMatchObject({ name: 'notes.txt' }));
    expect(shown(desk)?.name).toBe('a.har');
    desk.openNext();
    await complete(desk, 'b.har');
    expect(desk.getState().refused).toBeUndefined();
  });

  it('refuses an empty file, and shows one without exchanges as such', async () => {
    const { desk } = deskWith();
    desk.open([sourceOf('empty.har', '')]);
    expect(desk.getState().refused).toEqual({ name: 'empty.har', why: 'it is empty' });
    desk.open([harOf('none.har', [])]);
    await complete(desk, 'none.har');
    expect(shown(desk)?.exchanges).toBe(0);
  });

  it('judges a file again when the settings change, and only the latest count', async () => {
    const { desk, state } = deskWith();
    desk.open([harOf('a.har', MANY)]);
    await complete(desk, 'a.har');
    const change = (settings: Partial<Settings>) => {
      state.settings = { ...state.settings, ...settings };
      desk.takeSettings(state.settings);
    };
    change({ disabledRules: ['needs-login'] });
    await vi.waitFor(() => expect(findingsIn(desk)).toBe(0));
    expect(shown(desk)?.store.getState().rows).toHaveLength(300);
    change({ disabledRules: [] });
    change({ disabledRules: ['needs-login'] });
    change({ disabledRules: [] });
    await vi.waitFor(() => expect(findingsIn(desk)).toBe(100));
    change({ keepLog: true });
    expect(shown(desk)?.store.getState().settings.keepLog).toBe(true);
  });

  it('arranges the table at once, even while a file is judged again', async () => {
    const { desk } = deskWith();
    desk.open([harOf('a.har', MANY)]);
    await complete(desk, 'a.har');
    const table = { ...DEFAULT_SETTINGS.table, foldRepeats: true };
    desk.takeSettings({ ...DEFAULT_SETTINGS, disabledRules: ['needs-login'] });
    desk.takeSettings({ ...DEFAULT_SETTINGS, disabledRules: ['needs-login'], table });
    expect(shown(desk)?.store.getState().settings.table).toEqual(table);
    await vi.waitFor(() => expect(findingsIn(desk)).toBe(0));
  });

  it('settings that change while a file is checked count in the end', async () => {
    const { desk, state } = deskWith(async (message) => {
      if (message.type === 'exchanges' && (desk.getState().checking?.checked ?? 0) > 0) {
        state.settings = { ...DEFAULT_SETTINGS, disabledRules: ['needs-login'] };
      }
    });
    desk.open([harOf('a.har', MANY)]);
    await vi.waitFor(() => {
      expect(shown(desk)?.store.getState().rows).toHaveLength(300);
      expect(findingsIn(desk)).toBe(0);
    });
  });
});
