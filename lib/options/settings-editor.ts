import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FromView, ToView } from '../messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { createSettingsChanges } from '../settings-changes.ts';
import type { Connection } from '../store/view-store.ts';

/** What the settings page shows. */
export interface EditorState {
  readonly connection: Connection;
  /** With the changes that are not confirmed yet; undefined until the background has told the settings. */
  readonly settings: Settings | undefined;
  /** Whether the background has confirmed every change. */
  readonly isSaved: boolean;
}

/** The settings, with the ways to change them; nothing that was changed gets lost with a connection. */
export interface SettingsEditor extends StoreApi<EditorState> {
  /** Changes members at once on screen and, as soon as there is a line, in the background. */
  change(change: Partial<Settings>): void;
  receive(message: ToView): void;
  setConnection(connection: Connection): void;
  /** What the background has to be told first on every new line. */
  announcement(): readonly FromView[];
}

/** An editor that sends its changes with `send`. */
export function createSettingsEditor(send: (message: FromView) => void): SettingsEditor {
  const changes = createSettingsChanges();
  let told: Settings | undefined;
  const store = createStore<EditorState>(() => ({ connection: 'connecting', settings: undefined, isSaved: true }));

  const shown = () => {
    const pending = changes.pending();
    return {
      settings: told === undefined ? undefined : { ...told, ...pending },
      isSaved: Object.keys(pending).length === 0,
    };
  };

  return {
    ...store,
    change(change) {
      const added = changes.add(change, store.getState().settings ?? DEFAULT_SETTINGS);
      store.setState(shown());
      send({ type: 'change-settings', change: added });
    },
    receive(message) {
      if (message.type !== 'settings') return;
      told = message.settings;
      changes.settle(told);
      store.setState({ ...shown(), connection: 'live' });
    },
    setConnection: (connection) => store.setState({ connection }),
    announcement() {
      const change = changes.again();
      return [change === undefined ? { type: 'read-settings' } : { type: 'change-settings', change }];
    },
  };
}
