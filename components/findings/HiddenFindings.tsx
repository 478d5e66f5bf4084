import { plural } from '#lib/store/plural.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';

interface HiddenFindingsProps {
  /** How many findings are quiet, because another site than the page's answered. */
  readonly quiet: number;
  readonly muted: number;
  readonly onShowQuiet: () => void;
}

/** Says how many findings are not shown, and leads to them. Nothing where all are. */
export function HiddenFindings({ quiet, muted, onShowQuiet }: HiddenFindingsProps) {
  if (quiet === 0 && muted === 0) return null;
  return (
    <div className="hidden-findings">
      {quiet > 0 && (
        <p>
          {plural(quiet, 'finding')} on third-party responses {quiet === 1 ? 'is' : 'are'} quiet.{' '}
          <button type="button" className="link" onClick={onShowQuiet}>
            Show {quiet === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
      {muted > 0 && (
        <p>
          {plural(muted, 'finding')} {muted === 1 ? 'is' : 'are'} muted.{' '}
          <ExternalLink url="/options.html#mutes">Settings</ExternalLink>
        </p>
      )}
    </div>
  );
}
