import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FromView, ToView } from '../messages.ts';
import { parseSettings, type Settings } from '../settings.ts';
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
  let confirmed: Settings | undefined;
  let pending: Partial<Settings> = {};
  const store = createStore<EditorState>(() => ({ connection: 'connecting', settings: undefined, isSaved: true }));

  const show = () =>
    store.setState({
      settings: confirmed === undefined ? undefined : { ...confirmed, ...pending },
      isSaved: Object.keys(pending).length === 0,
    });

  return {
    ...store,
    change(change) {
      pending = membersOf(parseSettings({ ...confirmed, ...pending, ...change }), { ...pending, ...change });
      show();
      send({ type: 'change-settings', change: pending });
    },
    receive(message) {
      if (message.type !== 'settings') return;
      const { settings } = message;
      confirmed = settings;
      pending = Object.fromEntries(
        Object.entries(pending).filter(
          ([name, value]) => JSON.stringify(value) !== JSON.stringify(settings[name as keyof Settings]),
        ),
      );
      show();
      store.setState({ connection: 'live' });
    },
    setConnection: (connection) => store.setState({ connection }),
    announcement: () =>
      Object.keys(pending).length === 0 ? [{ type: 'read-settings' }] : [{ type: 'change-settings', change: pending }],
  };
}

/** The members of the settings that `named` has too. */
function membersOf(settings: Settings, named: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name in named));
}
