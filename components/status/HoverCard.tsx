import { type ReactNode, useId, useRef, useState } from 'react';
import { Card } from './Card.tsx';
import { useCardState } from './use-card-state.ts';

interface HoverCardProps {
  /** Name of the card for screen readers. */
  readonly name: string;
  /** Called when the card is shown. */
  readonly content: () => ReactNode;
  /** Of the trigger; -1 where another element keeps the tab stop. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/**
 * A card that opens when its trigger is hovered or takes the focus, and stays while the pointer or the focus is in it.
 * A table has a trigger in every row, so what a card needs is set up when the pointer or the focus first comes.
 */
export function HoverCard({ name, content, tabIndex = 0, children }: HoverCardProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const [first, setFirst] = useState<'pointer' | 'focus'>();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it notices the pointer and the focus, and does nothing else
    <span
      ref={frame}
      className="card-frame"
      onPointerEnter={() => setFirst((before) => before ?? 'pointer')}
      onFocus={({ target }) => {
        if (target.matches(':focus-visible')) setFirst((before) => before ?? 'focus');
      }}
    >
      <button
        type="button"
        className="card-trigger"
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setFirst((before) => before ?? 'focus');
          setOpen(true);
        }}
      >
        {children}
      </button>
      {first !== undefined && <CardSwitch frame={frame} first={first} setOpen={setOpen} />}
      {open && (
        <Card id={id} name={name} trigger={frame.current} onClose={setOpen}>
          {content()}
        </Card>
      )}
    </span>
  );
}

interface CardSwitchProps {
  readonly frame: { readonly current: HTMLSpanElement | null };
  readonly first: 'pointer' | 'focus';
  readonly setOpen: (open: boolean) => void;
}

function CardSwitch({ frame, first, setOpen }: CardSwitchProps) {
  useCardState(frame, first, setOpen);
  return null;
}
