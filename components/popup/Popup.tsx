import { pageMarkdown } from '#lib/store/markdown.ts';
import { documentRow } from '#lib/store/selectors.ts';
import { Announcer } from '../common/Announcer.tsx';
import { ConnectionBanner } from '../common/ConnectionBanner.tsx';
import { CopyButton } from '../common/CopyButton.tsx';
import { Icon } from '../common/Icon.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { hostOf } from '../format.ts';
import { ClassCounts } from './ClassCounts.tsx';
import { DocumentSummary } from './DocumentSummary.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { Connecting, NoPermission, NothingWrong, NothingYet, RestrictedPage } from './PopupStates.tsx';
import { ProblemList } from './ProblemList.tsx';
import { TriageCard } from './TriageCard.tsx';

/** What the popup asks of the browser. */
export interface PopupProps {
  readonly onOpenFullView: () => void;
  readonly onRequestAccess: (url: string | undefined) => void;
  readonly onReload: () => void;
  readonly onOpenReference: () => void;
  readonly onOpenSettings: () => void;
  readonly onMarkCodes: () => void;
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
  onOpenSettings,
  onMarkCodes,
}: Pick<PopupProps, 'onOpenReference' | 'onOpenSettings' | 'onMarkCodes'>) {
  const readable = useView((state) => state.tab?.access === 'ok');
  return (
    <>
      <button type="button" className="button" onClick={onOpenReference}>
        Reference
      </button>
      {readable && (
        <button type="button" className="button" onClick={onMarkCodes}>
          Explain codes on this page
        </button>
      )}
      <button type="button" className="button" onClick={onOpenSettings}>
        Settings
      </button>
    </>
  );
}

function PopupContent({ onRequestAccess, onReload }: PopupProps) {
  const tab = useView((state) => state.tab);
  const connecting = useView((state) => state.connection === 'connecting');
  const total = useView((state) => state.rows.length);
  const clean = useView((state) => state.problems.length === 0 && state.counts.problems === 0);
  const pageUrl = useView((state) => state.tab?.url ?? documentRow(state)?.exchange.url ?? '');
  const { rules } = useViewStore();

  if (tab?.access === 'restricted') return <RestrictedPage />;
  if (tab?.access === 'no-permission') {
    return <NoPermission host={hostOf(tab.url ?? '')} onRequestAccess={() => onRequestAccess(tab.url)} />;
  }
  if (total === 0 && connecting) return <Connecting />;
  if (total === 0) return <NothingYet loading={tab?.loading === true} onReload={onReload} />;
  return (
    <>
      <TriageCard />
      <DocumentSummary />
      <ClassCounts />
      {tab?.loading === true && <p className="popup-note muted">The page is still loading; more may follow.</p>}
      {(tab?.dropped ?? 0) > 0 && (
        <p className="popup-note muted">{tab?.dropped} older exchanges were dropped to save memory.</p>
      )}
      {clean ? <NothingWrong exchanges={total} rules={rules.size} /> : <ProblemList pageHost={hostOf(pageUrl)} />}
    </>
  );
}
