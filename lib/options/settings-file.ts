import type { Mute } from '../lint/mute.ts';
import { readSettingsFile, type Settings, type SettingsFile } from '../settings.ts';
import { methodFault, originFault, pathFault } from '../settings-mutes.ts';

/** The name of an exported file; the linter reads it with `--config`. */
export const SETTINGS_FILE_NAME = 'status-lens.config.json';
/** Settings are small; whoever chooses a larger file, in bytes, has chosen the wrong one. */
export const LARGEST_SETTINGS_FILE = 1_000_000;

type IsRule = (id: string) => boolean;

/**
 * The text of a settings file, which can be read again: rules that an earlier version knew, mutes that fit nothing, and
 * the sites whose bodies are seen are left out.
 */
export function writeSettingsFile(settings: Settings, isRule: IsRule): string {
  const { bodySites: _, ...shared } = settings;
  const written: Omit<Settings, 'bodySites'> = {
    ...shared,
    disabledRules: settings.disabledRules.filter(isRule),
    enabledRules: settings.enabledRules.filter(isRule),
    mutes: settings.mutes.filter((mute) => canFit(mute, isRule)),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/** Whether a mute names an existing rule, and a method, an origin and a path that some request can have. */
export function canFit({ rule, method, origin, path }: Mute, isRule: IsRule): boolean {
  return (
    (rule === undefined || isRule(rule)) &&
    (method === undefined || methodFault(method) === undefined) &&
    (origin === undefined || originFault(origin) === undefined) &&
    (path === undefined || pathFault(path) === undefined)
  );
}

/** Reads the text of a settings file, strictly. */
export function readSettingsText(text: string, isRule: IsRule): SettingsFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [`the file is no JSON: ${(error as Error).message}`] };
  }
  return readSettingsFile(value, isRule);
}
