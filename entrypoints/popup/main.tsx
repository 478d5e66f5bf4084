import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { NotLoaded } from '#components/common/NotLoaded.tsx';
import { Connecting } from '#components/common/PageStates.tsx';
import { PopupFrame } from '#components/popup/PopupFrame.tsx';
import { followTheme } from '../panel/follow-theme.ts';

followTheme();

const asked = new URLSearchParams(location.search).get('tab');

/** The tab that the popup is about: the one that was asked for, else the one in front. */
async function tabInQuestion(): Promise<number> {
  if (asked !== null) return Number(asked);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

/** The frame is drawn first; the rules and the texts, which are large, follow while the tab is looked up. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  root.render(
    <PopupFrame>
      <Connecting />
    </PopupFrame>,
  );
  try {
    const [tabId, { ConnectedPopup }] = await Promise.all([tabInQuestion(), import('./ConnectedPopup.tsx')]);
    root.render(<ConnectedPopup tabId={tabId} />);
  } catch (error) {
    root.render(
      <PopupFrame>
        <NotLoaded error={error} />
      </PopupFrame>,
    );
  }
}

start();
