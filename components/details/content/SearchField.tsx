import type { KeyboardEvent } from 'react';
import { Icon } from '../../common/Icon.tsx';

interface SearchFieldProps {
  /** What is searched, for the names of the controls: `Search in ${what}`. */
  readonly what: string;
  readonly query: string;
  readonly count: number;
  /** There may be more than were counted. */
  readonly isCut: boolean;
  /** Index of the match that is gone to. */
  readonly current: number;
  readonly onQuery: (query: string) => void;
  readonly onGo: (index: number) => void;
}

/** Searches in a body; Enter goes to the next match, Shift and Enter to the one before. */
export function SearchField({ what, query, count, isCut, current, onQuery, onGo }: SearchFieldProps) {
  const step = (by: 1 | -1) => {
    if (count > 0) onGo((current + by + count) % count);
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      onQuery('');
    }
  }

  return (
    <search className="body-search">
      <input
        type="text"
        aria-label={`Search in ${what}`}
        placeholder="Search"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="body-search-count" role="status">
        {query === '' ? '' : count === 0 ? 'None' : `${current + 1} of ${count}${isCut ? '+' : ''}`}
      </span>
      {count > 1 && (
        <>
          <button
            type="button"
            className="button button-icon body-search-up"
            aria-label="Previous match"
            title="Previous match (Shift+Enter)"
            onClick={() => step(-1)}
          >
            <Icon name="chevron" />
          </button>
          <button
            type="button"
            className="button button-icon body-search-down"
            aria-label="Next match"
            title="Next match (Enter)"
            onClick={() => step(1)}
          >
            <Icon name="chevron" />
          </button>
        </>
      )}
    </search>
  );
}
