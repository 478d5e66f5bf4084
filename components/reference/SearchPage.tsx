import { fragmentOf } from '#lib/reference/place.ts';
import type { Search } from '#lib/reference/search.ts';
import { EmptyState } from '../common/EmptyState.tsx';
import { PageHead } from './PageHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { aboutOf } from './SearchBox.tsx';

/** Everything that a query finds; the address bar leads here. */
export function SearchPage({ query, search }: { readonly query: string; readonly search: Search }) {
  const hits = search.find(query, 60);
  return (
    <article>
      <PageHead title={`“${query}”`}>Found for “{query}”</PageHead>
      {hits.length === 0 ? (
        <EmptyState title="Nothing found">
          <p>Try a number, a name such as “bad gateway”, or what you see, such as “too slow”.</p>
        </EmptyState>
      ) : (
        <ol className="found">
          {hits.map((hit) => (
            <li key={`${fragmentOf(hit.place)} ${hit.title}`}>
              <PlaceLink to={hit.place}>{hit.title}</PlaceLink> <span className="muted">{aboutOf(hit)}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
