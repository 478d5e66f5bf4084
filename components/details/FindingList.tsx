import type { Mute } from '#lib/lint/mute.ts';
import type { Row } from '#lib/store/row.ts';
import { useViewStore } from '../common/view-context.ts';
import { FindingBody } from '../findings/FindingBody.tsx';
import { LevelMark } from '../findings/LevelMark.tsx';
import { findingAnchor } from './MarkLinks.tsx';

interface FindingListProps {
  readonly row: Row;
  readonly onSelect: (id: string) => void;
  readonly onMute: (mute: Mute) => void;
}

/** Every finding of an exchange in full, worst first, numbered as the marks refer to them. */
export function FindingList({ row, onSelect, onMute }: FindingListProps) {
  const { rules } = useViewStore();
  return (
    <ol className="findings">
      {row.findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is what names a finding here
        <li key={index} id={findingAnchor(index + 1)} className={`finding finding-${finding.level}`}>
          <h4>
            <LevelMark level={finding.level} />
            <span className="finding-number">{index + 1}</span>
            {rules.get(finding.rule)?.title ?? finding.rule}
          </h4>
          <FindingBody finding={finding} row={row} onSelect={onSelect} onMute={onMute} />
        </li>
      ))}
    </ol>
  );
}
