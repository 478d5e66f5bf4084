import { type FormEvent, useId, useRef, useState } from 'react';
import type { SavedFilter, Settings } from '#lib/settings.ts';
import { filterAsText } from '#lib/store/filter.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import { Icon } from '../common/Icon.tsx';
import { type Undoable, UndoBar } from '../common/UndoBar.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { ToolbarPopover } from './ToolbarPopover.tsx';

const LONGEST_NAME = 60;

interface SavedFiltersProps {
  readonly onApply: (text: string) => void;
  readonly onChangeSettings: (change: Partial<Settings>) => void;
}

/** Names and keeps the present filter; applies and deletes those that were kept. */
export function SavedFilters({ onApply, onChangeSettings }: SavedFiltersProps) {
  return (
    <ToolbarPopover name="Saved filters" mark={<Icon name="bookmark" />}>
      {(close) => (
        <SavedFilterList
          onApply={(text) => {
            close();
            onApply(text);
          }}
          onChangeSettings={onChangeSettings}
        />
      )}
    </ToolbarPopover>
  );
}

function SavedFilterList({ onApply, onChangeSettings }: SavedFiltersProps) {
  const store = useViewStore();
  const announce = useAnnounce();
  const saved = useView((state) => state.settings.savedFilters);
  const present = useView((state) => filterAsText(state.filter));
  const [undo, setUndo] = useState<Undoable>();
  const heading = useRef<HTMLHeadingElement>(null);

  function save(filter: SavedFilter) {
    const { savedFilters } = store.getState().settings;
    onChangeSettings({ savedFilters: [...savedFilters.filter(({ name }) => name !== filter.name), filter] });
  }

  function remove(filter: SavedFilter) {
    onChangeSettings({ savedFilters: saved.filter((other) => other !== filter) });
    setUndo({ said: `Deleted ${filter.name}.`, takeBack: () => save(filter) });
  }

  return (
    <div className="saved-filters">
      <h2 ref={heading} tabIndex={-1}>
        Saved filters
      </h2>
      {saved.length === 0 && <p className="saved-none">None yet.</p>}
      {saved.length > 0 && (
        <ul>
          {saved.map((filter) => (
            <li key={filter.name}>
              <button
                type="button"
                className="saved-filter"
                aria-current={filter.text === present}
                title={filter.text}
                onClick={() => onApply(filter.text)}
              >
                {filter.name} <code>{filter.text}</code>
              </button>
              <button
                type="button"
                className="button button-icon"
                aria-label={`Delete ${filter.name}`}
                title={`Delete ${filter.name}`}
                onClick={() => remove(filter)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <UndoBar
        undo={undo}
        onDone={() => {
          setUndo(undefined);
          heading.current?.focus();
        }}
      />
      {present === '' ? (
        <p className="saved-none">Type a filter, then give it a name here.</p>
      ) : (
        <SaveForm
          text={present}
          isTaken={(name) => saved.some((filter) => filter.name === name)}
          onSave={(filter) => {
            save(filter);
            setUndo(undefined);
            announce(`Saved as ${filter.name}.`);
          }}
        />
      )}
    </div>
  );
}

interface SaveFormProps {
  readonly text: string;
  readonly isTaken: (name: string) => boolean;
  readonly onSave: (filter: SavedFilter) => void;
}

function SaveForm({ text, isTaken, onSave }: SaveFormProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const name = typed.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name === '') return;
    onSave({ name, text });
    setTyped('');
  }

  return (
    <form className="saved-form" onSubmit={submit}>
      <label htmlFor={id}>
        Save <code>{text}</code> as
      </label>
      <div className="saved-fields">
        <input
          id={id}
          type="text"
          value={typed}
          maxLength={LONGEST_NAME}
          placeholder="Name"
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="button button-primary" disabled={name === ''}>
          {isTaken(name) ? 'Replace' : 'Save'}
        </button>
      </div>
    </form>
  );
}
