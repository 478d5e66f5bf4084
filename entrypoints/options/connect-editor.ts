import { browser } from 'wxt/browser';
import { type Channel, openChannel } from '#lib/channel.ts';
import { type FromView, type ToView, VIEW_PORT } from '#lib/messages.ts';
import { createSettingsEditor, type SettingsEditor } from '#lib/options/settings-editor.ts';

/** An editor of the background's settings; it reconnects whenever the background was stopped. */
export function connectEditor(): SettingsEditor {
  let channel: Channel<FromView> | undefined;
  const editor = createSettingsEditor((message) => channel?.send(message));
  channel = openChannel<ToView, FromView>({
    open: () => browser.runtime.connect({ name: VIEW_PORT }),
    onMessage: editor.receive,
    onState: (state) => {
      if (state === 'waiting') editor.setConnection('reconnecting');
      else if (state === 'closed') editor.setConnection('ended');
    },
    announce: editor.announcement,
  });
  return editor;
}
