import { useId, useState } from 'react';
import type { FilledCheck, FilledStep } from '#lib/gateways/diagnosis.ts';
import { CopyButton } from '../common/CopyButton.tsx';

/** The four debugging steps with boxes to tick; what is ticked lasts as long as the view. */
export function Checklist({ steps }: { readonly steps: readonly FilledStep[] }) {
  return (
    <ol className="checklist">
      {steps.map(({ step, title, checks }) => (
        <li key={step}>
          <h4>{title}</h4>
          <ul>
            {checks.map((check) => (
              <CheckItem key={`${check.title} ${check.command}`} check={check} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function CheckItem({ check }: { readonly check: FilledCheck }) {
  const id = useId();
  const [done, setDone] = useState(false);
  return (
    <li className={done ? 'check check-done' : 'check'}>
      <input id={id} type="checkbox" checked={done} onChange={(event) => setDone(event.target.checked)} />
      <div className="check-text">
        <label htmlFor={id}>{check.title}</label>
        {check.command !== undefined && <Command command={check.command} />}
      </div>
    </li>
  );
}

/** A command with its copy button. */
export function Command({ command }: { readonly command: string }) {
  return (
    <div className="fix-lines">
      <pre>{command}</pre>
      <CopyButton text={command} what="the command" />
    </div>
  );
}
