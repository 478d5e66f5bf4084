import { type RefObject, useEffect } from 'react';

const OPEN_DELAY_MS = 250;
/** Long enough to bring the pointer from the trigger into the card. */
const CLOSE_DELAY_MS = 200;

/** Closes the card that is open, if any: there is one at a time. */
let closeOther: (() => void) | undefined;

/**
 * Opens and closes a card: soon after the pointer came, at once with the keyboard's focus, until both have left the
 * trigger and the card, or Escape was pressed (WCAG 1.4.13). `first` is what brought the hook to life.
 */
export function useCardState(
  frame: RefObject<HTMLElement | null>,
  first: 'pointer' | 'focus',
  setOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (act: () => void, delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(act, delay);
    };
    const close = () => {
      clearTimeout(timer);
      setOpen(false);
    };
    const open = () => {
      clearTimeout(timer);
      if (closeOther !== close) closeOther?.();
      closeOther = close;
      setOpen(true);
    };
    const onEnter = () => later(open, OPEN_DELAY_MS);
    const onLeave = () => {
      if (element.querySelector(':focus-visible') === null) later(close, CLOSE_DELAY_MS);
      else clearTimeout(timer);
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) open();
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) close();
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerenter', onEnter, { signal });
    element.addEventListener('pointerleave', onLeave, { signal });
    element.addEventListener('focusin', onFocusIn, { signal });
    element.addEventListener('focusout', onFocusOut, { signal });
    if (first === 'focus') open();
    else onEnter();
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [frame, first, setOpen]);
}
