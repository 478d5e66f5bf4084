import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** A link that opens in a new tab and tells the other side nothing of where it came from. */
export function ExternalLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a className="external" href={url} target="_blank" rel="noreferrer">
      {children}
      <Icon name="external" />
      <span className="only-spoken"> (opens in a new tab)</span>
    </a>
  );
}
