import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { fragmentOf } from '#lib/reference/place.ts';
import type { Hit, Search } from '#lib/reference/search.ts';
import { Icon } from '../common/Icon.tsx';
import { goTo } from './use-place.ts';

const SHOWN = 12;

/** The search field: what it finds stands below it at once; arrows choose, Enter opens, Escape closes, / comes here. */
export function SearchBox({ search }: { readonly search: Search }) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const asked = useDeferredValue(query);
  const hits = useMemo(() => search.find(asked, SHOWN), [search, asked]);
  const shown = open && query.trim() !== '';
  const chosen = Math.min(active, hits.length - 1);
  useSlashKey(input);

  function choose(hit: Hit | undefined) {
    if (hit === undefined) return;
    input.current?.blur();
    setOpen(false);
    setQuery('');
    goTo(hit.place);
  }

  function onKeyDown(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        setOpen(true);
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive(hits.length === 0 ? 0 : (chosen + step + hits.length) % hits.length);
        break;
      }
      case 'Enter':
        choose(search.find(query, SHOWN)[chosen] ?? hits[chosen]);
        break;
      case 'Escape':
        event.preventDefault();
        if (shown) setOpen(false);
        else setQuery('');
        break;
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is unknown to React's older types of browsers.
    <div className="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search codes, errors, rules and guides"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && hits.length > 0 ? `${listId}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="404, 5xx, too many requests, token expired …"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div className="search-results">
          {hits.length === 0 && (
            <p className="search-empty" role="status">
              Nothing found. Try a number, a name such as “bad gateway”, or what you see, such as “too slow”.
            </p>
          )}
          <div id={listId} role="listbox" aria-label="Found" className="search-hits">
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys of a combobox.
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field of a combobox.
              <div
                key={`${fragmentOf(hit.place)} ${hit.title}`}
                id={`${listId}-${index}`}
                role="option"
                className="search-hit"
                aria-selected={index === chosen}
                ref={index === chosen ? scrollIntoView : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
              >
                <span>{hit.title}</span>
                <span className="muted">{aboutOf(hit)}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** What a hit is, with the codes that it points to. */
export function aboutOf({ about, codes = [] }: Hit): string {
  return codes.length === 0 ? about : `${about}: ${codes.join(', ')}`;
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function useSlashKey(input: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent) {
      const target = event.target;
      const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
