import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { ViewStore } from '#lib/store/view-store.ts';
import type { FileDesk } from '#lib/transfer/file-desk.ts';
import { type AskContent, ContentContext } from '../common/content-context.ts';
import { ViewContext } from '../common/view-context.ts';
import { Panel, type PanelProps } from '../panel/Panel.tsx';
import { type Files, FilesContext } from './files-context.ts';

interface WorkspaceProps extends Required<Pick<PanelProps, 'onClear'>>, Omit<PanelProps, 'onClear'> {
  /** The store of the tab; it stays connected while a file is shown. */
  readonly live: ViewStore;
  readonly files: FileDesk;
  /** False where the view was opened for a file alone. */
  readonly hasTab: boolean;
  readonly version: string;
  /** Gets contents of the tab's exchanges. */
  readonly onAskContent?: AskContent | undefined;
}

/** The panel, showing the tab or an opened file. What only a tab can do is not offered for a file. */
export function Workspace({
  live,
  files,
  hasTab,
  version,
  onAskContent,
  onClear,
  onShowInNetwork,
  ...panel
}: WorkspaceProps) {
  const file = useStore(files, (state) => state.shown);
  const shown = file?.store;
  const openButton = useRef<HTMLButtonElement>(null);
  const context = useMemo<Files>(() => ({ desk: files, hasTab, version, openButton }), [files, hasTab, version]);
  const isLive = shown === undefined && hasTab;
  return (
    <FilesContext value={context}>
      <ViewContext value={shown ?? live}>
        <ContentContext value={file === undefined ? onAskContent : file.content}>
          <Panel
            {...panel}
            {...(isLive && { onClear })}
            {...(isLive && onShowInNetwork !== undefined && { onShowInNetwork })}
          />
        </ContentContext>
      </ViewContext>
    </FilesContext>
  );
}
