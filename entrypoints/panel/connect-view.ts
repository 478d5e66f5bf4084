import { browser } from 'wxt/browser';
import { openChannel } from '#lib/channel.ts';
import { diagnose, isGatewayError } from '#lib/gateways/index.ts';
import { type FromView, type ToView, VIEW_PORT } from '#lib/messages.ts';
import { rules } from '#lib/rules/index.ts';
import { createViewStore, type ViewStore } from '#lib/store/view-store.ts';

/** A view's store and its line to the background. */
export interface ConnectedView {
  readonly store: ViewStore;
  send(message: FromView): void;
}

/** Opens a store that shows a tab; it reconnects whenever the background was stopped. */
export function connectView(tabId: number): ConnectedView {
  const store = createViewStore({ rules, isGatewayFailure: isGatewayError, diagnose });
  const channel = openChannel<ToView, FromView>({
    open: () => browser.runtime.connect({ name: VIEW_PORT }),
    onMessage: store.receive,
    onState: (state) => {
      if (state === 'waiting') store.setConnection('reconnecting');
      else if (state === 'closed') store.setConnection('ended');
    },
    announce: () => [{ type: 'watch', tabId }],
  });
  return { store, send: channel.send };
}
