import * as v from 'valibot';
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

const Names = v.pipe(
  v.array(v.string()),
  v.transform((names) => [...new Set(names)]),
);

const Schema = v.object({
  version: v.fallback(v.literal(1), 1),
  keepLog: v.fallback(v.boolean(), DEFAULT_SETTINGS.keepLog),
  badge: v.fallback(v.boolean(), DEFAULT_SETTINGS.badge),
  minimumLevel: v.fallback(v.picklist(['error', 'warning', 'info']), DEFAULT_SETTINGS.minimumLevel),
  disabledRules: v.fallback(Names, []),
  enabledRules: v.fallback(Names, []),
  mutedOrigins: v.fallback(Names, []),
});

/** Reads settings from what was stored or sent; a member that is missing or broken has its default. */
export function parseSettings(value: unknown): Settings {
  const members = typeof value === 'object' && value !== null ? value : {};
  const parsed = v.safeParse(Schema, { ...DEFAULT_SETTINGS, ...members });
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}
