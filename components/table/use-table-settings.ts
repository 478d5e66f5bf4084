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
      const { settings } = store.getState();
      const members = Object.entries({ ...settings.table, ...wanted }).filter(([, value]) => value !== undefined);
      const next: TableSettings = { ...DEFAULT_TABLE, ...Object.fromEntries(members) };
      store.receive({ type: 'settings', settings: { ...settings, table: next } });
      onChangeSettings({ table: next });
    },
    [store, onChangeSettings],
  );
  return [table, change];
}
