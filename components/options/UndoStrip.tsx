import type { MouseEvent } from 'react';
import { type UndoPlace, useUndo } from './change-context.ts';

/** Says what was done last in this section, and takes it back. */
export function UndoStrip({ place }: { readonly place: UndoPlace }) {
  const undo = useUndo(place);
  if (undo === undefined) return null;

  function takeBack({ currentTarget }: MouseEvent) {
    // The button goes away with the strip, and the focus must not go with it.
    currentTarget.closest('section')?.querySelector('h2')?.focus();
    undo?.takeBack();
  }

  return (
    <div className="undo-strip">
      <span>{undo.said}</span>
      <button type="button" className="button" onClick={takeBack}>
        Undo
      </button>
    </div>
  );
}
