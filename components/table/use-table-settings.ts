import { useCallback } from 'react';
import type { Settings } from '#lib/settings.ts';
import { DEFAULT_TABLE, type TableSettings } from '#lib/settings-table.ts';
import { useView, useViewStore } from '../common/view-context.ts';

/** A change of the arrangement; a member that is undefined goes back to its default. */
export type TableChange = { readonly [Key in keyof TableSettings]?: TableSettings[Key] | undefined };

/** How the table is arranged, and the way to change it, which is seen at once and remembered. */
export function useTableSettings(
  onChangeSettings: (change: Partial<Settings>) => void,
): readonly [TableSettings, (change: TableChange) => void] {
  const store = useViewStore();
  const table = useView((state) => state.settings.table);
  const change = useCallback(
    (wanted: TableChange) => {
      const members = Object.entries({ ...store.getState().settings.table, ...wanted });
      const given = Object.fromEntries(members.filter(([, value]) => value !== undefined));
      onChangeSettings({ table: { ...DEFAULT_TABLE, ...given } });
    },
    [store, onChangeSettings],
  );
  return [table, change];
}
