import type { Finding } from '#lib/lint/finding.ts';
import { rules } from '#lib/rules/index.ts';
import type { Row } from '#lib/store/row.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { EvidenceList } from '../findings/EvidenceList.tsx';
import { FixBox } from '../findings/FixBox.tsx';
import { LEVEL_NAMES, LevelMark } from '../findings/LevelMark.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  readonly row: Row;
  /** One level below the heading that it stands under. */
  readonly heading?: 'h3' | 'h4';
}

/** A finding outside of a list of exchanges: what happened, the evidence, why it matters, what to do. */
export function FindingCard({ finding, row, heading: Heading = 'h4' }: FindingCardProps) {
  const rule = rules.get(finding.rule);
  return (
    <div className="finding-card">
      <Heading>
        <LevelMark level={finding.level} /> {rule?.title ?? LEVEL_NAMES[finding.level]}
      </Heading>
      <p>{finding.message}</p>
      <EvidenceList evidence={finding.evidence} row={row} rowById={() => undefined} />
      {rule !== undefined && <p className="muted">{rule.why}</p>}
      <FixBox fix={finding.fix} />
      <p className="links">
        <code>{finding.rule}</code>
        {finding.specs.map(({ title, url }) => (
          <ExternalLink key={url} url={url}>
            {title}
          </ExternalLink>
        ))}
      </p>
    </div>
  );
}
