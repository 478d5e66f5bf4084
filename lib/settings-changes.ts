import { parseSettings, type Settings } from './settings.ts';

/** Changes that were made here and are on their way to the background, which tells each back once, in order. */
export interface SettingsChanges {
  /** Notes a change of these settings and returns it as it is to be sent: a broken member has its default. */
  add(change: Partial<Settings>, settings: Settings): Partial<Settings>;
  /** The background tells its settings: the first change that they hold, and those before it, have arrived. */
  settle(told: Settings): void;
  /** The newest of every member that has not been told back. */
  pending(): Partial<Settings>;
  /** What has to be sent again on a new line, as one change; undefined where nothing has. */
  again(): Partial<Settings> | undefined;
}

/** Starts with no change; values are compared by their JSON. */
export function createSettingsChanges(): SettingsChanges {
  let changes: readonly Partial<Settings>[] = [];
  const pending = () => Object.assign({}, ...changes) as Partial<Settings>;
  return {
    add(change, settings) {
      const whole = parseSettings({ ...settings, ...change });
      const added = Object.fromEntries(Object.entries(whole).filter(([name]) => name in change));
      changes = [...changes, added];
      return added;
    },
    settle(told) {
      changes = changes.slice(changes.findIndex((change) => isHeldBy(told, change)) + 1);
    },
    pending,
    again() {
      if (changes.length > 1) changes = [pending()];
      return changes[0];
    },
  };
}

function isHeldBy(settings: Settings, change: Partial<Settings>): boolean {
  return Object.entries(change).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(settings[name as keyof Settings]),
  );
}
