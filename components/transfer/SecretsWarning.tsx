import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from 'react';
import { plural } from '../format.ts';

/** What the menu can ask of the warning. */
export interface SecretsWarningHandle {
  ask(): void;
}

interface SecretsWarningProps {
  readonly count: number;
  readonly onConfirm: () => void;
  readonly ref: Ref<SecretsWarningHandle>;
}

/** Says what a file with secrets means before it is saved. */
export function SecretsWarning({ count, onConfirm, ref }: SecretsWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useImperativeHandle(ref, () => ({ ask: () => dialog.current?.showModal() }));

  /** Escape would open the drawer of DevTools. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    dialog.current?.close();
  }

  return (
    <dialog ref={dialog} className="export-warning" aria-labelledby={title} onKeyDown={onKeyDown}>
      <h2 id={title}>Save with secrets?</h2>
      <p>
        The file will hold the cookies, credentials, tokens and bodies of {plural(count, 'exchange')} as they were sent.
        Whoever gets it can act as the people who were logged in, until these secrets end.
      </p>
      <p>Keep it on this machine, or hand it only to somebody who may have all of that.</p>
      <p className="export-warning-actions">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            dialog.current?.close();
            onConfirm();
          }}
        >
          Save with secrets
        </button>
      </p>
    </dialog>
  );
}
