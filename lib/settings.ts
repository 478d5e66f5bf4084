import * as v from 'valibot';
import type { Level } from './lint/finding.ts';
import type { Mute } from './lint/mute.ts';
import { methodFault, originFault, pathFault } from './settings-mutes.ts';
import { StoredSites } from './settings-sites.ts';
import { DEFAULT_TABLE, StoredTable, type TableSettings, WrittenTable } from './settings-table.ts';

/** The shape that is written. Settings of earlier versions are brought to it step by step. */
const VERSION = 2;

/** Where `storage.local` keeps the settings. */
export const SETTINGS_KEY = 'settings';

/** The bounds of `exchangesPerTab`. The upper one keeps a tab within what the browser lets an extension hold. */
export const EXCHANGES_PER_TAB = { least: 100, most: 10_000 } as const;

/** What the user chose; kept in `storage.local`, sent to every view. The linter reads the same members from its file. */
export interface Settings {
  readonly version: typeof VERSION;
  /** Keep the exchanges of earlier pages of a tab. */
  readonly keepLog: boolean;
  /** What the toolbar icon shows: the number of problems, the worst status code among them, or nothing. */
  readonly badge: 'problems' | 'worst-code' | 'off';
  /** `system`: as the browser, or DevTools, is. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Exchanges of one tab that are kept; the oldest successes are dropped first. */
  readonly exchangesPerTab: number;
  /** Findings below this level are not shown. */
  readonly minimumLevel: Level;
  /** Rules switched off, by id. */
  readonly disabledRules: readonly string[];
  /** Rules switched on that are off by default, by id. */
  readonly enabledRules: readonly string[];
  /** Findings that are not shown. */
  readonly mutes: readonly Mute[];
  /** `quiet`: on responses of other sites than the page's, only errors and failures are shown. */
  readonly thirdParty: 'quiet' | 'all';
  /** Filters that the user named, in the order of their names. */
  readonly savedFilters: readonly SavedFilter[];
  /**
   * Origins on which the bodies that pages read are looked at without DevTools. No settings file holds them: only the
   * user switches a site on, in front of it.
   */
  readonly bodySites: readonly string[];
  /** How the table of exchanges is arranged. */
  readonly table: TableSettings;
}

/** A filter of the panel under a name. */
export interface SavedFilter {
  readonly name: string;
  /** In the filter language. */
  readonly text: string;
}

/** The settings of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = {
  version: VERSION,
  keepLog: false,
  badge: 'problems',
  theme: 'system',
  exchangesPerTab: 2_000,
  minimumLevel: 'info',
  disabledRules: [],
  enabledRules: [],
  mutes: [],
  thirdParty: 'quiet',
  savedFilters: [],
  bodySites: [],
  table: DEFAULT_TABLE,
};

/** What the linter starts from: a file is given to it on purpose, so it is judged whole unless the user asks otherwise. */
export const LINTER_SETTINGS: Settings = { ...DEFAULT_SETTINGS, thirdParty: 'all' };

const LEVELS = ['error', 'warning', 'info'] as const;

const BADGES = ['problems', 'worst-code', 'off'] as const;
const THEMES = ['system', 'light', 'dark'] as const;
const PARTIES = ['quiet', 'all'] as const;

const Limit = v.pipe(
  v.number(),
  v.check(
    (value) => Number.isInteger(value) && value >= EXCHANGES_PER_TAB.least && value <= EXCHANGES_PER_TAB.most,
    `expected a whole number from ${EXCHANGES_PER_TAB.least} to ${EXCHANGES_PER_TAB.most}`,
  ),
);

const Names = v.pipe(
  v.array(v.string()),
  v.transform((names) => [...new Set(names)]),
);

const MuteSchema = v.pipe(
  v.strictObject({
    rule: v.exactOptional(v.string()),
    method: v.exactOptional(v.string()),
    origin: v.exactOptional(v.string()),
    path: v.exactOptional(v.string()),
  }),
  v.check((mute) => Object.keys(mute).length > 0, 'a mute names a rule, a method, an origin or a path'),
);

/** Mutes of what was stored; those that cannot be read are left out. */
const StoredMutes = v.pipe(
  v.array(v.unknown()),
  v.transform((mutes) => mutes.filter((mute): mute is Mute => v.is(MuteSchema, mute))),
);

const SavedFilterSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/\S/, 'a saved filter has a name'), v.maxLength(60, 'the name is too long')),
  text: v.pipe(v.string(), v.regex(/\S/, 'a saved filter has a text'), v.maxLength(4000, 'the filter is too long')),
});

/** Filters in the order of their names; of those with the same name the last counts. */
const inOrder = v.transform((filters: SavedFilter[]) =>
  [...new Map(filters.map((filter) => [filter.name, filter])).values()].sort((a, b) => a.name.localeCompare(b.name)),
);

/** Filters of what was stored; those that cannot be read are left out. */
const StoredFilters = v.pipe(
  v.array(v.unknown()),
  v.transform((filters) => filters.filter((filter): filter is SavedFilter => v.is(SavedFilterSchema, filter))),
  inOrder,
);

const Stored = v.object({
  version: v.fallback(v.literal(VERSION), VERSION),
  keepLog: v.fallback(v.boolean(), DEFAULT_SETTINGS.keepLog),
  badge: v.fallback(v.picklist(BADGES), DEFAULT_SETTINGS.badge),
  theme: v.fallback(v.picklist(THEMES), DEFAULT_SETTINGS.theme),
  exchangesPerTab: v.fallback(Limit, DEFAULT_SETTINGS.exchangesPerTab),
  minimumLevel: v.fallback(v.picklist(LEVELS), DEFAULT_SETTINGS.minimumLevel),
  disabledRules: v.fallback(Names, []),
  enabledRules: v.fallback(Names, []),
  mutes: v.fallback(StoredMutes, []),
  thirdParty: v.fallback(v.picklist(PARTIES), DEFAULT_SETTINGS.thirdParty),
  savedFilters: v.fallback(StoredFilters, []),
  bodySites: v.fallback(StoredSites, []),
  table: v.fallback(StoredTable, DEFAULT_TABLE),
});

type Members = Readonly<Record<string, unknown>>;

/** The step from each version to the next one, by the version that it starts from. */
const STEPS: Readonly<Record<number, (members: Members) => Members>> = {
  // The badge could only be switched on and off.
  1: (members) =>
    typeof members.badge === 'boolean' ? { ...members, badge: members.badge ? 'problems' : 'off' } : members,
};

/** Brings settings of an earlier version to the present shape; those without a version are taken for the first. */
function migrate(members: Members): Members {
  const { version = 1 } = members;
  const step = typeof version === 'number' && version < VERSION ? STEPS[version] : undefined;
  return step === undefined ? members : migrate({ ...step(members), version: Number(version) + 1 });
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads settings from what was stored or sent; a member that is missing or broken has its default. What a later version
 * stored is read as far as it is understood.
 */
export function parseSettings(value: unknown): Settings {
  const members = isObject(value) ? migrate(value) : {};
  const parsed = v.safeParse(Stored, { ...DEFAULT_SETTINGS, ...members });
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

const Written = v.strictObject({
  version: v.exactOptional(v.literal(VERSION)),
  keepLog: v.exactOptional(v.boolean()),
  badge: v.exactOptional(v.picklist(BADGES)),
  theme: v.exactOptional(v.picklist(THEMES)),
  exchangesPerTab: v.exactOptional(Limit),
  minimumLevel: v.exactOptional(v.picklist(LEVELS)),
  disabledRules: v.exactOptional(Names),
  enabledRules: v.exactOptional(Names),
  mutes: v.exactOptional(v.array(MuteSchema)),
  thirdParty: v.exactOptional(v.picklist(PARTIES)),
  savedFilters: v.exactOptional(v.pipe(v.array(SavedFilterSchema), inOrder)),
  table: v.exactOptional(WrittenTable),
});

/** Settings that somebody wrote or exported, or what is wrong with them, a sentence for each fault. */
export type SettingsFile = { readonly settings: Settings } | { readonly faults: readonly [string, ...string[]] };

/**
 * Reads a settings file strictly: a misspelt member, rule or origin would silently switch or mute nothing. What it does
 * not name is as in `defaults`.
 */
export function readSettingsFile(
  value: unknown,
  isRule: (id: string) => boolean,
  defaults: Settings = DEFAULT_SETTINGS,
): SettingsFile {
  if (Array.isArray(value)) return { faults: ['the file: it is a list, and settings are an object'] };
  const members = isObject(value) ? migrate(value) : value;
  if (isObject(members) && typeof members.version === 'number' && members.version > VERSION) {
    return {
      faults: [
        `version: the settings are of version ${members.version}, and this Status Lens reads up to ${VERSION}: update it`,
      ],
    };
  }
  const parsed = v.safeParse(Written, members);
  if (!parsed.success) {
    const [first, ...rest] = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${wordsOf(issue)}`);
    return { faults: [first as string, ...rest] };
  }
  const settings: Settings = { ...defaults, ...parsed.output };
  const { disabledRules, enabledRules, mutes } = settings;
  const named = [...disabledRules, ...enabledRules, ...mutes.flatMap(({ rule }) => rule ?? [])];
  const unknown = new Set(named.filter((id) => !isRule(id)));
  const [first, ...others] = [...[...unknown].map((id) => `no rule is called ${id}`), ...mutes.flatMap(faultsOf)];
  return first === undefined ? { settings } : { faults: [first, ...others] };
}

const KINDS: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'an object',
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
};

function wordsOf({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  if (expected === 'never') return 'no setting has this name';
  const wanted = (expected ?? '').replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
  return `expected ${KINDS[wanted] ?? wanted}, found ${KINDS[received] ?? received}`;
}

function faultsOf({ method, origin, path }: Mute, index: number): string[] {
  const faults = [
    method === undefined ? undefined : methodFault(method),
    origin === undefined ? undefined : originFault(origin),
    path === undefined ? undefined : pathFault(path),
  ];
  return faults.filter((fault) => fault !== undefined).map((fault) => `mutes.${index}: ${fault}`);
}
