import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_KEY, type Settings } from '#lib/settings.ts';

/** The only writer of the settings. */
export class SettingsOwner {
  readonly #listeners: ((settings: Settings) => void)[] = [];
  #current: Settings = DEFAULT_SETTINGS;

  get current(): Settings {
    return this.#current;
  }

  listen(listener: (settings: Settings) => void): void {
    this.#listeners.push(listener);
  }

  async load(): Promise<void> {
    const stored = await browser.storage.local.get(SETTINGS_KEY).catch(() => ({}) as Record<string, unknown>);
    this.#current = parseSettings(stored[SETTINGS_KEY]);
  }

  /** Takes over the members of the change; a broken one has its default. */
  async change(change: Partial<Settings>): Promise<void> {
    this.#current = parseSettings({ ...this.#current, ...change });
    for (const listener of this.#listeners) listener(this.#current);
    await browser.storage.local.set({ [SETTINGS_KEY]: this.#current });
  }
}
