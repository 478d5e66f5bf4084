import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Workspace } from '#components/transfer/Workspace.tsx';
import type { Exchange } from '#lib/http/exchange.ts';
import { createFileDesk } from '#lib/transfer/file-desk.ts';
import { followTheme } from './follow-theme.ts';
import { requestAccess } from './request-access.ts';
import { startReader } from './start-reader.ts';

/** Not in the types: `panels.network` shows the browser's own Network panel with a filter. */
interface NetworkPanel {
  show?(options: { filter: string }): Promise<void>;
}

const devtools = (browser as { devtools?: typeof browser.devtools }).devtools;
const asked = new URLSearchParams(location.search).get('tab');
/** Undefined where the view was opened for a file. */
const tabId = devtools?.inspectedWindow?.tabId ?? (asked === null ? undefined : Number(asked));
const network = (devtools?.panels as { network?: NetworkPanel } | undefined)?.network;

interface ThemedPanels {
  readonly themeName?: string;
  /** Chrome's way to tell a change. */
  setThemeChangeHandler?(handler: () => void): void;
  /** Firefox's way. */
  readonly onThemeChanged?: { addListener(listener: () => void): void };
}

/** Where the user chose no theme, the panel is as DevTools are, which need not be as the browser is. */
const panels = devtools?.panels as ThemedPanels | undefined;
const theme = followTheme(() => {
  if (panels?.themeName === undefined) return undefined;
  return panels.themeName === 'dark' ? 'dark' : 'light';
});
if (panels?.setThemeChangeHandler !== undefined) panels.setThemeChangeHandler(theme.refresh);
else panels?.onThemeChanged?.addListener(theme.refresh);

function reload() {
  if (devtools !== undefined) devtools.inspectedWindow.reload({});
  else if (tabId !== undefined) browser.tabs.reload(tabId);
}

function showInNetwork({ url }: Exchange) {
  network?.show?.({ filter: `url:${url}` });
}

/** The rules are large: they load beside what draws the panel. */
async function start(): Promise<void> {
  const { connectView, createView } = await import('./connect-view.ts');
  const { store, send } = connectView(tabId);
  const files = createFileDesk({ createStore: createView, settings: () => store.getState().settings, startReader });
  store.subscribe(({ settings }, before) => {
    if (settings !== before.settings) files.takeSettings(settings);
  });
  createRoot(document.getElementById('root') as HTMLElement).render(
    <Workspace
      live={store}
      files={files}
      hasTab={tabId !== undefined}
      version={browser.runtime.getManifest().version}
      onClear={() => send({ type: 'clear' })}
      onChangeSettings={(change) => send({ type: 'change-settings', change })}
      onReload={reload}
      onRequestAccess={requestAccess}
      {...(network?.show !== undefined && { onShowInNetwork: showInNetwork })}
    />,
  );
}

start();
