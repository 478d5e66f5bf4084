import {
  autoUpdate,
  FloatingFocusManager,
  flip,
  offset,
  shift,
  size,
  useClick,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import './menu.css';

const MARGIN = 6;

/** A menu that a button opens (WAI-ARIA menu button): arrows move, Enter chooses, Escape closes. */
export type Menu = ReturnType<typeof useMenu>;

/** What the button, the menu and its items need. The items have their indexes from 0, in the order of the screen. */
export function useMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const items = useRef<(HTMLElement | null)[]>([]);
  const { refs, floatingStyles, context } = useFloating({
    open: isOpen,
    onOpenChange(open) {
      if (open) refs.setPositionReference(refs.domReference.current);
      setIsOpen(open);
    },
    strategy: 'fixed',
    placement: 'bottom-end',
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(2),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, elements }) {
          elements.floating.style.maxHeight = `${availableHeight}px`;
        },
      }),
    ],
  });
  const { getReferenceProps, getFloatingProps, getItemProps } = useInteractions([
    useClick(context),
    // Escape is taken below: DevTools would open their drawer.
    useDismiss(context, { escapeKey: false }),
    useRole(context, { role: 'menu' }),
    useListNavigation(context, { listRef: items, activeIndex: active, onNavigate: setActive, loop: true }),
  ]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setIsOpen(false);
  }

  return {
    isOpen,
    context,
    close: () => setIsOpen(false),
    /** Opens it at a point of the window instead of at its button. */
    openAt(x: number, y: number) {
      refs.setPositionReference({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
      setIsOpen(true);
      setActive(0);
    },
    buttonProps: () => ({ ref: refs.setReference, ...getReferenceProps() }),
    listProps: () => ({ ref: refs.setFloating, style: floatingStyles, ...getFloatingProps({ onKeyDown }) }),
    itemProps: (index: number, act: () => void) => ({
      ...getItemProps({ onClick: act }),
      ref: (element: HTMLElement | null) => {
        items.current[index] = element;
      },
      tabIndex: active === index ? 0 : -1,
      type: 'button' as const,
      className: 'menu-item',
    }),
  };
}

/** The list of an open menu; nothing while it is closed. */
export function MenuList({ menu, children }: { readonly menu: Menu; readonly children: ReactNode }) {
  if (!menu.isOpen) return null;
  return (
    <FloatingFocusManager context={menu.context} modal={false}>
      <div role="menu" className="menu" {...menu.listProps()}>
        {children}
      </div>
    </FloatingFocusManager>
  );
}

/** Items that belong together, under a heading. */
export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-label={label}>
      <p className="menu-heading" aria-hidden="true">
        {label}
      </p>
      {children}
    </div>
  );
}

/** The place of the mark in front of an item that can be chosen. */
export function MenuCheck({ isOn }: { readonly isOn: boolean }) {
  return <span className="menu-check">{isOn && <Icon name="check" />}</span>;
}
