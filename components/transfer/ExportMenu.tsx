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
import { useShallow } from 'zustand/react/shallow';
import type { ExportFormat } from '#lib/transfer/export.ts';
import { Icon } from '../common/Icon.tsx';
import { useView } from '../common/view-context.ts';
import { plural } from '../format.ts';
import { SecretsWarning, type SecretsWarningHandle } from './SecretsWarning.tsx';
import { useExport } from './use-export.ts';
import './transfer.css';

const FORMATS: readonly (readonly [format: ExportFormat, label: string, aside: string])[] = [
  ['har', 'HAR file', '.har'],
  ['har-with-secrets', 'HAR file with secrets…', '.har'],
  ['markdown', 'Markdown report', '.md'],
  ['csv', 'Table for spreadsheets', '.csv'],
  ['sarif', 'SARIF, for code scanning', '.sarif'],
  ['json', 'JSON, as the linter writes it', '.json'],
];
const MARGIN = 6;

type Scope = 'shown' | 'all';

/** Saves the exchanges: all or those that the filter shows, in the form that is chosen. */
export function ExportMenu() {
  const { shown, total } = useView(useShallow(({ shown, rows }) => ({ shown: shown.length, total: rows.length })));
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const [wanted, setWanted] = useState<Scope>('shown');
  const items = useRef<(HTMLElement | null)[]>([]);
  const warning = useRef<SecretsWarningHandle>(null);
  const { save, progress, cancel } = useExport();

  const { refs, floatingStyles, context } = useFloating({
    open: isOpen,
    onOpenChange: setIsOpen,
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

  const hasChoice = shown !== total && shown > 0;
  const scope: Scope = shown === 0 ? 'all' : wanted;
  const count = scope === 'all' ? total : shown;

  function choose(format: ExportFormat) {
    setIsOpen(false);
    if (format === 'har-with-secrets') warning.current?.ask();
    else save(format, scope);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setIsOpen(false);
  }

  let index = 0;
  const itemProps = (act: () => void) => {
    const own = index;
    index += 1;
    return {
      ...getItemProps({ onClick: act }),
      ref: (element: HTMLElement | null) => {
        items.current[own] = element;
      },
      tabIndex: active === own ? 0 : -1,
      type: 'button' as const,
      className: 'menu-item',
    };
  };

  return (
    <>
      {progress !== undefined && (
        <span className="export-progress">
          <progress aria-label="Writing the file" max={progress.all} value={progress.done} />
          <button type="button" className="button" onClick={cancel}>
            Cancel export
          </button>
        </span>
      )}
      <button
        ref={refs.setReference}
        type="button"
        className="button button-icon"
        title={total === 0 ? 'There is nothing to export yet' : 'Export'}
        aria-label="Export"
        disabled={total === 0 || progress !== undefined}
        {...getReferenceProps()}
      >
        <Icon name="save" />
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
            {hasChoice && (
              <Group label="Which exchanges">
                <button {...itemProps(() => setWanted('shown'))} role="menuitemradio" aria-checked={scope === 'shown'}>
                  <Check isOn={scope === 'shown'} />
                  The {shown === 1 ? 'exchange' : plural(shown, 'exchange')} shown
                </button>
                <button {...itemProps(() => setWanted('all'))} role="menuitemradio" aria-checked={scope === 'all'}>
                  <Check isOn={scope === 'all'} />
                  All {plural(total, 'exchange')}
                </button>
              </Group>
            )}
            {hasChoice && <hr className="menu-line" />}
            <Group label={`Save ${plural(count, 'exchange')} as`}>
              {FORMATS.map(([format, label, aside]) => (
                <button key={format} {...itemProps(() => choose(format))} role="menuitem">
                  {label}
                  <span className="menu-aside">{aside}</span>
                </button>
              ))}
            </Group>
            <p className="menu-note">Secrets are left out of all but the file with secrets.</p>
          </div>
        </FloatingFocusManager>
      )}
      <SecretsWarning ref={warning} count={count} onConfirm={() => save('har-with-secrets', scope)} />
    </>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
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

function Check({ isOn }: { readonly isOn: boolean }) {
  return <span className="menu-check">{isOn && <Icon name="check" />}</span>;
}
