import type { Finding } from '#lib/lint/finding.ts';
import type { Mute } from '#lib/lint/mute.ts';
import { fragmentOf } from '#lib/reference/place.ts';
import type { Row } from '#lib/store/row.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { FixBox } from './FixBox.tsx';
import { MuteButtons } from './MuteButtons.tsx';

interface FindingBodyProps {
  readonly finding: Finding;
  readonly row: Row;
  readonly onSelect?: (id: string) => void;
  /** Stops such reports; without it there are no such buttons. */
  readonly onMute?: (mute: Mute) => void;
}

/** A finding in full: what happened, the evidence, why it matters, what to do, where it is written. */
export function FindingBody({ finding, row, onSelect, onMute }: FindingBodyProps) {
  const rule = useViewStore().rules.get(finding.rule);
  const log = useView((state) => state.log);
  return (
    <div className="finding-body">
      <p className="finding-message">{finding.message}</p>
      <EvidenceList evidence={finding.evidence} row={row} rowById={(id) => log.get(id)} onSelect={onSelect} />
      {rule !== undefined && <p className="finding-why">{rule.why}</p>}
      <FixBox fix={finding.fix} />
      <p className="finding-links">
        {finding.specs.map(({ title, url }) => (
          <ExternalLink key={url} url={url}>
            {title}
          </ExternalLink>
        ))}
        <ExternalLink url={`/reference.html${fragmentOf({ kind: 'rule', id: finding.rule })}`}>
          <span className="finding-rule code">{finding.rule}</span>
        </ExternalLink>
      </p>
      {onMute !== undefined && <MuteButtons finding={finding} exchange={row.exchange} onMute={onMute} />}
    </div>
  );
}
