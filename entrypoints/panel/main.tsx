import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { NotLoaded } from '#components/common/NotLoaded.tsx';
import { PanelFrame } from '#components/panel/PanelFrame.tsx';
import { followTheme } from './follow-theme.ts';

interface ThemedPanels {
  readonly themeName?: string;
  /** Chrome's way to tell a change. */
  setThemeChangeHandler?(handler: () => void): void;
  /** Firefox's way. */
  readonly onThemeChanged?: { addListener(listener: () => void): void };
}

/** Where the user chose no theme, the panel is as DevTools are, which need not be as the browser is. */
const panels = (browser as { devtools?: { panels?: ThemedPanels } }).devtools?.panels;
const theme = followTheme(() => {
  if (panels?.themeName === undefined) return undefined;
  return panels.themeName === 'dark' ? 'dark' : 'light';
});
if (panels?.setThemeChangeHandler !== undefined) panels.setThemeChangeHandler(theme.refresh);
else panels?.onThemeChanged?.addListener(theme.refresh);

/** The frame is drawn first; the panel and the rules, which are large, follow. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  root.render(<PanelFrame />);
  try {
    const { ConnectedPanel } = await import('./ConnectedPanel.tsx');
    root.render(<ConnectedPanel />);
  } catch (error) {
    root.render(
      <PanelFrame>
        <NotLoaded error={error} />
      </PanelFrame>,
    );
  }
}

start();
