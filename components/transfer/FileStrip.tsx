import { type ReactNode, useEffect, useId } from 'react';
import { plural } from '#lib/store/plural.ts';
import type { FileState, ShownFile } from '#lib/transfer/file-desk.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import { Icon } from '../common/Icon.tsx';
import { formatBytes } from '../format.ts';
import { useFileState, useFiles } from './files-context.ts';
import { FileChooser } from './OpenFile.tsx';
import './transfer.css';

/** Says which file the view shows or reads, what is missing of it, and how to get back. */
export function FileStrip() {
  const announce = useAnnounce();
  const reading = useFileState((state) => state.reading);
  const checking = useFileState((state) => state.checking);
  const shown = useFileState((state) => state.shown);
  const refused = useFileState((state) => state.refused);
  const waiting = useFileState((state) => state.waiting);
  const spoken = spokenText({ reading, checking, shown, refused, waiting });

  useEffect(() => {
    if (spoken !== '') announce(spoken);
  }, [spoken, announce]);

  if (!(reading ?? checking ?? shown ?? refused)) return null;
  return (
    <section className="file-strip" aria-label="Opened file">
      {refused !== undefined && <Refusal {...refused} waiting={waiting} />}
      {reading !== undefined && <Reading {...reading} />}
      {checking !== undefined && <Checking {...checking} />}
      {shown !== undefined && <Shown file={shown} waiting={waiting} busy={(reading ?? checking) !== undefined} />}
    </section>
  );
}

/** Where things stand, without the numbers that change all the time. */
function spokenText({ reading, checking, shown, refused }: FileState): string {
  if (refused !== undefined) return `${refused.name} was not opened: ${refused.why}.`;
  if (reading !== undefined) return `Reading ${reading.name}`;
  if (checking !== undefined) return `Checking ${checking.name}`;
  if (shown === undefined) return '';
  return `Showing ${shown.name}, ${plural(shown.exchanges, 'exchange')}`;
}

function Reading({ name, read, size }: NonNullable<FileState['reading']>) {
  return (
    <Progress done={read} all={size}>
      Reading <strong className="file-name">{name}</strong>: {formatBytes(read)} of {formatBytes(size)}
    </Progress>
  );
}

interface ProgressProps {
  readonly done: number;
  readonly all: number;
  readonly children: ReactNode;
}

function Progress({ done, all, children }: ProgressProps) {
  const { desk, openButton } = useFiles();
  const id = useId();
  return (
    <div className="file-line">
      <p id={id}>{children}</p>
      <progress max={all} value={done} aria-labelledby={id} />
      <button
        type="button"
        className="button"
        onClick={() => {
          desk.cancel();
          openButton.current?.focus();
        }}
      >
        Cancel
      </button>
    </div>
  );
}

function Checking({ name, checked, exchanges }: NonNullable<FileState['checking']>) {
  return (
    <Progress done={checked} all={exchanges}>
      Checking <strong className="file-name">{name}</strong>: {checked.toLocaleString('en')} of{' '}
      {plural(exchanges, 'exchange')}
    </Progress>
  );
}

interface ShownProps {
  readonly file: ShownFile;
  readonly waiting: FileState['waiting'];
  /** Another file is on its way. */
  readonly busy: boolean;
}

function Shown({ file, waiting, busy }: ShownProps) {
  const { desk, hasTab, openButton } = useFiles();
  return (
    <>
      <div className="file-line">
        <p>
          Showing <strong className="file-name">{file.name}</strong>, {plural(file.exchanges, 'exchange')}
        </p>
        {!busy && <NextFile waiting={waiting} />}
        <button
          type="button"
          className="button"
          onClick={() => {
            desk.close();
            openButton.current?.focus();
          }}
        >
          {hasTab ? 'Back to this tab' : 'Close the file'}
        </button>
      </div>
      <Missing file={file} />
    </>
  );
}

function NextFile({ waiting }: { readonly waiting: FileState['waiting'] }) {
  const { desk, openButton } = useFiles();
  const [next, ...others] = waiting;
  if (next === undefined) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        desk.openNext();
        openButton.current?.focus();
      }}
    >
      Next: {next.name}
      {others.length > 0 && ` (${others.length} more)`}
    </button>
  );
}

/** What of the file is not shown, and why. */
function Missing({ file }: { readonly file: ShownFile }) {
  const { faults, faultCount, leftOut, brokenOff, exchanges } = file;
  const unnamed = faultCount - faults.length;
  return (
    <>
      {brokenOff !== undefined && <p className="file-note">{brokenOff} What came before is shown.</p>}
      {leftOut.exchanges > 0 && (
        <p className="file-note">
          The first {exchanges.toLocaleString('en')} exchanges are shown.{' '}
          {plural(leftOut.exchanges, 'more entry', 'more entries')} would take too much memory: the linter reads them
          all, with npm run lint:har.
        </p>
      )}
      {leftOut.texts > 0 && (
        <p className="file-note">
          The bodies of {plural(leftOut.texts, 'exchange')} are left out to save memory. What needs them is not judged.
        </p>
      )}
      {faultCount > 0 && (
        <details className="file-note">
          <summary>{plural(faultCount, 'entry', 'entries')} could not be read; the rest is shown</summary>
          <ul>
            {faults.map(({ entry, message }) => (
              <li key={entry}>
                Entry {entry}: {message}
              </li>
            ))}
            {unnamed > 0 && <li>and {unnamed.toLocaleString('en')} more</li>}
          </ul>
        </details>
      )}
    </>
  );
}

interface RefusalProps extends NonNullable<FileState['refused']> {
  readonly waiting: FileState['waiting'];
}

function Refusal({ name, why, waiting }: RefusalProps) {
  const { desk, openButton } = useFiles();
  return (
    <div className="file-line file-refused">
      <p>
        <strong className="file-name">{name}</strong> was not opened: {why}. Choose a HAR file, as “Export HAR” in the
        Network panel of the browser saves it.
      </p>
      <NextFile waiting={waiting} />
      <FileChooser>
        {(choose) => (
          <button type="button" className="button" onClick={choose}>
            Choose a file…
          </button>
        )}
      </FileChooser>
      <button
        type="button"
        className="button button-icon"
        aria-label="Dismiss"
        title="Dismiss"
        onClick={() => {
          desk.dismissRefusal();
          openButton.current?.focus();
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
