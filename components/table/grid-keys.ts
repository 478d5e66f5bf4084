import type { KeyboardEvent } from 'react';

/** Where the grid's one tab stop is: on a row as a whole, or on the status in it. */
export interface GridPosition {
  readonly id: string | undefined;
  readonly part: 'row' | 'status';
}

interface GridKeysOptions {
  readonly count: number;
  /** Rows that fit into the view. */
  readonly page: number;
  /** Index of the tab stop's row; -1 where there is none. */
  readonly index: number;
  readonly part: GridPosition['part'];
  readonly onMove: (index: number, part: GridPosition['part']) => void;
  readonly onOpen: (index: number) => void;
}

/** Keys of the grid: arrows, Home, End, Page Up and Page Down move, Right goes to the status, Enter opens. */
export function gridKeyHandler(options: GridKeysOptions) {
  const { count, page, index, part, onMove, onOpen } = options;
  return (event: KeyboardEvent) => {
    if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = targetIndex(event.key, Math.max(index, 0), count, page);
    if (target !== undefined) onMove(target, part);
    else if (event.key === 'ArrowRight') onMove(Math.max(index, 0), 'status');
    else if (event.key === 'ArrowLeft') onMove(Math.max(index, 0), 'row');
    else if (event.key === 'Enter') onOpen(Math.max(index, 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function targetIndex(key: string, index: number, count: number, page: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + page, last);
    case 'PageUp':
      return Math.max(index - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
