import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { TableSort } from '#lib/settings-table.ts';
import type { Row } from '#lib/store/row.ts';
import type { TableLines } from '#lib/store/table-view.ts';
import { useView, useViewStore } from '../common/view-context.ts';

/** Pixels from the newest row within which the list counts as being there. */
const TAIL = 4;
/** How far behind the end rows are looked for that came late and started early. */
const LATECOMERS = 100;

interface Followed {
  /** What scrolls; its lines are all `rowHeight` pixels high. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  /** Of the window on the list in pixels, where it is known to have changed. */
  readonly height: number;
  readonly rows: readonly Row[];
  readonly lines: TableLines;
  readonly sort: TableSort | undefined;
}

interface Following {
  /** The end of the list at which rows arrive. */
  readonly newestAt: 'start' | 'end';
  /** How many rows came since the newest was left; 0 while it is in sight, and in an order that is not of time. */
  readonly newRows: number;
  readonly onScroll: (element: HTMLElement) => void;
  /** The user wants the newest row in sight again. */
  readonly follow: () => void;
  /** The rows are about to change places: what is in sight need not stay. */
  readonly letGo: () => void;
}

interface Place {
  readonly top: number;
  /** Of the window on the list. */
  readonly height: number;
}

/** Keeps a list at its newest row until the user scrolls away, and from then on what is in sight where it is. */
export function useFollowing({ scroller, rowHeight, height, rows, lines, sort }: Followed): Following {
  const store = useViewStore();
  const followTail = useView((state) => state.followTail);
  /** Rows that came later than this one are new; undefined while the newest is in sight. */
  const [lastSeen, setLastSeen] = useState<number>();
  /** The topmost row in sight, which stays where it is when rows come or go above it. */
  const anchor = useRef<{ readonly id: string; readonly offset: number }>(undefined);
  /** Where the list was last known to stand: what differs from it is a scroll whose event is still to come. */
  const place = useRef<Place>(undefined);

  const newestAt = sort === undefined || (sort.column === 'start' && !sort.descending) ? 'end' : 'start';
  const hasNewest = sort === undefined || sort.column === 'start';
  const follows = followTail && hasNewest;

  // Not by the virtualizer's scrollToIndex: it goes on for some frames, and pulls a user back who scrolls meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a window of another height shows the newest row elsewhere.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (lines.count === 0) {
      place.current = undefined;
      return;
    }
    if (wasScrolled(element, place.current)) return;
    if (follows) {
      element.scrollTop = newestAt === 'end' ? element.scrollHeight : 0;
    } else if (anchor.current !== undefined && element.scrollTop !== 0) {
      const index = lines.indexOf(anchor.current.id);
      if (index !== -1) element.scrollTop = index * rowHeight + anchor.current.offset;
    }
    place.current = placeOf(element);
  }, [scroller, rowHeight, height, lines, follows, newestAt]);

  function onScroll(element: HTMLElement) {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const isOwn = scrollTop === place.current?.top;
    place.current = placeOf(element);
    const index = Math.floor(scrollTop / rowHeight);
    const id = lines.line(index)?.row.exchange.id;
    anchor.current = id === undefined ? undefined : { id, offset: scrollTop - index * rowHeight };
    // Told late, its own scroll looks like one of the user's where the window has become lower meanwhile.
    if (!hasNewest || (follows && isOwn)) return;
    const isThere = newestAt === 'end' ? scrollTop + clientHeight >= scrollHeight - TAIL : scrollTop <= TAIL;
    if (isThere) setLastSeen(undefined);
    else setLastSeen((before) => before ?? newestOf(rows));
    store.setFollowTail(isThere);
  }

  function follow() {
    setLastSeen(undefined);
    store.setFollowTail(true);
  }

  const letGo = useCallback(() => {
    anchor.current = undefined;
  }, []);

  const newRows = follows || !hasNewest || lastSeen === undefined ? 0 : countNewer(rows, lastSeen);
  return { newestAt, newRows, onScroll, follow, letGo };
}

function placeOf({ scrollTop, clientHeight }: HTMLElement): Place {
  return { top: scrollTop, height: clientHeight };
}

/** Whether the user scrolled since then: a list that became shorter than its place was moved by the browser. */
function wasScrolled(element: HTMLElement, place: Place | undefined): boolean {
  const { scrollTop, scrollHeight, clientHeight } = element;
  if (place === undefined || scrollTop === place.top || clientHeight !== place.height) return false;
  return scrollTop > place.top || scrollTop < scrollHeight - clientHeight - TAIL;
}

function newestOf(rows: readonly Row[]): number {
  return Math.max(-1, ...rows.slice(-LATECOMERS).map(({ order }) => order));
}

/** How many rows came later than the one of this order. */
function countNewer(rows: readonly Row[], order: number): number {
  let newer = 0;
  for (let index = rows.length - 1, older = 0; index >= 0 && older < LATECOMERS; index -= 1) {
    if ((rows[index] as Row).order > order) newer += 1;
    else older += 1;
  }
  return newer;
}
