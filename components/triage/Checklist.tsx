import { useId } from 'react';
import type { FilledCheck, FilledStep } from '#lib/gateways/diagnosis.ts';
import { CopyButton } from '../common/CopyButton.tsx';

/** What tells a check from the others of its exchange. */
export function checkKey({ title, command }: FilledCheck): string {
  return `${title} ${command}`;
}

interface ChecklistProps {
  readonly steps: readonly FilledStep[];
  readonly isDone: (check: FilledCheck) => boolean;
  readonly onToggle: (check: FilledCheck) => void;
}

/** The four debugging steps with boxes to tick. */
export function Checklist({ steps, isDone, onToggle }: ChecklistProps) {
  return (
    <ol className="checklist">
      {steps.map(({ step, title, checks }) => (
        <li key={step}>
          <h4>{title}</h4>
          <ul>
            {checks.map((check) => (
              <CheckItem key={checkKey(check)} check={check} done={isDone(check)} onToggle={() => onToggle(check)} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface CheckItemProps {
  readonly check: FilledCheck;
  readonly done: boolean;
  readonly onToggle: () => void;
}

function CheckItem({ check, done, onToggle }: CheckItemProps) {
  const id = useId();
  return (
    <li className={done ? 'check check-done' : 'check'}>
      <input id={id} type="checkbox" checked={done} onChange={onToggle} />
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
