import { autoUpdate, flip, offset, shift, size, useFloating } from '@floating-ui/react';
import { type ReactNode, type SyntheticEvent, useCallback, useId, useRef } from 'react';
import { useCardState } from './use-card-state.ts';

const MARGIN = 8;
const LEAST_HEIGHT = 120;

interface HoverCardProps {
  /** Name of the card for screen readers. */
  readonly name: string;
  readonly content: ReactNode;
  /** Of the trigger; -1 where another element keeps the tab stop. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A card that opens when its trigger is hovered or takes the focus, and stays while the pointer or the focus is in it. */
export function HoverCard({ name, content, tabIndex = 0, children }: HoverCardProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { open, show, handlers } = useCardState(frame);
  return (
    <span ref={frame} className="card-frame" {...handlers}>
      <button
        ref={trigger}
        type="button"
        className="card-trigger"
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={show}
      >
        {children}
      </button>
      {open && (
        <Card id={id} name={name} trigger={trigger.current}>
          {content}
        </Card>
      )}
    </span>
  );
}

interface CardProps {
  readonly id: string;
  readonly name: string;
  readonly trigger: HTMLElement | null;
  readonly children: ReactNode;
}

/** The card itself: in the top layer, so that nothing clips it, and after its trigger in the order of the focus. */
function Card({ id, name, trigger, children }: CardProps) {
  const { refs, floatingStyles } = useFloating({
    strategy: 'fixed',
    placement: 'bottom-start',
    elements: { reference: trigger },
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(4),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, elements }) {
          elements.floating.style.maxHeight = `${Math.max(LEAST_HEIGHT, availableHeight)}px`;
        },
      }),
    ],
  });

  const raise = useCallback(
    (element: HTMLDivElement | null) => {
      refs.setFloating(element);
      element?.showPopover();
    },
    [refs],
  );

  return (
    <div
      ref={raise}
      id={id}
      popover="manual"
      role="dialog"
      aria-label={name}
      className="hover-card"
      style={floatingStyles}
      onClick={stop}
      onKeyDown={stop}
    >
      {children}
    </div>
  );
}

function stop(event: SyntheticEvent) {
  event.stopPropagation();
}
