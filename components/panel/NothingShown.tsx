import { NO_FILTER } from '#lib/store/filter.ts';
import { plural } from '#lib/store/plural.ts';
import { EmptyState } from '../common/EmptyState.tsx';
import { Connecting, NoPermission, NothingYet, RestrictedPage } from '../common/PageStates.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { hostOf } from '../format.ts';
import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { useFileState, useFiles } from '../transfer/files-context.ts';
import { EmptyFile, NoFile } from '../transfer/NoFile.tsx';

interface NothingShownProps {
  readonly onReload: () => void;
  readonly onRequestAccess: (url: string | undefined) => void;
}

/** Why the table is empty, and what to do about it. */
export function NothingShown({ onReload, onRequestAccess }: NothingShownProps) {
  const store = useViewStore();
  const total = useView((state) => state.rows.length);
  const tab = useView((state) => state.tab);
  const connecting = useView((state) => state.connection === 'connecting');
  const isFile = useFileState((state) => state.shown !== undefined);
  const { hasTab } = useFiles();
  if (total > 0) {
    return (
      <EmptyState
        title="The filter hides everything"
        mark={<StatusGlyph responseClass="pending" size={28} />}
        action={
          <button type="button" className="button" onClick={() => store.changeFilter(NO_FILTER)}>
            Show {total === 1 ? 'it' : `all ${plural(total, 'exchange')}`}
          </button>
        }
      >
        <p>
          {plural(total, 'exchange')} {total === 1 ? 'was' : 'were'} seen, none fits the filter.
        </p>
      </EmptyState>
    );
  }
  if (isFile) return <EmptyFile />;
  if (!hasTab) return <NoFile />;
  if (tab?.access === 'restricted') return <RestrictedPage />;
  if (tab?.access === 'no-permission') {
    return <NoPermission host={hostOf(tab.url ?? '')} onRequestAccess={() => onRequestAccess(tab.url)} />;
  }
  if (connecting) return <Connecting />;
  return <NothingYet loading={tab?.loading === true} onReload={onReload} />;
}
