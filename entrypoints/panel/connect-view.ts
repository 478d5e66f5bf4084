import { browser } from 'wxt/browser';
import { openChannel } from '#lib/channel.ts';
import { diagnose, isGatewayError } from '#lib/gateways/index.ts';
import { type FromView, type ToView, VIEW_PORT } from '#lib/messages.ts';
import { rules } from '#lib/rules/index.ts';
import type { Settings } from '#lib/settings.ts';
import { createViewStore, type ViewStore } from '#lib/store/view-store.ts';

/** A view's store and its line to the background. */
export interface ConnectedView {
  readonly store: ViewStore;
  /** Not lost with a line: it is sent again on the next one. */
  changeSettings(change: Partial<Settings>): void;
  /** Forgets the tab's exchanges, as soon as there is a line. */
  clear(): void;
}

/** A store for a tab or a file. */
export function createView(): ViewStore {
  return createViewStore({ rules, isGatewayFailure: isGatewayError, diagnose });
}

/**
 * Opens a store that shows a tab, or without one only knows the settings; it reconnects whenever the background was
 * stopped.
 */
export function connectView(tabId: number | undefined): ConnectedView {
  const store = createView();
  let isClearDue = false;
  const channel = openChannel<ToView, FromView>({
    open: () => browser.runtime.connect({ name: VIEW_PORT }),
    onMessage: store.receive,
    onState: (state) => {
      if (state === 'waiting') store.setConnection('reconnecting');
      else if (state === 'closed') store.setConnection('ended');
    },
    announce: () => {
      const changes = store.announcement();
      if (tabId === undefined) return [...changes, { type: 'read-settings' }];
      const watch: FromView = { type: 'watch', tabId, has: store.revision() };
      const clear: readonly FromView[] = isClearDue ? [{ type: 'clear' }] : [];
      isClearDue = false;
      return [...changes, watch, ...clear];
    },
  });
  return {
    store,
    changeSettings: (change) => channel.send({ type: 'change-settings', change: store.changeSettings(change) }),
    clear: () => {
      isClearDue = !channel.send({ type: 'clear' });
    },
  };
}
