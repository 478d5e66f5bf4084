import { StatusGlyph } from '../status/StatusGlyph.tsx';

/** No rule found anything and nothing failed. */
export function NothingWrong({ exchanges, rules }: { readonly exchanges: number; readonly rules: number }) {
  return (
    <section className="good" aria-label="Problems">
      <StatusGlyph responseClass="2xx" size={18} />
      <p>
        <strong>Nothing wrong found.</strong> {exchanges === 1 ? 'One exchange was' : `${exchanges} exchanges were`}{' '}
        checked against {rules} rules.
      </p>
    </section>
  );
}

interface MutedSiteProps {
  readonly origin: string;
  readonly onUnmute: () => void;
}

/** The user muted everything that is found on the site. */
export function MutedSite({ origin, onUnmute }: MutedSiteProps) {
  return (
    <section className="muted-site" aria-label="Muted site">
      <p>
        <strong>This site is muted.</strong> Findings of <span className="code">{origin}</span> are not shown; failures
        and the status of the page are.
      </p>
      <button type="button" className="button" onClick={onUnmute}>
        Unmute this site
      </button>
    </section>
  );
}
