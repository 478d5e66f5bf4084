// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed by their position, which table rows are not
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop, on a row or on its status
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useView, useViewStore } from '../common/view-context.ts';
import { COLUMNS } from './columns.ts';
import { ExchangeRow } from './ExchangeRow.tsx';
import { type GridPosition, gridKeyHandler } from './grid-keys.ts';
import './table.css';

const ROW_HEIGHT = 24;
const OVERSCAN = 10;
/** Pixels from the end within which the list counts as being at its end. */
const TAIL = 4;

interface ExchangeTableProps {
  /** The user opened a row and wants to read on in its details. */
  readonly onOpen: () => void;
}

/** The exchanges as a virtual grid with one tab stop, which keeps to the newest row unless it was scrolled away. */
export function ExchangeTable({ onOpen }: ExchangeTableProps) {
  const store = useViewStore();
  const rows = useView((state) => state.shown);
  const selected = useView((state) => state.selected);
  const followTail = useView((state) => state.followTail);
  const scroller = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<GridPosition>({ id: undefined, part: 'row' });
  /** Set by the keyboard: the row that takes the focus once it is drawn. */
  const focusWanted = useRef(false);

  const activeIndex = indexOf(rows, position.id ?? selected);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.exchange.id ?? index,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => withIndex(defaultRangeExtractor(range), activeIndex),
  });

  useLayoutEffect(() => {
    if (followTail && rows.length > 0) virtualizer.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [rows, followTail, virtualizer]);

  useEffect(() => {
    if (!focusWanted.current || position.id === undefined) return;
    focusWanted.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(position.id)}"]`);
    const target = position.part === 'status' ? row?.querySelector<HTMLElement>('.card-trigger') : row;
    target?.focus({ preventScroll: true });
  });

  const onActivate = useCallback(
    (id: string) => {
      setPosition({ id, part: 'row' });
      store.select(id);
    },
    [store],
  );

  function move(index: number, part: GridPosition['part']) {
    const id = rows[index]?.exchange.id;
    focusWanted.current = true;
    setPosition({ id, part });
    virtualizer.scrollToIndex(index, { align: 'auto' });
    if (selected !== undefined) store.select(id);
  }

  const items = virtualizer.getVirtualItems();
  const tabStop = activeIndex === -1 ? (items[0]?.index ?? 0) : activeIndex;
  return (
    <div
      ref={scroller}
      role="grid"
      className="table"
      aria-label="Exchanges"
      aria-rowcount={rows.length + 1}
      aria-multiselectable={false}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) =>
        store.setFollowTail(scrollTop + clientHeight >= scrollHeight - TAIL)
      }
      onKeyDown={gridKeyHandler({
        count: rows.length,
        page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
        index: tabStop,
        part: position.part,
        onMove: move,
        onOpen: (index) => {
          const id = rows[index]?.exchange.id;
          if (id === undefined) return;
          onActivate(id);
          onOpen();
        },
      })}
    >
      <div role="row" className="row table-head" aria-rowindex={1}>
        {COLUMNS.map(({ id, title }) => (
          <div key={id} role="columnheader" className={`cell cell-${id}`}>
            {title}
          </div>
        ))}
      </div>
      <div role="presentation" className="table-body" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ExchangeRow
              key={row.exchange.id}
              row={row}
              index={index}
              top={start}
              selected={row.exchange.id === selected}
              tabStop={index === tabStop ? position.part : undefined}
              onActivate={onActivate}
            />
          );
        })}
      </div>
    </div>
  );
}

function withIndex(indexes: number[], index: number): number[] {
  return index === -1 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b);
}

function indexOf(rows: readonly { exchange: { id: string } }[], id: string | undefined): number {
  return id === undefined ? -1 : rows.findIndex(({ exchange }) => exchange.id === id);
}
