import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Icon } from '../common/Icon.tsx';
import { KEYS } from './keys.ts';
import './table.css';

/** A button for the dialog with every key; `?` opens it as well. The focus goes back to where it was. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const open = () => {
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  useQuestionKey(open);

  /** Escape would open the drawer of DevTools. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    dialog.current?.close();
  }

  return (
    <>
      <button
        type="button"
        className="button button-icon"
        aria-label="Keyboard keys"
        title="Keyboard keys ( ? )"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={open}
      >
        <Icon name="keyboard" />
      </button>
      <dialog ref={dialog} className="keys-help" aria-labelledby={title} onKeyDown={onKeyDown}>
        <h2 id={title}>Keyboard keys</h2>
        {KEYS.map(({ title: heading, keys }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {keys.map(([names, does]) => (
                <div key={names}>
                  <dt>
                    <kbd>{names}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="keys-help-end">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </p>
      </dialog>
    </>
  );
}

function useQuestionKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent) {
      const { target } = event;
      const typing =
        target instanceof Element &&
        target.closest('input:not([type=checkbox]), textarea, select, dialog, [popover]') !== null;
      if (event.key !== '?' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
