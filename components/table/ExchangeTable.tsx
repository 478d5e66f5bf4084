// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed by their position, which table rows are not
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop, on a row or on its status
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Settings } from '#lib/settings.ts';
import type { ColumnId } from '#lib/settings-table.ts';
import { plural } from '#lib/store/plural.ts';
import { hopOf, pageStartOf } from '#lib/store/selectors.ts';
import { type Line, TableView } from '#lib/store/table-view.ts';
import { useView, useViewStore } from '../common/view-context.ts';
import { useSize } from '../panel/use-size.ts';
import { ColumnsMenu, type ColumnsMenuHandle } from './ColumnsMenu.tsx';
import { columnsOf, tracksOf } from './columns.ts';
import { ExchangeRow } from './ExchangeRow.tsx';
import { type GridPosition, gridKeyHandler } from './grid-keys.ts';
import { TableHead } from './TableHead.tsx';
import { useFollowing } from './use-following.ts';
import { useTableSettings } from './use-table-settings.ts';
import './table.css';

const ROW_HEIGHT = 24;
const OVERSCAN = 10;

interface ExchangeTableProps {
  readonly onChangeSettings: (change: Partial<Settings>) => void;
  /** The user opened a row and wants to read on in its details. */
  readonly onOpen: () => void;
  /** Where in the toolbar the table's own buttons go. */
  readonly tools: HTMLElement | null;
}

/** The exchanges as a virtual grid with one tab stop, which keeps to the newest row unless it was scrolled away. */
export function ExchangeTable({ onChangeSettings, onOpen, tools }: ExchangeTableProps) {
  const store = useViewStore();
  const rows = useView((state) => state.shown);
  const selected = useView((state) => state.selected);
  const [table, changeTable] = useTableSettings(onChangeSettings);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const menu = useRef<ColumnsMenuHandle>(null);
  const { width, height } = useSize(frame);
  const [position, setPosition] = useState<GridPosition>({ id: undefined, part: 'row' });
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [draft, setDraft] = useState<{ readonly id: ColumnId; readonly width: number }>();
  /** Set by the keyboard: the position that takes the focus once it is drawn. */
  const focusWanted = useRef<GridPosition>(undefined);

  const { sort, foldRepeats } = table;
  const [view] = useState(() => new TableView((id) => store.getState().log.get(id)));
  const lines = useMemo(
    () => view.show(rows, { sort, foldRepeats, expanded }),
    [view, rows, sort, foldRepeats, expanded],
  );
  const columns = useMemo(() => columnsOf(table, width), [table, width]);
  const widths = draft === undefined ? table.widths : { ...table.widths, [draft.id]: draft.width };
  const { template, least, isNarrow } = tracksOf(columns, widths, width);

  const activeId = position.id ?? selected;
  const activeIndex = activeId === undefined ? -1 : lines.indexOf(activeId);
  const virtualizer = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The header lies over the list.
    scrollPaddingEnd: ROW_HEIGHT,
    rangeExtractor: (range: Range) => withIndex(defaultRangeExtractor(range), activeIndex),
  });

  // After the virtualizer, which scrolls to the start when it begins.
  const following = useFollowing({ scroller, rowHeight: ROW_HEIGHT, height, rows, lines, sort });
  const { newestAt, newRows } = following;

  useEffect(() => {
    if (focusWanted.current !== position || position.id === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(position.id)}"]`);
    const target = position.part === 'status' ? row?.querySelector<HTMLElement>('.card-trigger') : row;
    if (target === null || target === undefined) return;
    focusWanted.current = undefined;
    target.focus({ preventScroll: true });
  });

  const moveFocus = useCallback((next: GridPosition) => {
    focusWanted.current = next;
    setPosition(next);
  }, []);

  const onActivate = useCallback(
    (id: string) => {
      setPosition({ id, part: 'row' });
      store.select(id);
    },
    [store],
  );

  const onFold = useCallback((fold: string) => {
    setExpanded((before) => {
      const next = new Set(before);
      if (!next.delete(fold)) next.add(fold);
      return next;
    });
  }, []);

  const goTo = useCallback(
    (index: number, id: string | undefined, part: GridPosition['part']) => {
      moveFocus({ id, part });
      virtualizer.scrollToIndex(index, { align: 'auto' });
      if (store.getState().selected !== undefined) store.select(id);
    },
    [store, virtualizer, moveFocus],
  );

  const onJump = useCallback((id: string) => goTo(lines.indexOf(id), id, 'row'), [lines, goTo]);

  const move = (index: number, part: GridPosition['part']) => goTo(index, lines.line(index)?.row.exchange.id, part);

  function fold(line: Line) {
    if (line.fold === undefined) return;
    moveFocus({ id: line.row.exchange.id, part: 'row' });
    onFold(line.fold);
  }

  function showNewest() {
    const index = newestAt === 'end' ? lines.count - 1 : 0;
    following.follow();
    goTo(index, lines.line(index)?.row.exchange.id, 'row');
  }

  const items = virtualizer.getVirtualItems();
  const tabStop = activeIndex === -1 ? (items[0]?.index ?? 0) : activeIndex;
  const state = store.getState();
  const style = { '--tracks': template, '--least': `${least}px` } as CSSProperties;
  return (
    <div ref={frame} className={`table-frame${isNarrow ? ' table-narrow' : ''}`} style={style}>
      {tools !== null &&
        createPortal(<ColumnsMenu ref={menu} table={table} shown={columns} onChange={changeTable} />, tools)}
      <div
        ref={scroller}
        role="treegrid"
        className="table"
        aria-label="Exchanges"
        aria-rowcount={lines.count + 1}
        aria-multiselectable={false}
        onScroll={({ currentTarget }) => following.onScroll(currentTarget)}
      >
        <TableHead
          ref={head}
          columns={columns}
          sort={sort}
          widths={widths}
          onSort={(next) => {
            following.letGo();
            changeTable({ sort: next });
          }}
          onResize={(id, width) => setDraft({ id, width })}
          onResized={(id, width) => {
            const { [id]: _, ...others } = table.widths;
            setDraft(undefined);
            changeTable({ widths: width === undefined ? others : { ...others, [id]: width } });
          }}
          onLeave={() => move(tabStop, 'row')}
          onMenu={(x, y) => menu.current?.openAt(x, y)}
        />
        <div
          role="rowgroup"
          className="table-body"
          style={{ height: virtualizer.getTotalSize() }}
          onFocus={({ target }) => {
            const { row: id } = target.dataset;
            if (id !== undefined && id !== position.id) setPosition({ id, part: 'row' });
          }}
          onKeyDown={gridKeyHandler({
            count: lines.count,
            page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
            index: tabStop,
            line: lines.line(tabStop),
            head: lines.headOf(tabStop),
            part: position.part,
            onMove: move,
            onOpen: (index) => {
              const id = lines.line(index)?.row.exchange.id;
              if (id === undefined) return;
              onActivate(id);
              onOpen();
            },
            onFold: fold,
            onJump,
            onHead: () => head.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
            onClose: selected === undefined ? undefined : () => store.select(undefined),
          })}
        >
          {items.map(({ index, start }) => {
            const line = lines.line(index);
            if (line === undefined) return null;
            const { id } = line.row.exchange;
            return (
              <ExchangeRow
                key={line.level === 1 ? (line.fold ?? id) : `${id} repeat`}
                {...line}
                {...hopOf(state, id)}
                pageStart={pageStartOf(state, line.row)}
                columns={columns}
                index={index}
                top={start}
                selected={id === selected}
                tabStop={index === tabStop ? position.part : undefined}
                onActivate={onActivate}
                onFold={onFold}
              />
            );
          })}
        </div>
      </div>
      {newRows > 0 && (
        <button type="button" className="button table-newest" onClick={showNewest}>
          {plural(newRows, 'new', 'new')} {newestAt === 'end' ? '↓' : '↑'}
        </button>
      )}
    </div>
  );
}

function withIndex(indexes: number[], index: number): number[] {
  return index === -1 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b);
}
