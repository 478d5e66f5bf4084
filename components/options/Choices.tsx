import { type ReactNode, useId } from 'react';

/** One way to choose. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** What it does, below its name. */
  readonly text?: string;
  /** Stands after the name. */
  readonly mark?: ReactNode;
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  /** What is chosen here, below the legend. */
  readonly note?: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChange: (choice: Choice<Value>) => void;
}

/** Radio buttons with their texts. */
export function Choices<Value extends string>({ legend, note, choices, chosen, onChange }: ChoicesProps<Value>) {
  const id = useId();
  return (
    <fieldset className="choices" aria-describedby={note === undefined ? undefined : `${id}-note`}>
      <legend>{legend}</legend>
      {note !== undefined && (
        <p className="options-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input type="radio" name={id} checked={choice.value === chosen} onChange={() => onChange(choice)} />
          <span>
            <span className="choice-name">
              {choice.name} {choice.mark}
            </span>
            {choice.text !== undefined && <span className="switch-text">{choice.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
