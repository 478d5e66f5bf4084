import { type Ref, useImperativeHandle } from 'react';
import { DEFAULT_TABLE, type TableSettings } from '#lib/settings-table.ts';
import { Icon } from '../common/Icon.tsx';
import { MenuCheck, MenuGroup, MenuList, useMenu } from '../common/Menu.tsx';
import { COLUMNS, type Column } from './columns.ts';
import type { TableChange } from './use-table-settings.ts';

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
  const menu = useMenu();
  useImperativeHandle(ref, () => ({ openAt: menu.openAt }));

  function toggle(column: Column) {
    const isShown = shown.includes(column);
    const next = COLUMNS.filter((one) => (one === column ? !isShown : shown.includes(one)));
    onChange({ columns: next.map(({ id }) => id) });
  }

  const choices = COLUMNS.filter(({ id }) => id !== 'name');
  return (
    <>
      <button {...menu.buttonProps()} type="button" className="button button-icon" aria-label="Columns" title="Columns">
        <Icon name="columns" />
      </button>
      <MenuList menu={menu}>
        <MenuGroup label="Columns beside the path">
          {choices.map((column, index) => (
            <button
              key={column.id}
              {...menu.itemProps(index, () => toggle(column))}
              role="menuitemcheckbox"
              aria-checked={shown.includes(column)}
            >
              <MenuCheck isOn={shown.includes(column)} />
              {column.title}
            </button>
          ))}
        </MenuGroup>
        <hr className="menu-line" />
        <button
          {...menu.itemProps(choices.length, () => onChange({ foldRepeats: !table.foldRepeats }))}
          role="menuitemcheckbox"
          aria-checked={table.foldRepeats}
        >
          <MenuCheck isOn={table.foldRepeats} />
          Fold repeats
        </button>
        <hr className="menu-line" />
        <button
          {...menu.itemProps(choices.length + 1, () => {
            menu.close();
            onChange(RESET);
          })}
          role="menuitem"
        >
          <MenuCheck isOn={false} />
          Reset the table
        </button>
      </MenuList>
    </>
  );
}
