import type { BodyView } from '#lib/store/body-view.ts';
import { ExternalLink } from '../../common/ExternalLink.tsx';
import { HexView } from './HexView.tsx';
import { Remark } from './Remark.tsx';

interface BytesViewProps {
  readonly content: Extract<BodyView, { view: 'bytes' }>;
  readonly label: string;
  /** Type and size. */
  readonly facts: string;
}

/** A content that is neither text nor an image: its first bytes, and what they say. */
export function BytesView({ content, label, facts }: BytesViewProps) {
  const { bytes, signature, remark } = content;
  return (
    <>
      {remark !== undefined && <Remark text={remark} />}
      <div className="body-head">
        <span className="muted">{facts}</span>
      </div>
      {signature !== undefined && (
        <p className="body-signature">
          It begins as {signature.what} does:{' '}
          <ExternalLink url={signature.source.url}>{signature.source.title}</ExternalLink>
        </p>
      )}
      {signature === undefined && remark === undefined && (
        <p className="body-signature">The first bytes are not those of a format that Status Lens knows.</p>
      )}
      <HexView bytes={bytes} label={label} />
    </>
  );
}
