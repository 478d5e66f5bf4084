import { type ReactNode, useId } from 'react';

interface SwitchProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
  /** What it does, below the label. */
  readonly children: ReactNode;
}

/** A switch with its label and a text. */
export function Switch({ label, isOn, onChange, children }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch-row">
      <input
        type="checkbox"
        role="switch"
        className="switch"
        id={id}
        aria-describedby={`${id}-text`}
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <div id={`${id}-text`} className="switch-text">
          {children}
        </div>
      </div>
    </div>
  );
}
