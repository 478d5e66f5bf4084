import type { RefObject } from 'react';
import { plural } from '#lib/store/plural.ts';
import { Dialog, type DialogHandle } from '../common/Dialog.tsx';

interface SecretsWarningProps {
  readonly count: number;
  readonly onConfirm: () => void;
  readonly ref: RefObject<DialogHandle | null>;
}

/** Says what a file with secrets means before it is saved. */
export function SecretsWarning({ count, onConfirm, ref }: SecretsWarningProps) {
  return (
    <Dialog ref={ref} title="Save with secrets?">
      <div className="dialog-body">
        <p>
          The file will hold the cookies, credentials, tokens and bodies of {plural(count, 'exchange')} as they were
          sent. Whoever gets it can act as the people who were logged in, until these secrets end.
        </p>
        <p>Keep it on this machine, or hand it only to somebody who may have all of that.</p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => ref.current?.close()}>
            Cancel
          </button>
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              ref.current?.close();
              onConfirm();
            }}
          >
            Save with secrets
          </button>
        </div>
      </div>
    </Dialog>
  );
}
