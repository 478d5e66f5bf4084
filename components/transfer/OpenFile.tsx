import { type ReactNode, useRef } from 'react';
import { Icon } from '../common/Icon.tsx';
import { useFiles } from './files-context.ts';

interface FileChooserProps {
  readonly children: (choose: () => void) => ReactNode;
}

/** Lets the user choose HAR files; the button that does is drawn by the caller. */
export function FileChooser({ children }: FileChooserProps) {
  const { desk } = useFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        multiple
        accept=".har,.json,application/json"
        aria-label="HAR files to open"
        hidden
        onChange={({ target }) => {
          desk.open([...(target.files ?? [])]);
          // Without this, choosing the same file again, once repaired, would be no change.
          target.value = '';
        }}
      />
    </>
  );
}

/** The toolbar's way to a HAR file. */
export function OpenFileButton() {
  const { openButton } = useFiles();
  return (
    <FileChooser>
      {(choose) => (
        <button
          ref={openButton}
          type="button"
          className="button button-icon"
          aria-label="Open a HAR file"
          title="Open a HAR file, or drop one here"
          onClick={choose}
        >
          <Icon name="open" />
        </button>
      )}
    </FileChooser>
  );
}
