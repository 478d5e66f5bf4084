import {
  autoUpdate,
  FloatingPortal,
  flip,
  offset,
  safePolygon,
  shift,
  size,
  useFloating,
  useFocus,
  useHover,
  useInteractions,
} from '@floating-ui/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

const OPEN_DELAY_MS = 250;
const CLOSE_DELAY_MS = 150;
const MARGIN = 8;

interface HoverCardProps {
  /** Name of the card for screen readers. */
  readonly name: string;
  readonly content: ReactNode;
  /** Of the trigger; -1 where another element keeps the tab stop. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/**
 * A card that opens when its trigger is hovered or takes the focus, stays while the pointer or the focus is in it, and
 * goes with Escape (WCAG 1.4.13). It listens for Escape before the document does, where DevTools would take it.
 */
export function HoverCard({ name, content, tabIndex = 0, children }: HoverCardProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { refs, floatingStyles, context } = useFloating<HTMLButtonElement>({
    open,
    onOpenChange: setOpen,
    placement: 'bottom-start',
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(4),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, elements }) {
          elements.floating.style.maxHeight = `${Math.max(120, availableHeight)}px`;
        },
      }),
    ],
  });
  const hover = useHover(context, {
    delay: { open: OPEN_DELAY_MS, close: CLOSE_DELAY_MS },
    handleClose: safePolygon(),
    move: false,
  });
  const focus = useFocus(context);
  const { getReferenceProps, getFloatingProps } = useInteractions([hover, focus]);
  useEscape(open, () => setOpen(false));

  return (
    <>
      <button
        type="button"
        className="card-trigger"
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        ref={refs.setReference}
        {...getReferenceProps({ onClick: () => setOpen(true) })}
      >
        {children}
      </button>
      {open && (
        <FloatingPortal preserveTabOrder>
          <div
            id={id}
            role="dialog"
            aria-label={name}
            className="hover-card"
            ref={refs.setFloating}
            style={floatingStyles}
            {...getFloatingProps()}
          >
            {content}
          </div>
        </FloatingPortal>
      )}
    </>
  );
}

function useEscape(active: boolean, close: () => void) {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!active) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [active]);
}
