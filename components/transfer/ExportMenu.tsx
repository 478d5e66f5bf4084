import { useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { plural } from '#lib/store/plural.ts';
import type { ExportFormat } from '#lib/transfer/export.ts';
import type { DialogHandle } from '../common/Dialog.tsx';
import { Icon } from '../common/Icon.tsx';
import { MenuCheck, MenuGroup, MenuList, useMenu } from '../common/Menu.tsx';
import { useView } from '../common/view-context.ts';
import { SecretsWarning } from './SecretsWarning.tsx';
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

type Scope = 'shown' | 'all';

/** Saves the exchanges: all or those that the filter shows, in the form that is chosen. */
export function ExportMenu() {
  const { shown, total } = useView(useShallow(({ shown, rows }) => ({ shown: shown.length, total: rows.length })));
  const menu = useMenu();
  const [wanted, setWanted] = useState<Scope>('shown');
  const warning = useRef<DialogHandle>(null);
  const { save, progress, cancel } = useExport();

  const hasChoice = shown !== total && shown > 0;
  const scope: Scope = shown === 0 ? 'all' : wanted;
  const count = scope === 'all' ? total : shown;

  function choose(format: ExportFormat) {
    menu.close();
    if (format === 'har-with-secrets') warning.current?.open();
    else save(format, scope);
  }

  const first = hasChoice ? 2 : 0;
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
        {...menu.buttonProps()}
        type="button"
        className="button button-icon"
        title={total === 0 ? 'There is nothing to export yet' : 'Export'}
        aria-label="Export"
        disabled={total === 0 || progress !== undefined}
      >
        <Icon name="save" />
      </button>
      <MenuList menu={menu}>
        {hasChoice && (
          <>
            <MenuGroup label="Which exchanges">
              <button
                {...menu.itemProps(0, () => setWanted('shown'))}
                role="menuitemradio"
                aria-checked={scope === 'shown'}
              >
                <MenuCheck isOn={scope === 'shown'} />
                The {shown === 1 ? 'exchange' : plural(shown, 'exchange')} shown
              </button>
              <button
                {...menu.itemProps(1, () => setWanted('all'))}
                role="menuitemradio"
                aria-checked={scope === 'all'}
              >
                <MenuCheck isOn={scope === 'all'} />
                All {plural(total, 'exchange')}
              </button>
            </MenuGroup>
            <hr className="menu-line" />
          </>
        )}
        <MenuGroup label={`Save ${plural(count, 'exchange')} as`}>
          {FORMATS.map(([format, label, aside], index) => (
            <button key={format} {...menu.itemProps(first + index, () => choose(format))} role="menuitem">
              {label}
              <span className="menu-aside">{aside}</span>
            </button>
          ))}
        </MenuGroup>
        <p className="menu-note">Secrets are left out of all but the file with secrets.</p>
      </MenuList>
      <SecretsWarning ref={warning} count={count} onConfirm={() => save('har-with-secrets', scope)} />
    </>
  );
}
