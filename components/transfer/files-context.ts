import { createContext, type RefObject, use } from 'react';
import { useStore } from 'zustand';
import type { FileDesk, FileState } from '#lib/transfer/file-desk.ts';

/** What the parts of a view know of files. */
export interface Files {
  readonly desk: FileDesk;
  /** Whether there is a tab to go back to. */
  readonly hasTab: boolean;
  /** Version of Status Lens. */
  readonly version: string;
  /** Takes the focus when what had it is gone. */
  readonly openButton: RefObject<HTMLButtonElement | null>;
}

export const FilesContext = createContext<Files | undefined>(undefined);

/** The files of the view that a component is in. */
export function useFiles(): Files {
  const files = use(FilesContext);
  if (files === undefined) throw new Error('a view with files needs a FilesContext around it');
  return files;
}

/** Part of what is opened. */
export function useFileState<Part>(selector: (state: FileState) => Part): Part {
  return useStore(useFiles().desk, selector);
}
