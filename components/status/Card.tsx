import { autoUpdate, flip, offset, shift, size, useFloating } from '@floating-ui/react';
import { type ReactNode, type SyntheticEvent, useCallback } from 'react';
import { useEscape } from '../common/use-escape.ts';

const MARGIN = 8;
const LEAST_HEIGHT = 120;

interface CardProps {
  readonly id: string;
  readonly name: string;
  /** What the card stands beside. */
  readonly trigger: HTMLElement | null;
  readonly onClose: (open: false) => void;
  readonly children: ReactNode;
}

/** A card in the top layer, so that nothing clips it, and after its trigger in the order of the focus. */
export function Card({ id, name, trigger, onClose, children }: CardProps) {
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
  useEscape(useCallback(() => onClose(false), [onClose]));

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
