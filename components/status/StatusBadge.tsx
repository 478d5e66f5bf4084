import { StatusGlyph } from './StatusGlyph.tsx';
import type { StatusLabel } from './status-label.ts';
import './status.css';

interface StatusBadgeProps {
  readonly label: StatusLabel;
  /** `large` for the head of a page or pane. */
  readonly size?: 'normal' | 'large';
}

/** A status as glyph, code and name; shape and text tell it, colour only repeats it. */
export function StatusBadge({ label, size = 'normal' }: StatusBadgeProps) {
  const { responseClass, code, name, unofficial, origin } = label;
  const classes = ['badge', `badge-${size}`, `class-${responseClass}`, unofficial && 'badge-unofficial'];
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      <StatusGlyph responseClass={responseClass} size={size === 'large' ? 18 : 12} />
      <span className="badge-code">{code}</span>
      {name !== '' && <span className="badge-name">{name}</span>}
      {origin !== undefined && <span className="badge-origin">{origin === 'cache' ? 'cache' : 'worker'}</span>}
    </span>
  );
}
