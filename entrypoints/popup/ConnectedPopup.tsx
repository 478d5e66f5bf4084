import { useState } from 'react';
import { browser } from 'wxt/browser';
import { ViewContext } from '#components/common/view-context.ts';
import { Popup } from '#components/popup/Popup.tsx';
import { togglePageMarks } from '../background/page-marks.ts';
import { connectView } from '../panel/connect-view.ts';
import { requestAccess } from '../panel/request-access.ts';

/** The popup with its line to the background. */
export function ConnectedPopup({ tabId }: { readonly tabId: number }) {
  const [{ store, changeSettings }] = useState(() => connectView(tabId));
  return (
    <ViewContext value={store}>
      <Popup
        canSeeBodies={import.meta.env.BROWSER !== 'firefox'}
        onOpenFullView={async () => {
          await browser.tabs.create({ url: browser.runtime.getURL(`/panel.html?tab=${tabId}`) });
          window.close();
        }}
        onRequestAccess={requestAccess}
        onChangeSettings={changeSettings}
        onReload={() => browser.tabs.reload(tabId)}
        onOpenReference={async () => {
          await browser.tabs.create({ url: browser.runtime.getURL('/reference.html') });
          window.close();
        }}
        onOpenHarFile={async () => {
          await browser.tabs.create({ url: browser.runtime.getURL('/panel.html') });
          window.close();
        }}
        onOpenSettings={async () => {
          await browser.runtime.openOptionsPage();
          window.close();
        }}
        onMarkCodes={async () => {
          await togglePageMarks(tabId);
          window.close();
        }}
      />
    </ViewContext>
  );
}
