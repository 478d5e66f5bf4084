import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Workspace } from '#components/transfer/Workspace.tsx';
import type { Exchange } from '#lib/http/exchange.ts';
import { keepTicks } from '#lib/store/kept-ticks.ts';
import { createFileDesk } from '#lib/transfer/file-desk.ts';
import { askDevtools } from './ask-devtools.ts';
import { connectView, createView } from './connect-view.ts';
import { requestAccess } from './request-access.ts';
import { startReader } from './start-reader.ts';
import { tickStorage } from './tick-storage.ts';

/** Not in the types: `panels.network` shows the browser's own Network panel with a filter. */
interface NetworkPanel {
  show?(options: { filter: string }): Promise<void>;
}

const devtools = (browser as { devtools?: typeof browser.devtools }).devtools;
const asked = new URLSearchParams(location.search).get('tab');
/** Undefined where the view was opened for a file. */
const tabId = devtools?.inspectedWindow?.tabId ?? (asked === null ? undefined : Number(asked));
const network = (devtools?.panels as { network?: NetworkPanel } | undefined)?.network;

function reload() {
  if (devtools !== undefined) devtools.inspectedWindow.reload({});
  else if (tabId !== undefined) browser.tabs.reload(tabId);
}

function showInNetwork({ url }: Exchange) {
  network?.show?.({ filter: `url:${url}` });
}

const askContent = tabId === undefined ? undefined : (exchange: Exchange) => askDevtools(tabId, exchange);

function connect() {
  const { store, changeSettings, clear } = connectView(tabId);
  if (tabId !== undefined) keepTicks(store, tickStorage(tabId));
  const files = createFileDesk({ createStore: createView, settings: () => store.getState().settings, startReader });
  store.subscribe(({ settings }, before) => {
    if (settings !== before.settings) files.takeSettings(settings);
  });
  return { store, changeSettings, clear, files };
}

/** The panel with its line to the background. */
export function ConnectedPanel() {
  const [{ store, changeSettings, clear, files }] = useState(connect);
  return (
    <Workspace
      live={store}
      files={files}
      hasTab={tabId !== undefined}
      version={browser.runtime.getManifest().version}
      onClear={clear}
      onChangeSettings={changeSettings}
      onAskContent={askContent}
      onReload={reload}
      onRequestAccess={requestAccess}
      {...(network?.show !== undefined && { onShowInNetwork: showInNetwork })}
    />
  );
}
