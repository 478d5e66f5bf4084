import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Ledger } from '#lib/ledger/ledger.ts';
import { Mirror } from '#lib/ledger/mirror.ts';
import { LIMITS } from '#lib/ledger/tab-log.ts';
import { createTicker } from '#lib/ledger/ticker.ts';
import { rules } from '#lib/rules/index.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { TabProblems } from '#lib/toolbar/tab-problems.ts';
import { listenToBrowser } from './browser-events.ts';
import { registerCommands } from './commands.ts';
import { acceptDevtools } from './devtools-port.ts';
import { registerMenus } from './menus.ts';
import { registerOmnibox } from './omnibox.ts';
import { acceptPageReads } from './page-observer.ts';
import { registerReferenceTab } from './reference-tab.ts';
import { SettingsOwner } from './settings-owner.ts';
import { Toolbar } from './toolbar.ts';
import { acceptViews } from './view-ports.ts';
import { registerWelcome } from './welcome.ts';

/** A view is told at once, and in a rush at least this far apart, in milliseconds. */
const VIEW_GAP_MS = 50;
/**
 * The first change after a rest is written at once, those of a rush at least this far apart, in milliseconds, and
 * failures at once. The browser lets an idle worker go only after thirty seconds without events, so only a forced end
 * in a rush can cost the last of them.
 */
const MIRROR_GAP_MS = 100;

export default defineBackground({
  type: 'module',
  main() {
    const settings = new SettingsOwner();
    const ledger = new Ledger((tabId, id) => problems.hasFindings(tabId, id), LIMITS, crypto.randomUUID().slice(0, 8));
    const problems = new TabProblems(ledger, rules, DEFAULT_SETTINGS);
    const mirror = new Mirror(ledger, {
      get: () => browser.storage.session.get(null),
      set: (items) => browser.storage.session.set(items),
      remove: (keys) => browser.storage.session.remove([...keys]),
    });
    const toolbar = new Toolbar(problems, rules, () => settings.current);
    // Views and DevTools hear only of what has been written: it cannot be lost any more.
    const ticker = createTicker(async () => {
      await mirror.flush();
      devtools.acknowledge();
      await views.flush();
    });
    const devtools = acceptDevtools({
      ledger,
      onChange: () => ticker.within(0),
      onInspect: (tabId) => {
        views.onState(tabId);
        ticker.within(0);
      },
    });
    const views = acceptViews({
      ledger,
      settings,
      inspectedSince: devtools.inspectedSince,
      onChange: () => ticker.within(0),
    });

    const restored = Promise.all([mirror.restore(), settings.load()]).then(([records]) => {
      ledger.restore(records);
      ledger.keepAtMost(settings.current.exchangesPerTab);
      ledger.keepLog(settings.current.keepLog);
      problems.changeSettings(settings.current);
      for (const listener of [mirror, problems, views, toolbar]) ledger.listen(listener);
      ledger.listen({
        onPut: (tabId, id) => ticker.apart(gapAfter(tabId, id)),
        onRemove: () => ticker.apart(MIRROR_GAP_MS),
        onReset: () => ticker.apart(VIEW_GAP_MS),
        onState: () => ticker.apart(VIEW_GAP_MS),
        onClose: () => ticker.apart(MIRROR_GAP_MS),
      });
      settings.listen((current) => {
        ledger.keepLog(current.keepLog);
        ledger.keepAtMost(current.exchangesPerTab);
        problems.changeSettings(current);
        toolbar.refresh(ledger.tabIds());
        views.settingsChanged();
      });
    });
    const observer = acceptPageReads({ ledger, sites: () => settings.current.bodySites, restored });
    settings.listen(() => observer.sitesChanged());
    const gapAfter = (tabId: number, id: string) => {
      const outcome = ledger.get(tabId, id)?.outcome;
      if (outcome?.state === 'failed' || (outcome?.state === 'responded' && outcome.status >= 400)) return 0;
      return views.watches(tabId) ? VIEW_GAP_MS : MIRROR_GAP_MS;
    };

    listenToBrowser({ ledger, restored, onAccessChange: () => views.accessChanged() });
    views.start(restored);
    devtools.start(restored);
    registerMenus();
    registerOmnibox();
    registerCommands();
    registerWelcome();
    registerReferenceTab();
  },
});
