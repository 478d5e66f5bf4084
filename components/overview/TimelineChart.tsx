import { memo, type PointerEvent, type RefObject, useId, useRef } from 'react';
import type { TimeRange } from '#lib/store/filter.ts';
import type { Column, Timeline } from '#lib/store/overview/timeline.ts';
import type { ResponseClass } from '#lib/store/response-class.ts';
import { useView, useViewStore } from '../common/view-context.ts';
import { useSize } from '../panel/use-size.ts';
import { columnAt, edgesOf, rangeOf, segmentsOf } from './chart.ts';
import { clockText, decimalsFor } from './clock.ts';
import { RangeHandle } from './RangeHandle.tsx';
import { Textures, textureOf } from './Textures.tsx';
import { columnText } from './words.ts';

const HEIGHT = 88;
/** Beside the columns, for the handles. */
const MARGIN = 24;
/** A press that moves less is a click. */
const CLICK_PX = 4;

interface TimelineChartProps {
  readonly timeline: Timeline;
  /** A part of a column was clicked. */
  readonly onPickClass: (name: ResponseClass) => void;
}

interface Press {
  readonly x: number;
  readonly column: number;
  readonly name: string | undefined;
  isDrag: boolean;
}

/** Exchanges by class over time, on which a range of time is chosen: by dragging, or with a handle at each end. */
export function TimelineChart({ timeline, onPickClass }: TimelineChartProps) {
  const store = useViewStore();
  const during = useView((state) => state.filter.during);
  const plot = useRef<HTMLDivElement>(null);
  const press = useRef<Press>(undefined);
  const { width } = useSize(plot);
  const id = useId();
  const { columns } = timeline;
  const step = width / columns.length;
  const [first, last] = edgesOf(timeline, during);

  const choose = (range: TimeRange | undefined) => store.changeFilter({ during: range });

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const name = (event.target as Element).closest<SVGElement>('[data-class]')?.dataset.class;
    const column = columnAt(timeline, shareAt(plot, event.clientX));
    press.current = { x: event.clientX, column, name, isDrag: false };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const { current } = press;
    if (current === undefined) return;
    current.isDrag ||= Math.abs(event.clientX - current.x) >= CLICK_PX;
    if (!current.isDrag) return;
    const next = rangeOf(timeline, current.column, columnAt(timeline, shareAt(plot, event.clientX)));
    const { during: now } = store.getState().filter;
    if (now?.from !== next?.from || now?.to !== next?.to) choose(next);
  }

  function onPointerUp() {
    const { current } = press;
    press.current = undefined;
    if (current === undefined || current.isDrag) return;
    if (current.name === undefined) choose(undefined);
    else onPickClass(current.name as ResponseClass);
  }

  const decimals = decimalsFor(timeline.width);
  return (
    <div className="timeline" style={{ paddingInline: MARGIN }}>
      <div
        ref={plot}
        className="timeline-plot"
        style={{ height: HEIGHT }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          press.current = undefined;
        }}
      >
        <svg width={width} height={HEIGHT} role="img" aria-label="Exchanges by class over time">
          <Textures id={id} />
          {columns.map((column, index) => (
            <Bar key={column.from} column={column} timeline={timeline} x={index * step} step={step} textures={id} />
          ))}
          {during !== undefined && (
            <>
              <rect className="timeline-outside" width={first * step} height={HEIGHT} />
              <rect className="timeline-outside" x={last * step} width={width - last * step} height={HEIGHT} />
            </>
          )}
        </svg>
        <RangeHandle edge="from" timeline={timeline} during={during} shareAt={(x) => shareAt(plot, x)} />
        <RangeHandle edge="to" timeline={timeline} during={during} shareAt={(x) => shareAt(plot, x)} />
      </div>
      <div className="timeline-times" aria-hidden="true">
        <span>{clockText(timeline.from, decimals)}</span>
        <span>{clockText(timeline.to, decimals)}</span>
      </div>
    </div>
  );
}

/** Where a pointer is in the plot: 0 at its left end, 1 at its right. */
function shareAt(plot: RefObject<HTMLElement | null>, x: number): number {
  const box = plot.current?.getBoundingClientRect();
  return box === undefined || box.width === 0 ? 0 : (x - box.left) / box.width;
}

interface BarProps {
  readonly column: Column;
  readonly timeline: Timeline;
  readonly x: number;
  readonly step: number;
  readonly textures: string;
}

const Bar = memo(function Bar({ column, timeline, x, step, textures }: BarProps) {
  if (column.total === 0) return null;
  const gap = step < 4 ? 0 : 1;
  return (
    <g>
      <title>{columnText(column, timeline)}</title>
      {segmentsOf(column, timeline.highest, HEIGHT).map(({ name, bottom, height }) => (
        <rect
          key={name}
          className={`timeline-part class-${name}`}
          data-class={name}
          x={x + gap / 2}
          y={HEIGHT - bottom - height}
          width={Math.max(1, step - gap)}
          height={Math.max(1, height - gap)}
          fill={textureOf(textures, name)}
        />
      ))}
    </g>
  );
});
