import type { KeyboardEvent, PointerEvent } from 'react';
import type { TimeRange } from '#lib/store/filter.ts';
import type { Timeline } from '#lib/store/overview/timeline.ts';
import { useViewStore } from '../common/view-context.ts';
import { borderAfter, edgesOf, withEdge } from './chart.ts';
import { clockText, decimalsFor } from './clock.ts';

interface RangeHandleProps {
  readonly edge: 'from' | 'to';
  readonly timeline: Timeline;
  readonly during: TimeRange | undefined;
  /** Turns a place of the pointer into a share of the chart's width. */
  readonly shareAt: (x: number) => number;
}

/** One end of the chosen range: dragged, or moved with the keys of a slider. Escape gives the range up. */
export function RangeHandle({ edge, timeline, during, shareAt }: RangeHandleProps) {
  const store = useViewStore();
  const { columns, from, width } = timeline;
  const [first, last] = edgesOf(timeline, during);
  const place = edge === 'from' ? first : last;

  function moveTo(border: number) {
    const next = withEdge(timeline, store.getState().filter.during, edge, border);
    const now = store.getState().filter.during;
    if (now?.from !== next?.from || now?.to !== next?.to) store.changeFilter({ during: next });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && during !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      store.changeFilter({ during: undefined });
      return;
    }
    const border = borderAfter(event.key, place, columns.length);
    if (border === undefined) return;
    event.preventDefault();
    moveTo(border);
  }

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    event.stopPropagation();
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    moveTo(Math.round(shareAt(event.clientX) * columns.length));
  }

  return (
    <div
      className={`timeline-handle timeline-handle-${edge}`}
      style={{ insetInlineStart: `${(place / columns.length) * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={edge === 'from' ? 'Start of the time range' : 'End of the time range'}
      aria-valuemin={0}
      aria-valuemax={columns.length}
      aria-valuenow={Math.round(place)}
      aria-valuetext={clockText(from + place * width, decimalsFor(width))}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
