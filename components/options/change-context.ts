import { createContext, use } from 'react';
import type { Settings } from '#lib/settings.ts';

/** The section that shows the button which takes a change back. */
export type UndoPlace = 'mutes' | 'sites' | 'file';

/** The last change, where it can be taken back. */
export interface Undo {
  readonly place: UndoPlace;
  /** What was done, as a sentence. */
  readonly said: string;
  takeBack(): void;
}

/**
 * Changes settings at once; `said` is told to screen readers when the change is saved, as a sentence. With a place the
 * change can be taken back there, until the next one.
 */
export type ChangeSettings = (change: Partial<Settings>, said: string, place?: UndoPlace) => void;

interface Changes {
  readonly change: ChangeSettings;
  readonly undo: Undo | undefined;
}

/** How the parts of the settings page change settings. */
export const ChangeContext = createContext<Changes>({ change: () => {}, undo: undefined });

/** The way to change settings. */
export function useChange(): ChangeSettings {
  return use(ChangeContext).change;
}

/** The last change, where it is taken back in this place. */
export function useUndo(place: UndoPlace): Undo | undefined {
  const { undo } = use(ChangeContext);
  return undo?.place === place ? undo : undefined;
}
