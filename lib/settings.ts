import * as v from 'valibot';
import type { Level } from './lint/finding.ts';
import type { Mute } from './lint/mute.ts';
import { originFault, pathFault } from './settings-mutes.ts';

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
  /** Findings that are not shown. */
  readonly mutes: readonly Mute[];
}

/** The settings of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  keepLog: false,
  badge: true,
  minimumLevel: 'info',
  disabledRules: [],
  enabledRules: [],
  mutes: [],
};

const LEVELS = ['error', 'warning', 'info'] as const;

const Names = v.pipe(
  v.array(v.string()),
  v.transform((names) => [...new Set(names)]),
);

const MuteSchema = v.pipe(
  v.strictObject({
    rule: v.exactOptional(v.string()),
    origin: v.exactOptional(v.string()),
    path: v.exactOptional(v.string()),
  }),
  v.check((mute) => Object.keys(mute).length > 0, 'a mute names a rule, an origin or a path'),
);

/** Mutes of what was stored; those that cannot be read are left out. */
const StoredMutes = v.pipe(
  v.array(v.unknown()),
  v.transform((mutes) => mutes.filter((mute): mute is Mute => v.is(MuteSchema, mute))),
);

const Stored = v.object({
  version: v.fallback(v.literal(1), 1),
  keepLog: v.fallback(v.boolean(), DEFAULT_SETTINGS.keepLog),
  badge: v.fallback(v.boolean(), DEFAULT_SETTINGS.badge),
  minimumLevel: v.fallback(v.picklist(LEVELS), DEFAULT_SETTINGS.minimumLevel),
  disabledRules: v.fallback(Names, []),
  enabledRules: v.fallback(Names, []),
  mutes: v.fallback(StoredMutes, []),
});

/** Reads settings from what was stored or sent; a member that is missing or broken has its default. */
export function parseSettings(value: unknown): Settings {
  const members = typeof value === 'object' && value !== null ? value : {};
  const parsed = v.safeParse(Stored, { ...DEFAULT_SETTINGS, ...members });
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

const Written = v.strictObject({
  version: v.optional(v.literal(1), 1),
  keepLog: v.optional(v.boolean(), DEFAULT_SETTINGS.keepLog),
  badge: v.optional(v.boolean(), DEFAULT_SETTINGS.badge),
  minimumLevel: v.optional(v.picklist(LEVELS), DEFAULT_SETTINGS.minimumLevel),
  disabledRules: v.optional(Names, []),
  enabledRules: v.optional(Names, []),
  mutes: v.optional(v.array(MuteSchema), []),
});

/** Settings that somebody wrote or exported, or what is wrong with them, a sentence for each fault. */
export type SettingsFile = { readonly settings: Settings } | { readonly faults: readonly [string, ...string[]] };

/** Reads a settings file strictly: a misspelt member, rule or origin would silently switch or mute nothing. */
export function readSettingsFile(value: unknown, isRule: (id: string) => boolean): SettingsFile {
  if (Array.isArray(value)) return { faults: ['the file: it is a list, and settings are an object'] };
  const parsed = v.safeParse(Written, value);
  if (!parsed.success) {
    const [first, ...rest] = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${wordsOf(issue)}`);
    return { faults: [first as string, ...rest] };
  }
  const { disabledRules, enabledRules, mutes } = parsed.output;
  const named = [...disabledRules, ...enabledRules, ...mutes.flatMap(({ rule }) => rule ?? [])];
  const unknown = new Set(named.filter((id) => !isRule(id)));
  const [first, ...others] = [...[...unknown].map((id) => `no rule is called ${id}`), ...mutes.flatMap(faultsOf)];
  return first === undefined ? { settings: parsed.output } : { faults: [first, ...others] };
}

const KINDS: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'an object',
  boolean: 'true or false',
  string: 'a text',
};

function wordsOf({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  if (expected === 'never') return 'no setting has this name';
  const wanted = (expected ?? '').replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
  return `expected ${KINDS[wanted] ?? wanted}, found ${KINDS[received] ?? received}`;
}

function faultsOf({ origin, path }: Mute, index: number): string[] {
  const faults = [
    origin === undefined ? undefined : originFault(origin),
    path === undefined ? undefined : pathFault(path),
  ];
  return faults.filter((fault) => fault !== undefined).map((fault) => `mutes.${index}: ${fault}`);
}
