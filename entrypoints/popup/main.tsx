import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ViewContext } from '#components/common/view-context.ts';
import { Popup } from '#components/popup/Popup.tsx';
import { connectView, requestAccess } from '../panel/connect-view.ts';

const asked = new URLSearchParams(location.search).get('tab');

/** The tab that the popup is about: the one that was asked for, else the one in front. */
async function tabInQuestion(): Promise<number> {
  if (asked !== null) return Number(asked);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

tabInQuestion().then((tabId) => {
  const { store } = connectView(tabId);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <ViewContext value={store}>
      <Popup
        onOpenFullView={async () => {
          await browser.tabs.create({ url: browser.runtime.getURL(`/panel.html?tab=${tabId}`) });
          window.close();
        }}
        onRequestAccess={requestAccess}
        onReload={() => browser.tabs.reload(tabId)}
      />
    </ViewContext>,
  );
});
