import { useRef } from 'react';
import type { Exchange } from '#lib/http/exchange.ts';
import type { Mute } from '#lib/lint/mute.ts';
import type { Settings } from '#lib/settings.ts';
import { selectedRow } from '#lib/store/selectors.ts';
import { Announcer } from '../common/Announcer.tsx';
import { ConnectionBanner } from '../common/ConnectionBanner.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { Details, type DetailsHandle } from '../details/Details.tsx';
import { ExchangeTable } from '../table/ExchangeTable.tsx';
import { Toolbar } from '../toolbar/Toolbar.tsx';
import { NothingShown } from './NothingShown.tsx';
import { SplitView } from './SplitView.tsx';
import '../base.css';
import './panel.css';

/** What the panel asks of the browser. */
export interface PanelProps {
  readonly onClear: () => void;
  readonly onChangeSettings: (change: Partial<Settings>) => void;
  readonly onReload: () => void;
  readonly onRequestAccess: (url: string | undefined) => void;
  /** Shows the exchange in the browser's own Network panel; only inside DevTools. */
  readonly onShowInNetwork?: (exchange: Exchange) => void;
}

/** The panel in DevTools, and the full view in a tab. */
export function Panel({ onClear, onChangeSettings, onReload, onRequestAccess, onShowInNetwork }: PanelProps) {
  const store = useViewStore();
  const connection = useView((state) => state.connection);
  const hasRows = useView((state) => state.shown.length > 0);
  const row = useView(selectedRow);
  const details = useRef<DetailsHandle>(null);
  const table = useRef<HTMLDivElement>(null);

  function close() {
    store.select(undefined);
    requestAnimationFrame(() => {
      table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
    });
  }

  function mute(one: Mute) {
    onChangeSettings({ mutes: [...store.getState().settings.mutes, one] });
  }

  return (
    <Announcer>
      <div className="panel">
        <header>
          <h1 className="only-spoken">Status Lens</h1>
          <Toolbar onClear={onClear} onChangeSettings={onChangeSettings} />
        </header>
        <main className="panel-main">
          <SplitView
            first={
              <div ref={table} className="panel-table">
                {hasRows ? (
                  <ExchangeTable onOpen={() => requestAnimationFrame(() => details.current?.focus())} />
                ) : (
                  <NothingShown onReload={onReload} onRequestAccess={onRequestAccess} />
                )}
              </div>
            }
            second={
              row !== undefined && (
                <Details ref={details} row={row} onClose={close} onMute={mute} onShowInNetwork={onShowInNetwork} />
              )
            }
          />
        </main>
        <ConnectionBanner connection={connection} />
      </div>
    </Announcer>
  );
}
