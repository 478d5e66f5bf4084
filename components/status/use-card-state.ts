import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const OPEN_DELAY_MS = 250;
/** Long enough to bring the pointer from the trigger into the card. */
const CLOSE_DELAY_MS = 200;

/** Closes the card that is open, if any: there is one at a time. */
let closeOther: (() => void) | undefined;

/**
 * When a card is open: soon after the pointer came, at once with the keyboard's focus, until both have left the trigger
 * and the card, or Escape was pressed (WCAG 1.4.13). Escape is taken before the document hears it, where DevTools opens
 * its drawer with it.
 */
export function useCardState(frame: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  const show = useCallback(() => {
    clearTimeout(timer.current);
    if (closeOther !== close) closeOther?.();
    closeOther = close;
    setOpen(true);
  }, [close]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      close();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [open, close]);

  return {
    open,
    show,
    handlers: {
      onPointerEnter: () => {
        clearTimeout(timer.current);
        if (!open) timer.current = setTimeout(show, OPEN_DELAY_MS);
      },
      onPointerLeave: () => {
        clearTimeout(timer.current);
        if (frame.current?.querySelector(':focus-visible') === null) timer.current = setTimeout(close, CLOSE_DELAY_MS);
      },
      onFocus: (event: FocusEvent) => {
        if (event.target.matches(':focus-visible')) show();
      },
      onBlur: (event: FocusEvent) => {
        if (frame.current?.contains(event.relatedTarget) !== true) close();
      },
    },
  };
}
