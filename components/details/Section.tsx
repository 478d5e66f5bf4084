import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** A short remark beside the title. */
  readonly aside?: string | undefined;
  readonly children: ReactNode;
}

/** One part of the details, under its title. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id} data-section={title}>
      <h3 id={id}>
        {title}
        {aside !== undefined && <span className="section-aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
