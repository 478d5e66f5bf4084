import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from '#lib/settings.ts';

type Scheme = 'light' | 'dark';

/** The last choice, so that a page is drawn in it from the start. */
const REMEMBERED = 'theme';

/** Shows the page in the theme that the user chose, from now on; `system` says what it is left to, where known. */
export function followTheme(system: () => Scheme | undefined = () => undefined): { refresh(): void } {
  let theme: Settings['theme'] = parseSettings({ theme: localStorage.getItem(REMEMBERED) }).theme;

  function show() {
    const scheme = theme === 'system' ? system() : theme;
    if (scheme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = scheme;
  }
  function take(stored: unknown) {
    theme = parseSettings(stored).theme;
    localStorage.setItem(REMEMBERED, theme);
    show();
  }

  show();
  browser.storage.local.get(SETTINGS_KEY).then((items) => take(items[SETTINGS_KEY]));
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change !== undefined) take(change.newValue);
  });
  return { refresh: show };
}
