import type { ReactNode } from 'react';
import { useView } from '../common/view-context.ts';

interface FilterLinkProps {
  /** In the filter language. */
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly children: ReactNode;
}

/** Filters the table; pressed while that is the filter, and pressing it again shows everything. */
export function FilterLink({ filter, onFilter, children }: FilterLinkProps) {
  const pressed = useView((state) => state.filter.text.trim() === filter);
  return (
    <button
      type="button"
      className="link overview-filter"
      aria-pressed={pressed}
      title={pressed ? 'Show everything again' : `Filter by ${filter}`}
      onClick={() => onFilter(pressed ? '' : filter)}
    >
      {children}
    </button>
  );
}
