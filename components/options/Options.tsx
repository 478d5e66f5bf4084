import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Rules } from '#lib/lint/lint.ts';
import type { SettingsEditor } from '#lib/options/settings-editor.ts';
import { Announcer } from '../common/Announcer.tsx';
import { ConnectionBanner } from '../common/ConnectionBanner.tsx';
import { Icon } from '../common/Icon.tsx';
import { ChangeContext } from './change-context.ts';
import { FileSection } from './FileSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { MuteSection } from './MuteSection.tsx';
import { RuleSection } from './RuleSection.tsx';
import { SiteSection } from './SiteSection.tsx';
import { useSavedChanges } from './use-saved-changes.ts';
import '../base.css';
import './options.css';

interface OptionsProps {
  /** Whether bodies can be seen without DevTools in this browser. */
  readonly canSeeBodies: boolean;
  readonly editor: SettingsEditor;
  readonly rules: Rules;
}

/** The settings page. */
export function Options(props: OptionsProps) {
  return (
    <Announcer>
      <OptionsPage {...props} />
    </Announcer>
  );
}

function OptionsPage({ canSeeBodies, editor, rules }: OptionsProps) {
  const { settings, connection } = useStore(editor);
  const changes = useSavedChanges(editor);
  const isRule = useMemo(() => (id: string) => rules.has(id), [rules]);
  const isRead = settings !== undefined;

  // A link to a section came before the sections.
  useEffect(() => {
    if (isRead) document.getElementById(location.hash.slice(1))?.focus();
  }, [isRead]);

  return (
    <ChangeContext value={changes}>
      <div className="options">
        <header className="options-head">
          <h1>
            <Icon name="lens" /> Settings of Status Lens
          </h1>
          <p>Every change is saved at once, on this machine alone.</p>
        </header>
        <main inert={connection === 'ended'}>
          {settings === undefined ? (
            <p className="options-wait">Reading the settings…</p>
          ) : (
            <>
              <GeneralSection settings={settings} />
              <MuteSection mutes={settings.mutes} rules={rules} />
              {canSeeBodies && <SiteSection sites={settings.bodySites} />}
              <FileSection settings={settings} isRule={isRule} />
              <RuleSection lists={settings} rules={rules} />
            </>
          )}
        </main>
        <div className="options-foot">
          <ConnectionBanner connection={connection} />
        </div>
      </div>
    </ChangeContext>
  );
}
