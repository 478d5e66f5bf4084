import { useId } from 'react';
import type { Settings } from '#lib/settings.ts';
import { type Choice, Choices } from './Choices.tsx';
import { useChange } from './change-context.ts';
import { LevelText } from './LevelText.tsx';
import { Switch } from './Switch.tsx';

const LEAST: readonly Choice<Settings['minimumLevel']>[] = [
  {
    value: 'info',
    name: 'Everything',
    mark: <LevelText level="info" />,
    text: 'Also advice, such as a security header that would help.',
  },
  {
    value: 'warning',
    name: 'Warnings and errors',
    mark: <LevelText level="warning" />,
    text: 'What breaks a recommendation or costs users something.',
  },
  {
    value: 'error',
    name: 'Errors alone',
    mark: <LevelText level="error" />,
    text: 'What breaks a requirement of a standard, or breaks clients.',
  },
];

const PARTIES: readonly Choice<Settings['thirdParty']>[] = [
  {
    value: 'quiet',
    name: 'Errors and failures alone',
    text: 'Advice and warnings on responses of other sites are quiet: whoever runs the page can rarely repair them.',
  },
  { value: 'all', name: 'Everything', text: 'Responses of other sites are judged like those of the page’s own.' },
];

const BADGES: readonly Choice<Settings['badge']>[] = [
  { value: 'problems', name: 'Number of problems', text: 'Advice is not counted.' },
  { value: 'worst-code', name: 'Worst status code', text: 'Such as 502; ERR stands for a request without a response.' },
  { value: 'off', name: 'Nothing' },
];

const THEMES: readonly Choice<Settings['theme']>[] = [
  { value: 'system', name: 'As the browser', text: 'The panel follows the theme of DevTools.' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

const LIMITS: readonly number[] = [500, 1_000, 2_000, 5_000, 10_000];

/** What is recorded and shown. */
export function GeneralSection({ settings }: { readonly settings: Settings }) {
  const { keepLog, badge, theme, exchangesPerTab, minimumLevel, thirdParty } = settings;
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
      <LimitField
        limit={exchangesPerTab}
        onChange={(limit) => change({ exchangesPerTab: limit }, `${limit} exchanges of each tab are kept.`)}
      />
      <Choices
        legend="Minimum level"
        note="Findings below it are shown nowhere, and the icon does not count them."
        choices={LEAST}
        chosen={minimumLevel}
        onChange={({ value, name }) => change({ minimumLevel: value }, `${name} shown.`)}
      />
      <Choices
        legend="Responses of other sites"
        note="What is reported of third parties, such as fonts, analytics and advertisements. Quiet findings are not counted; the panel and the popup say how many there are."
        choices={PARTIES}
        chosen={thirdParty}
        onChange={({ value, name }) => change({ thirdParty: value }, `Of other sites: ${name.toLowerCase()}.`)}
      />
      <Choices
        legend="Icon in the toolbar"
        choices={BADGES}
        chosen={badge}
        onChange={({ value, name }) => change({ badge: value }, `On the icon: ${name.toLowerCase()}.`)}
      />
      <Choices
        legend="Theme"
        choices={THEMES}
        chosen={theme}
        onChange={({ value, name }) => change({ theme: value }, `Theme: ${name.toLowerCase()}.`)}
      />
    </section>
  );
}

interface LimitFieldProps {
  readonly limit: number;
  readonly onChange: (limit: number) => void;
}

function LimitField({ limit, onChange }: LimitFieldProps) {
  const id = useId();
  // A settings file may hold any number within the bounds.
  const limits = LIMITS.includes(limit) ? LIMITS : [...LIMITS, limit].sort((a, b) => a - b);
  return (
    <div className="limit">
      <label htmlFor={id}>Exchanges kept of each tab</label>
      <select
        id={id}
        className="field"
        aria-describedby={`${id}-text`}
        value={limit}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {limits.map((number) => (
          <option key={number} value={number}>
            {number.toLocaleString('en')}
          </option>
        ))}
      </select>
      <p className="switch-text" id={`${id}-text`}>
        Beyond it the oldest successes are dropped first. More cost memory, and time whenever a view opens.
      </p>
    </div>
  );
}
