import type { ReactNode } from 'react';

interface ScrollRegionProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A part that scrolls sideways, and can be reached and scrolled by keyboard. */
export function ScrollRegion({ name, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard cannot scroll it.
    <section className="scroll-region" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
