import { type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import './dialog.css';

/** What the opener of a dialog can ask of it. */
export interface DialogHandle {
  open(): void;
  close(): void;
}

interface DialogProps {
  readonly title: string;
  /** Drawn only while the dialog is open. */
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly ref: Ref<DialogHandle>;
}

/** A modal dialog with its title and a button that closes it. The focus goes back to where it was. */
export function Dialog({ title, children, wide = false, ref }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => element.current?.close();
  useImperativeHandle(ref, () => ({ open, close }));

  function open() {
    if (element.current?.open !== false) return;
    setIsOpen(true);
    element.current.showModal();
  }

  /** Escape would close what is below too, and open the drawer of DevTools. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onClose={() => setIsOpen(false)}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button button-icon" aria-label="Close" title="Close (Esc)" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {isOpen && children}
    </dialog>
  );
}
