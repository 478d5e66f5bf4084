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
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { DEFAULT_TABLE, type TableSettings } from '#lib/settings-table.ts';
import { Icon } from '../common/Icon.tsx';
import { COLUMNS, type Column } from './columns.ts';
import type { TableChange } from './use-table-settings.ts';
import '../transfer/transfer.css';

const MARGIN = 6;
const RESET: TableChange = { ...DEFAULT_TABLE, columns: undefined, sort: undefined };

/** What the header can ask of the menu. */
export interface ColumnsMenuHandle {
  /** Opens it at a point of the window. */
  openAt(x: number, y: number): void;
}

interface ColumnsMenuProps {
  readonly table: TableSettings;
  /** The columns that are shown now. */
  readonly shown: readonly Column[];
  readonly onChange: (change: TableChange) => void;
  readonly ref: Ref<ColumnsMenuHandle>;
}

/** Chooses the columns and whether repeats are folded, from a button and from the header's context menu. */
export function ColumnsMenu({ table, shown, onChange, ref }: ColumnsMenuProps) {
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
  useImperativeHandle(ref, () => ({
    openAt(x, y) {
      refs.setPositionReference({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
      setIsOpen(true);
      setActive(0);
    },
  }));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setIsOpen(false);
  }

  function toggle(column: Column) {
    const isShown = shown.includes(column);
    const next = COLUMNS.filter((one) => (one === column ? !isShown : shown.includes(one)));
    onChange({ columns: next.map(({ id }) => id) });
  }

  const itemProps = (index: number, act: () => void) => ({
    ...getItemProps({ onClick: act }),
    ref: (element: HTMLElement | null) => {
      items.current[index] = element;
    },
    tabIndex: active === index ? 0 : -1,
    type: 'button' as const,
    className: 'menu-item',
  });

  const choices = COLUMNS.filter(({ id }) => id !== 'name');
  return (
    <>
      <button
        ref={refs.setReference}
        type="button"
        className="button button-icon"
        aria-label="Columns"
        title="Columns"
        {...getReferenceProps()}
      >
        <Icon name="columns" />
      </button>
      {isOpen && (
        <FloatingFocusManager context={context} modal={false}>
          <div
            ref={refs.setFloating}
            role="menu"
            className="menu"
            style={floatingStyles}
            {...getFloatingProps({ onKeyDown })}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu */}
            <div role="group" aria-label="Columns beside the path">
              <p className="menu-heading" aria-hidden="true">
                Columns beside the path
              </p>
              {choices.map((column, index) => (
                <button
                  key={column.id}
                  {...itemProps(index, () => toggle(column))}
                  role="menuitemcheckbox"
                  aria-checked={shown.includes(column)}
                >
                  <Check isOn={shown.includes(column)} />
                  {column.title}
                </button>
              ))}
            </div>
            <hr className="menu-line" />
            <button
              {...itemProps(choices.length, () => onChange({ foldRepeats: !table.foldRepeats }))}
              role="menuitemcheckbox"
              aria-checked={table.foldRepeats}
            >
              <Check isOn={table.foldRepeats} />
              Fold repeats
            </button>
            <hr className="menu-line" />
            <button
              {...itemProps(choices.length + 1, () => {
                setIsOpen(false);
                onChange(RESET);
              })}
              role="menuitem"
            >
              <span className="menu-check" />
              Reset the table
            </button>
          </div>
        </FloatingFocusManager>
      )}
    </>
  );
}

function Check({ isOn }: { readonly isOn: boolean }) {
  return <span className="menu-check">{isOn && <Icon name="check" />}</span>;
}
