import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { ViewStore } from '#lib/store/view-store.ts';
import type { FileDesk } from '#lib/transfer/file-desk.ts';
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
}

/** The panel, showing the tab or an opened file. What only a tab can do is not offered for a file. */
export function Workspace({ live, files, hasTab, version, onClear, onShowInNetwork, ...panel }: WorkspaceProps) {
  const shown = useStore(files, (state) => state.shown?.store);
  const openButton = useRef<HTMLButtonElement>(null);
  const context = useMemo<Files>(() => ({ desk: files, hasTab, version, openButton }), [files, hasTab, version]);
  const isLive = shown === undefined && hasTab;
  return (
    <FilesContext value={context}>
      <ViewContext value={shown ?? live}>
        <Panel
          {...panel}
          {...(isLive && { onClear })}
          {...(isLive && onShowInNetwork !== undefined && { onShowInNetwork })}
        />
      </ViewContext>
    </FilesContext>
  );
}
