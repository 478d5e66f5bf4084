import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useSize } from './use-size.ts';

const WIDE_FROM = 880;
/** Lower than this there is no room for two parts, one below the other. */
const LOW_UNDER = 260;
const SMALLEST = 20;
const LARGEST = 80;
const STEP = 4;

interface SplitViewProps {
  readonly first: ReactNode;
  /** Nothing: the first part takes all the room. */
  readonly second: ReactNode;
  /** Where it is narrow, the second part takes all the room. */
  readonly secondAlone?: boolean;
}

/**
 * Two parts beside each other, or one below the other where it is narrow, with a splitter that takes the keyboard. Where
 * it is low as well, the second part hides the first.
 */
export function SplitView({ first, second, secondAlone = false }: SplitViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const wide = width >= WIDE_FROM;
  const [shares, setShares] = useState({ wide: 46, narrow: 40 });
  const share = wide ? shares.wide : shares.narrow;
  const isSplit = second !== false && second !== undefined && second !== null;
  const isLow = !wide && (secondAlone || height < LOW_UNDER);

  function setShare(next: number) {
    const clamped = Math.min(LARGEST, Math.max(SMALLEST, next));
    setShares((before) => (wide ? { ...before, wide: clamped } : { ...before, narrow: clamped }));
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return;
    const box = frame.current.getBoundingClientRect();
    setShare(((wide ? event.clientX - box.left : event.clientY - box.top) / (wide ? box.width : box.height)) * 100);
  }

  function onKeyDown(event: KeyboardEvent) {
    const less = wide ? 'ArrowLeft' : 'ArrowUp';
    const more = wide ? 'ArrowRight' : 'ArrowDown';
    if (event.key === less) setShare(share - STEP);
    else if (event.key === more) setShare(share + STEP);
    else if (event.key === 'Home') setShare(SMALLEST);
    else if (event.key === 'End') setShare(LARGEST);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={frame} className={`split ${wide ? 'split-wide' : 'split-narrow'}`}>
      <div
        className="split-first"
        hidden={isSplit && isLow}
        style={isSplit ? { flexBasis: `${share}%` } : { flexBasis: '100%' }}
      >
        {first}
      </div>
      {isSplit && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a movable separator is a widget, which hr is not */}
          <div
            className="splitter"
            hidden={isLow}
            role="separator"
            tabIndex={0}
            aria-label="Size of the table"
            aria-orientation={wide ? 'vertical' : 'horizontal'}
            aria-valuemin={SMALLEST}
            aria-valuemax={LARGEST}
            aria-valuenow={Math.round(share)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onKeyDown={onKeyDown}
          />
          <div className="split-second">{second}</div>
        </>
      )}
    </div>
  );
}
