import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A glyph or icon above the title. */
  readonly mark?: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where nothing can be shown: says why, and what to do. */
export function EmptyState({ title, children, mark, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {mark}
      <h2>{title}</h2>
      <div className="empty-state-text">{children}</div>
      {action}
    </div>
  );
}
