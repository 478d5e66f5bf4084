import type { Level } from '#lib/lint/finding.ts';
import type { Settings } from '#lib/settings.ts';
import { useChange } from './change-context.ts';
import { LevelText } from './LevelText.tsx';
import { Switch } from './Switch.tsx';

const LEAST: readonly { readonly level: Level; readonly name: string; readonly text: string }[] = [
  { level: 'info', name: 'Everything', text: 'Also advice, such as a security header that would help.' },
  { level: 'warning', name: 'Warnings and errors', text: 'What breaks a recommendation or costs users something.' },
  { level: 'error', name: 'Errors alone', text: 'What breaks a requirement of a standard, or breaks clients.' },
];

/** What is recorded and shown. */
export function GeneralSection({ settings: { keepLog, badge, minimumLevel } }: { readonly settings: Settings }) {
  const change = useChange();
  return (
    <section aria-labelledby="general">
      <h2 id="general">General</h2>
      <Switch
        label="Keep the log"
        isOn={keepLog}
        onChange={(on) => change({ keepLog: on }, on ? 'The log is kept.' : 'The log begins again with every page.')}
      >
        Keep the exchanges of earlier pages of a tab when it goes to another page.
      </Switch>
      <Switch
        label="Number on the icon"
        isOn={badge}
        onChange={(on) => change({ badge: on }, on ? 'The icon shows a number.' : 'The icon shows no number.')}
      >
        Show the number of problems of the page on the icon in the toolbar.
      </Switch>
      <p className="options-note">Colours follow the light or dark theme of the browser.</p>
      <fieldset className="choices">
        <legend>Minimum level</legend>
        <p className="options-note">Findings below it are shown nowhere, and the icon does not count them.</p>
        {LEAST.map(({ level, name, text }) => (
          <label key={level} className="choice">
            <input
              type="radio"
              name="minimum-level"
              checked={minimumLevel === level}
              onChange={() => change({ minimumLevel: level }, `${name} shown.`)}
            />
            <span>
              <span className="choice-name">
                {name} <LevelText level={level} />
              </span>
              <span className="switch-text">{text}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
