import type { KeyboardEvent } from 'react';
import type { Line } from '#lib/store/table-view.ts';

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
  readonly line: Line | undefined;
  /** Index of the head of the fold that the row is in. */
  readonly head: number;
  readonly part: GridPosition['part'];
  readonly onMove: (index: number, part: GridPosition['part']) => void;
  readonly onOpen: (index: number) => void;
  readonly onFold: (line: Line) => void;
  readonly onJump: (id: string) => void;
  /** Leaves the rows upwards. */
  readonly onHead: () => void;
  /** Closes the details; undefined while they are closed. */
  readonly onClose: (() => void) | undefined;
}

/**
 * Keys of the rows, as `KEYS` lists them. Right opens a fold, then goes to the status; Left goes back, then closes the
 * fold that the row is in.
 */
export function gridKeyHandler(options: GridKeysOptions) {
  return (event: KeyboardEvent) => {
    if (options.count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!act(event.key, options)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function act(key: string, options: GridKeysOptions): boolean {
  const { count, page, line, head, part, onMove, onOpen, onFold, onJump, onHead, onClose } = options;
  const index = Math.max(options.index, 0);
  const target = targetIndex(key, index, count, page);
  if (key === 'ArrowUp' && index === 0) onHead();
  else if (target !== undefined) onMove(target, part);
  else if (key === 'ArrowRight') {
    if (line?.expanded === false && part === 'row') onFold(line);
    else onMove(index, 'status');
  } else if (key === 'ArrowLeft') {
    if (part === 'status') onMove(index, 'row');
    else if (line?.expanded === true) onFold(line);
    else onMove(head, 'row');
  } else if (key === 'Enter') {
    if (line?.expanded === false) onFold(line);
    else onOpen(index);
  } else if (key === 'p') {
    const other = line?.preflightOf ?? line?.preflight;
    if (other === undefined) return false;
    onJump(other);
  } else if (key === 'Escape' && onClose !== undefined) onClose();
  else return false;
  return true;
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
