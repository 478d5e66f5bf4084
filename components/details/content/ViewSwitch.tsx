import { useId } from 'react';

interface ViewSwitchProps {
  /** What is shown, for the name of the group. */
  readonly label: string;
  /** Name of the view for readers. */
  readonly readable: string;
  /** Name of the view of what was sent. */
  readonly raw: string;
  readonly isRaw: boolean;
  readonly onChange: (isRaw: boolean) => void;
}

/** Chooses between a content made readable and the content as it was sent. */
export function ViewSwitch({ label, readable, raw, isRaw, onChange }: ViewSwitchProps) {
  const name = useId();
  return (
    <fieldset className="view-switch">
      <legend className="only-spoken">{label}: view</legend>
      <label>
        <input type="radio" name={name} checked={!isRaw} onChange={() => onChange(false)} />
        <span>{readable}</span>
      </label>
      <label>
        <input type="radio" name={name} checked={isRaw} onChange={() => onChange(true)} />
        <span>{raw}</span>
      </label>
    </fieldset>
  );
}
