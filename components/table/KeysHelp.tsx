import { useEffect, useRef } from 'react';
import { Dialog, type DialogHandle } from '../common/Dialog.tsx';
import { Icon } from '../common/Icon.tsx';
import { KEYS } from './keys.ts';
import './table.css';

/** A button for the dialog with every key; `?` opens it as well. The focus goes back to where it was. */
export function KeysHelp() {
  const dialog = useRef<DialogHandle>(null);
  const open = () => dialog.current?.open();
  useQuestionKey(open);

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
      <Dialog ref={dialog} title="Keyboard keys">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <div className="dialog-body keys-help" tabIndex={0}>
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
        </div>
      </Dialog>
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
