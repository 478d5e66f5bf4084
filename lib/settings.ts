import type { Level } from './lint/finding.ts';

/** What the user chose; kept in `storage.local`, sent to every view. The linter reads the same members from its file. */
export interface Settings {
  readonly version: 1;
  /** Keep the exchanges of earlier pages of a tab. */
  readonly keepLog: boolean;
  /** Show the number of problems on the toolbar icon. */
  readonly badge: boolean;
  /** Findings below this level are not shown. */
  readonly minimumLevel: Level;
  /** Rules switched off, by id. */
  readonly disabledRules: readonly string[];
  /** Rules switched on that are off by default, by id. */
  readonly enabledRules: readonly string[];
  /** Origins whose findings are not shown. */
  readonly mutedOrigins: readonly string[];
}

/** The settings of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  keepLog: false,
  badge: true,
  minimumLevel: 'info',
  disabledRules: [],
  enabledRules: [],
  mutedOrigins: [],
};
