import { netError } from '#lib/knowledge/net-errors.ts';
import { ErrorExplanation } from '../status/ErrorExplanation.tsx';
import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { bareError } from '../status/status-label.ts';
import { PageHead } from './PageHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';

const KINDS = {
  failure: 'The request failed.',
  cancelled: 'The request was given up.',
  blocked: 'The request was blocked.',
};

/** Everything about one of the browsers' network errors. */
export function NetErrorPage({ name }: { readonly name: string }) {
  const bare = bareError(name);
  const kind = netError(bare)?.kind;
  return (
    <article className="code-page">
      <PageHead title={bare}>
        <span className="net-error-title">
          <StatusGlyph responseClass="none" size={18} /> {bare}
        </span>
      </PageHead>
      <p className="muted">
        Browser error, status 0: no response arrived that the page could use. {kind !== undefined && KINDS[kind]}
      </p>
      <ErrorExplanation error={bare} linked={false} />
      <p>
        It is reported by the rule{' '}
        <PlaceLink to={{ kind: 'rule', id: 'no-response' }} className="rule-link">
          no-response
        </PlaceLink>
        ; when a retry is safe, see <PlaceLink to={{ kind: 'guide', id: 'retries' }}>When to retry</PlaceLink>.
      </p>
    </article>
  );
}
