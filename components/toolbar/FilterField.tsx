import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Settings } from '#lib/settings.ts';
import type { Suggestion } from '#lib/store/filter/complete.ts';
import { parseFilter } from '#lib/store/filter/parse.ts';
import { loadPatterns } from '#lib/store/filter/pattern.ts';
import { NO_FILTER } from '#lib/store/filter.ts';
import { plural } from '#lib/store/plural.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import { useViewStore } from '../common/view-context.ts';
import { FilterHelp } from './FilterHelp.tsx';
import { FilterMistakes } from './FilterMistakes.tsx';
import { FilterSuggestions } from './FilterSuggestions.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { useFilterText } from './use-filter-text.ts';
import { useSettled } from './use-settled.ts';
import { useSuggestions } from './use-suggestions.ts';
import './filter.css';

/** Longer filters could not be saved. */
const LONGEST = 3000;

interface FilterFieldProps {
  readonly onChangeSettings: (change: Partial<Settings>) => void;
}

/**
 * The field of the filter language, with suggestions, saved filters and help. `/` brings the focus here; Escape closes
 * the suggestions, then empties the field, then leaves it.
 */
export function FilterField({ onChangeSettings }: FilterFieldProps) {
  const store = useViewStore();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useFilterText();
  const [focused, setFocused] = useState(false);
  const { list, look, step, close } = useSuggestions();
  const placeCaret = useCaretAfterChange(input, text);
  const settled = useSettled(text);
  const listId = useId();
  const mistakesId = useId();
  useSlashKey(input);

  const patternsLoaded = usePatterns();

  // biome-ignore lint/correctness/useExhaustiveDependencies: patterns are read once they are loaded.
  const mistakes = useMemo(
    () => parseFilter(text, (id) => store.rules.has(id)).mistakes,
    [text, store, patternsLoaded],
  );
  const shownMistakes = list === undefined && (settled || !focused) ? mistakes : [];

  function choose({ text: chosen }: Suggestion) {
    if (list === undefined) return;
    const next = text.slice(0, list.start) + chosen + text.slice(list.end);
    const caret = list.start + chosen.length;
    setText(next);
    placeCaret(caret);
    if (chosen.endsWith(':')) look(next, caret);
    else close();
  }

  /** A whole filter from elsewhere takes the place of the present one, chips included. */
  function replace(whole: string) {
    store.changeFilter({ ...NO_FILTER, text: whole });
    setText(whole);
    close();
    placeCaret(whole.length);
    input.current?.focus();
  }

  function onEscape() {
    if (list !== undefined) close();
    else if (text !== '') setText('');
    else input.current?.blur();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key, currentTarget, nativeEvent, shiftKey } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (list !== undefined) step(key === 'ArrowDown' ? 1 : -1);
      else if (key === 'ArrowDown') look(text, currentTarget.selectionStart ?? text.length, true);
    } else if (key === 'Enter' || (key === 'Tab' && !shiftKey)) {
      const chosen = list?.suggestions[key === 'Tab' ? list.onTab : list.active];
      if (chosen !== undefined) {
        event.preventDefault();
        choose(chosen);
      } else if (key === 'Enter') {
        close();
        const { shown, rows } = store.getState();
        announce(`${shown.length.toLocaleString('en')} of ${plural(rows.length, 'exchange')}`);
      }
    }
  }

  return (
    <>
      <div className="filter">
        <input
          ref={input}
          className="filter-field"
          type="search"
          role="combobox"
          value={text}
          maxLength={LONGEST}
          placeholder="Filter, such as status:5xx ( / )"
          aria-label="Filter"
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-expanded={list !== undefined}
          aria-controls={list === undefined ? undefined : listId}
          aria-activedescendant={list === undefined || list.active === -1 ? undefined : `${listId}-${list.active}`}
          aria-invalid={shownMistakes.length > 0}
          aria-describedby={shownMistakes.length > 0 ? mistakesId : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            setText(target.value);
            look(target.value, target.selectionStart ?? target.value.length);
          }}
          onSelect={({ currentTarget: { value, selectionStart } }) => {
            const moved = list !== undefined && selectionStart !== list.start + list.typed.length;
            if (moved && value === text) look(value, selectionStart ?? value.length);
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            close();
          }}
          onKeyDown={onKeyDown}
        />
        {list !== undefined && (
          <FilterSuggestions
            id={listId}
            field={input.current}
            suggestions={list.suggestions}
            active={list.active}
            onTab={list.onTab}
            onChoose={choose}
          />
        )}
        <SavedFilters onApply={replace} onChangeSettings={onChangeSettings} />
        <FilterHelp onTry={replace} />
      </div>
      <FilterMistakes
        id={mistakesId}
        mistakes={shownMistakes}
        onSelect={({ start, end }) => {
          input.current?.focus();
          input.current?.setSelectionRange(start, end);
        }}
      />
    </>
  );
}

/** Returns a function that puts the caret somewhere once the changed text is in the field. */
function useCaretAfterChange(input: RefObject<HTMLInputElement | null>, text: string): (caret: number) => void {
  const wanted = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret moves when the text has changed.
  useLayoutEffect(() => {
    if (wanted.current !== undefined) input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  }, [input, text]);
  return (caret) => {
    wanted.current = caret;
  };
}

/** Loads what regular expressions need, beside the first paint, and filters again where one was waiting. */
function usePatterns(): boolean {
  const store = useViewStore();
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    loadPatterns().then(() => {
      setLoaded(true);
      if (store.getState().filter.text !== '') store.changeFilter({});
    });
  }, [store]);
  return loaded;
}

function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent) {
      const typing =
        event.target instanceof Element &&
        event.target.closest('input:not([type=checkbox]), textarea, select') !== null;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
