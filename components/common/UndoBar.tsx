import { useEffect, useRef } from 'react';
import { useAnnounce } from './Announcer.tsx';
import { Icon } from './Icon.tsx';

/** Something that was done and can be taken back. */
export interface Undoable {
  /** What was done, as a sentence. */
  readonly said: string;
  takeBack(): void;
}

interface UndoBarProps {
  readonly undo: Undoable | undefined;
  /** It was taken back or closed; the focus is to go elsewhere. */
  readonly onDone: () => void;
}

/**
 * Says what was done and takes it back. It stays until it is closed, for whoever needs time, and it takes the focus,
 * because what was pressed to do it is gone.
 */
export function UndoBar({ undo, onDone }: UndoBarProps) {
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (undo === undefined) return;
    announce(undo.said);
    button.current?.focus();
  }, [undo, announce]);

  if (undo === undefined) return null;

  function takeBack() {
    undo?.takeBack();
    announce('The change was taken back.');
    onDone();
  }

  return (
    <section className="undo-bar" aria-label="Last change">
      <span>{undo.said}</span>
      <span className="undo-actions">
        <button ref={button} type="button" className="button" onClick={takeBack}>
          Undo
        </button>
        <button type="button" className="button button-icon" aria-label="Close" title="Close" onClick={onDone}>
          <Icon name="close" />
        </button>
      </span>
    </section>
  );
}
