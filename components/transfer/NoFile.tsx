import { EmptyState } from '../common/EmptyState.tsx';
import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { FileChooser } from './OpenFile.tsx';

/** What a view without a tab shows until a file is opened. */
export function NoFile() {
  return (
    <EmptyState
      title="Open a HAR file"
      mark={<StatusGlyph responseClass="pending" size={28} />}
      action={
        <FileChooser>
          {(choose) => (
            <button type="button" className="button button-primary" onClick={choose}>
              Choose a HAR file…
            </button>
          )}
        </FileChooser>
      }
    >
      <p>
        Or drop one here. The Network panel of every browser saves what it saw as a HAR file, and so do proxies and test
        tools.
      </p>
      <p>The file stays on this machine, and nothing of it is kept when it is closed.</p>
    </EmptyState>
  );
}

/** What stands in the table's place for a file without exchanges. */
export function EmptyFile() {
  return (
    <EmptyState title="The file holds no exchanges" mark={<StatusGlyph responseClass="pending" size={28} />}>
      <p>Nothing in its log.entries could be shown. Save it again, or open another one.</p>
    </EmptyState>
  );
}
