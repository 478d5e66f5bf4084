import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ViewContext } from '#components/common/view-context.ts';
import { Panel } from '#components/panel/Panel.tsx';
import type { Exchange } from '#lib/http/exchange.ts';
import { requestAccess } from './request-access.ts';

/** Not in the types: `panels.network` shows the browser's own Network panel with a filter. */
interface NetworkPanel {
  show?(options: { filter: string }): Promise<void>;
}

const devtools = (browser as { devtools?: typeof browser.devtools }).devtools;
const tabId = devtools?.inspectedWindow?.tabId ?? Number(new URLSearchParams(location.search).get('tab'));
const network = (devtools?.panels as { network?: NetworkPanel } | undefined)?.network;

function reload() {
  if (devtools === undefined) browser.tabs.reload(tabId);
  else devtools.inspectedWindow.reload({});
}

function showInNetwork({ url }: Exchange) {
  network?.show?.({ filter: `url:${url}` });
}

/** The rules are large: they load beside what draws the panel. */
async function start(): Promise<void> {
  const { connectView } = await import('./connect-view.ts');
  const { store, send } = connectView(tabId);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <ViewContext value={store}>
      <Panel
        onClear={() => send({ type: 'clear' })}
        onChangeSettings={(change) => send({ type: 'change-settings', change })}
        onReload={reload}
        onRequestAccess={requestAccess}
        {...(network?.show !== undefined && { onShowInNetwork: showInNetwork })}
      />
    </ViewContext>,
  );
}

start();
