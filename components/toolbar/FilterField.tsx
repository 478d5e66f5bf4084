import { useEffect, useRef } from 'react';
import { useView, useViewStore } from '../common/view-context.ts';

/** Free text over method, URL, status, name and rules. `/` brings the focus here, Escape empties it. */
export function FilterField() {
  const store = useViewStore();
  const text = useView((state) => state.filter.text);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
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
  }, []);

  return (
    <input
      ref={input}
      className="filter-field"
      type="search"
      value={text}
      placeholder="Filter ( / )"
      aria-label="Filter by method, URL, status, name or rule"
      aria-keyshortcuts="/"
      title="Words that must all occur in method, URL, status, name or rule; -word leaves out"
      spellCheck={false}
      onChange={(event) => store.changeFilter({ text: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        store.changeFilter({ text: '' });
      }}
    />
  );
}
