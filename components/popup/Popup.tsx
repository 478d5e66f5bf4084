import { useRef, useState } from 'react';
import { pageMarkdown } from '#lib/report/page.ts';
import type { Settings } from '#lib/settings.ts';
import { documentRow, mutedOrigin, mutesOrigin } from '#lib/store/selectors.ts';
import { Announcer } from '../common/Announcer.tsx';
import { ConnectionBanner } from '../common/ConnectionBanner.tsx';
import { CopyButton } from '../common/CopyButton.tsx';
import { Icon } from '../common/Icon.tsx';
import { Connecting, NoPermission, NothingYet, RestrictedPage } from '../common/PageStates.tsx';
import { type Undoable, UndoBar } from '../common/UndoBar.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { HiddenFindings } from '../findings/HiddenFindings.tsx';
import { hostOf } from '../format.ts';
import { ClassCounts } from './ClassCounts.tsx';
import { DocumentSummary } from './DocumentSummary.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { MutedSite, NothingWrong } from './PopupStates.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SiteBodies } from './SiteBodies.tsx';
import { TriageCard } from './TriageCard.tsx';

/** What the popup asks of the browser. */
export interface PopupProps {
  /** Whether bodies can be seen without DevTools in this browser. */
  readonly canSeeBodies: boolean;
  readonly onOpenFullView: () => void;
  readonly onRequestAccess: (url: string | undefined) => void;
  readonly onReload: () => void;
  readonly onOpenReference: () => void;
  readonly onOpenHarFile: () => void;
  readonly onOpenSettings: () => void;
  readonly onMarkCodes: () => void;
  readonly onChangeSettings: (change: Partial<Settings>) => void;
}

/** The popup: what became of the page, what failed, and what to do about it. */
export function Popup(props: PopupProps) {
  const connection = useView((state) => state.connection);
  return (
    <Announcer>
      <PopupFrame
        actions={<PopupActions onOpenFullView={props.onOpenFullView} />}
        banner={<ConnectionBanner connection={connection} />}
        footer={<PopupFooter {...props} />}
      >
        <PopupContent {...props} />
      </PopupFrame>
    </Announcer>
  );
}

function PopupActions({ onOpenFullView }: Pick<PopupProps, 'onOpenFullView'>) {
  const store = useViewStore();
  const empty = useView((state) => state.rows.length === 0);
  return (
    <>
      {!empty && (
        <CopyButton text={() => pageMarkdown(store.getState())} what="all problems as Markdown" label="Copy report" />
      )}
      <button type="button" className="button" onClick={onOpenFullView}>
        <Icon name="external" /> Full view
      </button>
    </>
  );
}

function PopupFooter({
  onOpenReference,
  onOpenHarFile,
  onOpenSettings,
  onMarkCodes,
}: Pick<PopupProps, 'onOpenReference' | 'onOpenHarFile' | 'onOpenSettings' | 'onMarkCodes'>) {
  const readable = useView((state) => state.tab?.access === 'ok');
  return (
    <>
      <button type="button" className="button" onClick={onOpenReference}>
        Reference
      </button>
      {readable && (
        <button
          type="button"
          className="button"
          title="Mark every status code in the text of this page"
          onClick={onMarkCodes}
        >
          Explain codes<span className="only-spoken"> on this page</span>
        </button>
      )}
      <button type="button" className="button" onClick={onOpenHarFile}>
        Open HAR file
      </button>
      <button type="button" className="button" onClick={onOpenSettings}>
        Settings
      </button>
    </>
  );
}

function PopupContent({ canSeeBodies, onRequestAccess, onReload, onChangeSettings }: PopupProps) {
  const tab = useView((state) => state.tab);
  const connecting = useView((state) => state.connection === 'connecting');
  const total = useView((state) => state.rows.length);
  const clean = useView((state) => state.problems.length === 0 && state.counts.problems === 0);
  const pageUrl = useView((state) => state.tab?.url ?? documentRow(state)?.exchange.url ?? '');
  const muted = useView(mutedOrigin);
  const counts = useView((state) => state.counts);
  const store = useViewStore();
  const { rules } = store;
  const [undo, setUndo] = useState<Undoable>();
  const end = useRef<HTMLDivElement>(null);

  function showQuiet() {
    onChangeSettings({ thirdParty: 'all' });
    setUndo({
      said: 'Findings on third-party responses are shown.',
      takeBack: () => onChangeSettings({ thirdParty: 'quiet' }),
    });
  }

  function unmute(origin: string) {
    const former = store.getState().settings.mutes;
    onChangeSettings({ mutes: former.filter((mute) => !mutesOrigin(mute, origin)) });
    setUndo({
      said: `No longer muted: ${origin}.`,
      takeBack: () => onChangeSettings({ mutes: [...store.getState().settings.mutes, { origin }] }),
    });
  }

  function endUndo() {
    setUndo(undefined);
    end.current?.focus();
  }

  const loading = tab?.loading === true;
  const isBegun = loading && total > 0;
  // What is shown now may be a new tab, which no extension may see, while the first page is on its way.
  if (tab?.access === 'restricted' && !isBegun) return <RestrictedPage />;
  if (tab?.access === 'no-permission') {
    return <NoPermission host={hostOf(tab.url ?? '')} onRequestAccess={() => onRequestAccess(tab.url)} />;
  }
  if (total === 0 && connecting) return <Connecting />;
  if (total === 0 || (loading && counts.pending === total)) return <NothingYet loading={loading} onReload={onReload} />;
  return (
    <>
      <TriageCard />
      <DocumentSummary />
      <ClassCounts />
      {loading && <p className="popup-note muted">The page is still loading; more may follow.</p>}
      {(tab?.dropped ?? 0) > 0 && (
        <p className="popup-note muted">{tab?.dropped} older exchanges were dropped to save memory.</p>
      )}
      {muted !== undefined && <MutedSite origin={muted} onUnmute={() => unmute(muted)} />}
      {clean && muted === undefined && <NothingWrong exchanges={total} rules={rules.size} />}
      {!clean && <ProblemList pageHost={hostOf(pageUrl)} />}
      <div ref={end} className="popup-end" tabIndex={-1}>
        <HiddenFindings quiet={counts.quiet} muted={counts.muted} onShowQuiet={showQuiet} />
        <UndoBar undo={undo} onDone={endUndo} />
      </div>
      {canSeeBodies && tab?.access === 'ok' && (
        <SiteBodies pageUrl={pageUrl} onChangeSettings={onChangeSettings} onReload={onReload} />
      )}
    </>
  );
}
