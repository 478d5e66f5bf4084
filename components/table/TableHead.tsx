// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed by their position, which table rows are not
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons and separators in it take the focus
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type Ref, useRef, useState } from 'react';
import { COLUMN_WIDTH, type ColumnId, type TableSettings, type TableSort } from '#lib/settings-table.ts';
import { nextSort } from '#lib/store/sort-key.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import type { Column } from './columns.ts';

const STEP = 10;

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly sort: TableSort | undefined;
  readonly widths: TableSettings['widths'];
  readonly onSort: (sort: TableSort | undefined) => void;
  /** A width while it is changed. */
  readonly onResize: (column: ColumnId, width: number) => void;
  /** The change is over; undefined: the column takes its share again. */
  readonly onResized: (column: ColumnId, width: number | undefined) => void;
  /** Goes down to the rows. */
  readonly onLeave: () => void;
  readonly onMenu: (x: number, y: number) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * The headers, which sort, and the separators at their ends, which size. One header is a tab stop, and its separator the
 * next; arrows go to the others.
 */
export function TableHead(props: TableHeadProps) {
  const { columns, sort, widths, onSort, onResize, onResized, onLeave, onMenu, ref } = props;
  const announce = useAnnounce();
  const [wanted, setWanted] = useState<ColumnId>();
  const cells = useRef(new Map<ColumnId, HTMLElement>());
  const [measured, setMeasured] = useState(0);
  const active = columns.some(({ id }) => id === wanted) ? wanted : columns[0]?.id;
  /** The width that the keyboard or the pointer brought a column to, until it is kept. */
  const draft = useRef<{ readonly id: ColumnId; readonly width: number }>(undefined);

  /** Where the pointer took hold of a separator, and the width of its column then. */
  const dragged = useRef({ x: 0, width: 0 });

  const widthOf = (id: ColumnId) => Math.round(cells.current.get(id)?.getBoundingClientRect().width ?? 0);

  function focusHeader(index: number) {
    const column = columns[index];
    if (column === undefined) return;
    setWanted(column.id);
    cells.current.get(column.id)?.querySelector('button')?.focus();
  }

  function press({ id, title }: Column) {
    const next = nextSort(sort, id);
    onSort(next);
    announce(next === undefined ? 'Sorted by time again' : `Sorted by ${title}, ${wordOf(next)}`);
  }

  function resize(id: ColumnId, width: number) {
    const clamped = Math.min(COLUMN_WIDTH.most, Math.max(COLUMN_WIDTH.least, Math.round(width)));
    draft.current = { id, width: clamped };
    onResize(id, clamped);
  }

  function keep() {
    if (draft.current !== undefined) onResized(draft.current.id, draft.current.width);
    draft.current = undefined;
  }

  function onHeaderKey(event: KeyboardEvent, index: number) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowRight') focusHeader(Math.min(index + 1, columns.length - 1));
    else if (event.key === 'ArrowLeft') focusHeader(Math.max(index - 1, 0));
    else if (event.key === 'Home') focusHeader(0);
    else if (event.key === 'End') focusHeader(columns.length - 1);
    else if (event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
  }

  function onSeparatorKey(event: KeyboardEvent, id: ColumnId) {
    const width = draft.current?.id === id ? draft.current.width : widthOf(id);
    if (event.key === 'ArrowRight') resize(id, width + STEP);
    else if (event.key === 'ArrowLeft') resize(id, width - STEP);
    else if (event.key === 'Home') resize(id, COLUMN_WIDTH.least);
    else return;
    event.preventDefault();
  }

  function onPointerMove(event: PointerEvent<HTMLElement>, id: ColumnId) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(id, dragged.current.width + event.clientX - dragged.current.x);
  }

  function onContextMenu(event: MouseEvent) {
    event.preventDefault();
    const { left, bottom } = (event.target as Element).getBoundingClientRect();
    const byKey = event.clientX === 0 && event.clientY === 0;
    onMenu(byKey ? left : event.clientX, byKey ? bottom : event.clientY);
  }

  return (
    <div ref={ref} role="row" className="row table-head" aria-rowindex={1} onContextMenu={onContextMenu}>
      {columns.map((column, index) => {
        const { id, title } = column;
        const isSorted = sort?.column === id;
        return (
          <div
            key={id}
            ref={(element) => {
              if (element === null) cells.current.delete(id);
              else cells.current.set(id, element);
            }}
            role="columnheader"
            className={`cell cell-${id}`}
            aria-sort={isSorted ? wordOf(sort) : undefined}
          >
            <button
              type="button"
              className="head-button"
              tabIndex={id === active ? 0 : -1}
              title={`Sort by ${title}`}
              onClick={() => press(column)}
              onFocus={() => {
                setWanted(id);
                setMeasured(widthOf(id));
              }}
              onKeyDown={(event) => onHeaderKey(event, index)}
            >
              <span className="head-title">{title}</span>
              {isSorted && <SortMark descending={sort.descending} />}
            </button>
            <div
              role="separator"
              className="head-separator"
              tabIndex={id === active ? 0 : -1}
              aria-label={`Width of ${title}`}
              aria-orientation="vertical"
              aria-valuemin={COLUMN_WIDTH.least}
              aria-valuemax={COLUMN_WIDTH.most}
              aria-valuenow={widths[id] ?? (id === active ? measured : COLUMN_WIDTH.least)}
              aria-valuetext={`${widths[id] ?? measured} pixels`}
              onFocus={() => setMeasured(widthOf(id))}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                dragged.current = { x: event.clientX, width: widthOf(id) };
              }}
              onPointerMove={(event) => onPointerMove(event, id)}
              onPointerUp={keep}
              onKeyDown={(event) => onSeparatorKey(event, id)}
              onKeyUp={keep}
              onBlur={keep}
              onDoubleClick={() => onResized(id, undefined)}
            />
          </div>
        );
      })}
    </div>
  );
}

function wordOf({ descending }: TableSort): 'ascending' | 'descending' {
  return descending ? 'descending' : 'ascending';
}

function SortMark({ descending }: { readonly descending: boolean }) {
  return (
    <svg className="head-sort" viewBox="0 0 8 6" width="8" height="6" aria-hidden="true" focusable="false">
      <path d={descending ? 'M0 0h8L4 6z' : 'M0 6h8L4 0z'} fill="currentColor" />
    </svg>
  );
}
