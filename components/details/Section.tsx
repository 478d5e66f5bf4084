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
      <h3 tabIndex={-1}>
        <span id={id}>{title}</span>
        {aside !== undefined && <span className="section-aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}

/** So that the links to all sections fit into one row more often. */
const SHORT_TITLES: Readonly<Record<string, string>> = {
  'What it means': 'Meaning',
  'Response headers': 'Response',
  'Request headers': 'Request',
};

/** Goes to a section of the details by its title; the focus goes along, so that Tab continues there. */
export function SectionNav({ titles }: { readonly titles: readonly string[] }) {
  return (
    <nav className="details-nav" aria-label="Parts of the details">
      {titles.map((title) => (
        <button
          key={title}
          type="button"
          onClick={(event) => {
            const pane = event.currentTarget.closest('.details');
            const section = pane?.querySelector(`[data-section="${title}"]`);
            section?.scrollIntoView({ block: 'start' });
            section?.querySelector('h3')?.focus({ preventScroll: true });
          }}
        >
          {SHORT_TITLES[title] ?? title}
        </button>
      ))}
    </nav>
  );
}
