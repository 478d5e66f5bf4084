import { type ChangeEvent, useRef, useState } from 'react';
import {
  LARGEST_SETTINGS_FILE,
  readSettingsText,
  SETTINGS_FILE_NAME,
  writeSettingsFile,
} from '#lib/options/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsFile } from '#lib/settings.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import { CopyButton } from '../common/CopyButton.tsx';
import { saveFile } from '../common/save-file.ts';
import { useChange } from './change-context.ts';
import { UndoStrip } from './UndoStrip.tsx';

const COMMAND = `npm run --silent lint:har -- --config ${SETTINGS_FILE_NAME} FILE.har`;

interface FileSectionProps {
  readonly settings: Settings;
  readonly isRule: (id: string) => boolean;
}

interface Refused {
  readonly file: string;
  readonly faults: readonly string[];
}

/** Settings as a file, and back to the defaults. */
export function FileSection({ settings, isRule }: FileSectionProps) {
  const change = useChange();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused>();

  function save() {
    saveFile(SETTINGS_FILE_NAME, new Blob([writeSettingsFile(settings, isRule)], { type: 'application/json' }));
    announce(`The settings are downloaded as ${SETTINGS_FILE_NAME}.`);
  }

  async function take({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (file === undefined) return;
    const result = await readFile(file, isRule);
    // Without this, choosing the same file again, once repaired, would be no change.
    target.value = '';
    if ('faults' in result) {
      setRefused({ file: file.name, faults: result.faults });
      announce(`${file.name} was not imported. ${result.faults.join('. ')}.`);
      return;
    }
    setRefused(undefined);
    const { bodySites } = settings;
    change({ ...result.settings, bodySites }, `The settings of ${file.name} are in use.`, 'file');
  }

  function reset() {
    setRefused(undefined);
    change(DEFAULT_SETTINGS, 'Everything is as after the installation; nothing is muted.', 'file');
  }

  return (
    <section aria-labelledby="file">
      <h2 id="file" tabIndex={-1}>
        Settings file
      </h2>
      <p className="options-note">
        The file holds all of this page but the sites whose bodies are seen. A team can share it, and the linter of HAR
        files reads the very same file:
      </p>
      <div className="command">
        <code>{COMMAND}</code>
        <CopyButton text={COMMAND} what="the command" />
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={save}>
          Export settings
        </button>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          Import settings…
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="Settings file to import"
          hidden
          onChange={take}
        />
        <button type="button" className="button" onClick={reset}>
          Reset to defaults
        </button>
      </div>
      <UndoStrip place="file" />
      {refused !== undefined && (
        <div className="refused">
          <p>
            <strong>{refused.file} was not imported</strong>, and nothing was changed. Repair this in the file and
            import it again:
          </p>
          <ul>
            {refused.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

async function readFile(file: File, isRule: (id: string) => boolean): Promise<SettingsFile> {
  if (file.size > LARGEST_SETTINGS_FILE) {
    return { faults: [`the file has ${file.size} bytes, far more than settings: choose another`] };
  }
  try {
    return readSettingsText(await file.text(), isRule);
  } catch {
    return { faults: ['the browser could not read the file'] };
  }
}
