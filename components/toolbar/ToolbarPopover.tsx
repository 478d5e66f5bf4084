import { autoUpdate, offset, shift, size, useFloating } from '@floating-ui/react';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useEscape } from '../common/use-escape.ts';

const MARGIN = 8;

interface ToolbarPopoverProps {
  /** Name of the button and of what it opens. */
  readonly name: string;
  /** What the button shows. */
  readonly mark: ReactNode;
  /** What it opens; the function closes it again. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button of the toolbar that opens a small dialog below it; a press elsewhere or Escape closes it. */
export function ToolbarPopover({ name, mark, children }: ToolbarPopoverProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const { refs, floatingStyles } = useFloating({
    open,
    strategy: 'fixed',
    placement: 'bottom-end',
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(4),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, elements }) {
          elements.floating.style.maxHeight = `${availableHeight}px`;
        },
      }),
    ],
  });
  const close = useCallback(() => popover.current?.hidePopover(), []);

  return (
    <>
      <button
        ref={(element) => {
          trigger.current = element;
          refs.setReference(element);
        }}
        type="button"
        className="button button-icon"
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        popoverTarget={id}
      >
        {mark}
      </button>
      <div
        ref={(element) => {
          popover.current = element;
          refs.setFloating(element);
        }}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        tabIndex={-1}
        className="toolbar-popover"
        style={floatingStyles}
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === 'open');
          if (newState === 'open') currentTarget.focus();
        }}
      >
        {open && children(close)}
        {open && (
          <ClosesOnEscape
            onClose={() => {
              close();
              trigger.current?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}

function ClosesOnEscape({ onClose }: { readonly onClose: () => void }) {
  useEscape(onClose);
  return null;
}
