import type { ReactNode } from 'react';
import { fragmentOf, type Place } from '#lib/reference/place.ts';

interface PlaceLinkProps {
  readonly to: Place;
  readonly children: ReactNode;
  readonly className?: string;
  /** The place is the one shown. */
  readonly current?: boolean;
  readonly title?: string;
}

/** A link to a place of the reference. */
export function PlaceLink({ to, children, className, current = false, title }: PlaceLinkProps) {
  return (
    <a href={fragmentOf(to)} className={className} title={title} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}
