import { useRef, useState } from 'react';
import type { Exchange } from '#lib/http/exchange.ts';
import type { Mute } from '#lib/lint/mute.ts';
import { isSameMute, muteText } from '#lib/options/mute-draft.ts';
import type { Settings } from '#lib/settings.ts';
import { selectedRow } from '#lib/store/selectors.ts';
import { Announcer } from '../common/Announcer.tsx';
import { ConnectionBanner } from '../common/ConnectionBanner.tsx';
import { type Undoable, UndoBar } from '../common/UndoBar.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { Details, type DetailsHandle } from '../details/Details.tsx';
import { HiddenFindings } from '../findings/HiddenFindings.tsx';
import { Overview, type OverviewHandle } from '../overview/Overview.tsx';
import { ExchangeTable } from '../table/ExchangeTable.tsx';
import { Toolbar } from '../toolbar/Toolbar.tsx';
import { DropTarget } from '../transfer/DropTarget.tsx';
import { FileStrip } from '../transfer/FileStrip.tsx';
import { useFileState } from '../transfer/files-context.ts';
import { NothingShown } from './NothingShown.tsx';
import { SplitView } from './SplitView.tsx';
import '../base.css';
import './panel.css';

const FRAMES_TO_DRAW = 20;

/** What the panel asks of the browser. */
export interface PanelProps {
  /** Not for an opened file. */
  readonly onClear?: () => void;
  readonly onChangeSettings: (change: Partial<Settings>) => void;
  readonly onReload: () => void;
  readonly onRequestAccess: (url: string | undefined) => void;
  /** Shows the exchange in the browser's own Network panel; only inside DevTools. */
  readonly onShowInNetwork?: (exchange: Exchange) => void;
}

/** The panel in DevTools, and the full view in a tab or of a file. */
export function Panel({ onClear, onChangeSettings, onReload, onRequestAccess, onShowInNetwork }: PanelProps) {
  const store = useViewStore();
  const connection = useView((state) => state.connection);
  const hasRows = useView((state) => state.shown.length > 0);
  const row = useView(selectedRow);
  const file = useFileState((state) => state.shown?.store);
  const quiet = useView((state) => state.counts.quiet);
  const muted = useView((state) => state.counts.muted);
  const [undo, setUndo] = useState<Undoable>();
  const details = useRef<DetailsHandle>(null);
  const table = useRef<HTMLDivElement>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [overviewOpen, setOverviewOpen] = useState(false);
  const overview = useRef<OverviewHandle>(null);
  const overviewButton = useRef<HTMLButtonElement>(null);
  const showsOverview = overviewOpen && row === undefined;

  function close() {
    store.select(undefined);
    requestAnimationFrame(focusTable);
  }

  function focusTable() {
    table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
  }

  function toggleOverview() {
    setOverviewOpen(!showsOverview);
    if (row !== undefined) store.select(undefined);
  }

  function closeOverview() {
    setOverviewOpen(false);
    overviewButton.current?.focus();
  }

  /** Where the overview covers the table, it makes room for it. */
  function showFiltered() {
    if (table.current?.checkVisibility() === false) showTable();
  }

  function showTable() {
    if (table.current?.checkVisibility() === false) setOverviewOpen(false);
    focusRowWhenDrawn(FRAMES_TO_DRAW);
  }

  /** A table that was hidden measures itself before it draws its rows, which takes a few frames. */
  function focusRowWhenDrawn(frames: number) {
    requestAnimationFrame(() => {
      focusTable();
      const isFocused = table.current?.contains(document.activeElement) === true;
      if (!isFocused && frames > 1) focusRowWhenDrawn(frames - 1);
    });
  }

  function openFromOverview(id: string) {
    store.select(id);
    requestAnimationFrame(() => details.current?.focus());
  }

  function mute(one: Mute) {
    const mutes = () => store.getState().settings.mutes;
    onChangeSettings({ mutes: [...mutes(), one] });
    setUndo({
      said: `Muted: ${muteText(one)}.`,
      takeBack: () => onChangeSettings({ mutes: mutes().filter((other) => !isSameMute(other, one)) }),
    });
  }

  function showQuiet() {
    onChangeSettings({ thirdParty: 'all' });
    setUndo({
      said: 'Findings on third-party responses are shown.',
      takeBack: () => onChangeSettings({ thirdParty: 'quiet' }),
    });
  }

  function endUndo() {
    setUndo(undefined);
    requestAnimationFrame(() => {
      if (row !== undefined) details.current?.focus();
      else if (overviewOpen) overview.current?.focus();
      else focusTable();
    });
  }

  return (
    <Announcer>
      <div className="panel">
        <header>
          <h1 className="only-spoken">Status Lens</h1>
          <Toolbar
            onClear={onClear}
            onChangeSettings={onChangeSettings}
            tools={setTools}
            overview={{ shown: showsOverview, onToggle: toggleOverview, button: overviewButton }}
          />
          <FileStrip />
        </header>
        <main className="panel-main">
          <SplitView
            first={
              <div ref={table} className="panel-table">
                {hasRows ? (
                  <ExchangeTable
                    key={file === undefined ? 'tab' : 'file'}
                    tools={tools}
                    onChangeSettings={onChangeSettings}
                    onOpen={() => requestAnimationFrame(() => details.current?.focus())}
                  />
                ) : (
                  <NothingShown onReload={onReload} onRequestAccess={onRequestAccess} />
                )}
              </div>
            }
            secondAlone={showsOverview}
            second={
              row === undefined ? (
                overviewOpen && (
                  <Overview
                    key={file === undefined ? 'tab' : 'file'}
                    ref={overview}
                    onClose={closeOverview}
                    onOpen={openFromOverview}
                    onFiltered={showFiltered}
                    onShowTable={showTable}
                    onMute={mute}
                  />
                )
              ) : (
                <Details
                  ref={details}
                  row={row}
                  onClose={close}
                  onMute={mute}
                  onShowQuiet={showQuiet}
                  onShowInNetwork={onShowInNetwork}
                />
              )
            }
          />
        </main>
        <footer className="panel-foot">
          <HiddenFindings quiet={quiet} muted={muted} onShowQuiet={showQuiet} />
          <UndoBar undo={undo} onDone={endUndo} />
        </footer>
        {file === undefined && <ConnectionBanner connection={connection} />}
        <DropTarget />
      </div>
    </Announcer>
  );
}
