import { useEffect } from 'react';
import { guideOf } from '#lib/reference/guides/index.ts';
import { EmptyState } from '../common/EmptyState.tsx';
import { CodeLink } from './CodeLink.tsx';
import { GuideBlock } from './GuideBlock.tsx';
import { PageHead } from './PageHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { RunningText } from './RunningText.tsx';

interface GuidePageProps {
  readonly id: string;
  readonly section?: string | undefined;
}

/** One guide. */
export function GuidePage({ id, section }: GuidePageProps) {
  const guide = guideOf(id);
  useEffect(() => {
    if (section !== undefined) document.getElementById(`section-${section}`)?.scrollIntoView();
  }, [section]);
  if (guide === undefined) {
    return (
      <EmptyState title="No such guide">
        <p>
          <PlaceLink to={{ kind: 'overview' }}>All guides and codes</PlaceLink>
        </p>
      </EmptyState>
    );
  }
  return (
    <article className="guide">
      <PageHead title={guide.title}>{guide.title}</PageHead>
      <p className="lead">
        <RunningText text={guide.summary} />
      </p>
      <p className="links">
        {guide.codes.map((code) => (
          <CodeLink key={code} code={code} short />
        ))}
      </p>
      <nav aria-label="Parts of this guide">
        <ul className="parts">
          {guide.sections.map(({ id: part, title }) => (
            <li key={part}>
              <PlaceLink to={{ kind: 'guide', id, section: part }} current={part === section}>
                {title}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
      {guide.sections.map(({ id: part, title, blocks }) => (
        <section key={part} id={`section-${part}`}>
          <h3>{title}</h3>
          {blocks.map((block) => (
            <GuideBlock key={JSON.stringify(block)} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}
