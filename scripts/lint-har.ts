import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { HarContents } from '#lib/capture/har.ts';
import { createHarStream } from '#lib/capture/har-stream.ts';
import { isAtLeast, type Level } from '#lib/lint/finding.ts';
import { jsonReport } from '#lib/report/json.ts';
import { type LintedFile, lintFile } from '#lib/report/linted-file.ts';
import { markdownReport } from '#lib/report/markdown.ts';
import { sarifReport } from '#lib/report/sarif.ts';
import { textReport } from '#lib/report/text.ts';
import { rules } from '#lib/rules/index.ts';
import { LINTER_SETTINGS, readSettingsFile, type Settings } from '#lib/settings.ts';

const USAGE = `Usage: npm run --silent lint:har -- [options] FILE.har [FILE.har ...]

  --format FORMAT       text (default), json, markdown or sarif; one report a file
  --enable ID           switch a rule on that is off by default (repeatable)
  --disable ID          switch a rule off (repeatable)
  --config FILE         settings, as the extension exports them: minimumLevel, disabledRules, enabledRules,
                        mutes, thirdParty
  --fail-on LEVEL       exit status 1 when a finding of level error, warning or info, or above, exists
  --help                this text

Exit status: 0 done, 1 see --fail-on, 2 a file could not be read or is no HAR, or the options are wrong.`;

const FORMATS: Readonly<Record<string, (linted: LintedFile) => Iterable<string>>> = {
  text: (linted) => [textReport(linted)],
  json: jsonReport,
  markdown: (linted) => [markdownReport(linted)],
  sarif: (linted) => [sarifReport(linted, rules)],
};
const LEVELS: readonly string[] = ['error', 'warning', 'info'] satisfies Level[];
const SHOW_PROGRESS_ABOVE = 20_000_000;
const SHOWN_FAULTS = 20;

class UsageError extends Error {}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      enable: { type: 'string', multiple: true, default: [] },
      disable: { type: 'string', multiple: true, default: [] },
      config: { type: 'string' },
      'fail-on': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { help: true as const };
  const format = FORMATS[values.format];
  if (format === undefined)
    throw new UsageError(`--format: ${values.format} is none of ${Object.keys(FORMATS).join(', ')}`);
  const failOn = values['fail-on'];
  if (failOn !== undefined && !LEVELS.includes(failOn)) {
    throw new UsageError(`--fail-on: ${failOn} is none of ${LEVELS.join(', ')}`);
  }
  for (const id of [...values.enable, ...values.disable]) {
    if (!rules.has(id)) throw new UsageError(`no rule is called ${id}`);
  }
  if (positionals.length === 0) throw new UsageError('no file given');
  return {
    help: false as const,
    files: positionals,
    format,
    failOn: failOn as Level | undefined,
    config: values.config,
    enable: values.enable,
    disable: values.disable,
  };
}

/** The settings of the file that `--config` names, changed by `--enable` and `--disable`. */
async function settingsFrom(
  config: string | undefined,
  enable: readonly string[],
  disable: readonly string[],
): Promise<Settings> {
  const settings = config === undefined ? LINTER_SETTINGS : await readConfig(config);
  return {
    ...settings,
    enabledRules: [...settings.enabledRules, ...enable],
    disabledRules: [...settings.disabledRules.filter((id) => !enable.includes(id)), ...disable],
  };
}

async function readConfig(file: string): Promise<Settings> {
  const result = readSettingsFile(await readJson(file), (id) => rules.has(id), LINTER_SETTINGS);
  if ('settings' in result) return result.settings;
  throw new UsageError(`${file}: ${result.faults.join('; ')}`);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** Reads a HAR file as a stream. */
async function readHarFile(file: string): Promise<HarContents> {
  const handle = await open(file);
  const { size } = await handle.stat();
  await handle.close();
  const stream = createHarStream();
  const showProgress = process.stderr.isTTY && size > SHOW_PROGRESS_ABOVE;
  let read = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    stream.write(chunk);
    read += chunk.length;
    if (showProgress) process.stderr.write(`\r${file}: ${Math.floor((100 * read) / size)} %`);
  }
  if (showProgress) process.stderr.write('\r\x1b[K');
  stream.end();
  return stream.contents();
}

/** Writes a report and a line break, no faster than the reader takes it. */
async function print(parts: Iterable<string>): Promise<void> {
  const write = async (text: string) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  for (const part of parts) await write(part);
  await write('\n');
}

function reportFaults({ file, faults }: LintedFile): void {
  for (const { entry, message } of faults.slice(0, SHOWN_FAULTS)) console.error(`${file}: entry ${entry}: ${message}`);
  const more = faults.length - SHOWN_FAULTS;
  if (more > 0) console.error(`${file}: and ${more} more entries that could not be read`);
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const settings = await settingsFrom(options.config, options.enable, options.disable);
  let unreadable = false;
  let failed = false;
  for (const file of options.files) {
    try {
      const linted = lintFile(file, await readHarFile(file), rules, settings);
      await print(options.format(linted));
      reportFaults(linted);
      const { failOn } = options;
      if (failOn !== undefined) {
        failed ||= linted.exchanges.some(({ findings }) => findings.some(({ level }) => isAtLeast(level, failOn)));
      }
    } catch (error) {
      unreadable = true;
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (unreadable) return 2;
  return failed ? 1 : 0;
}

// Whoever reads the report may stop early, as `head` does: that is no fault of the file.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`lint-har: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
