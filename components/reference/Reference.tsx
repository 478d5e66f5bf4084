import { useEffect, useMemo } from 'react';
import { guides } from '#lib/reference/guides/index.ts';
import { fragmentOf, type Place } from '#lib/reference/place.ts';
import { createSearch, type Search } from '#lib/reference/search.ts';
import { rules } from '#lib/rules/index.ts';
import { Announcer } from '../common/Announcer.tsx';
import { Icon } from '../common/Icon.tsx';
import { ChooserPage } from './ChooserPage.tsx';
import { CodePage } from './CodePage.tsx';
import { GuidePage } from './GuidePage.tsx';
import { NetErrorPage } from './NetErrorPage.tsx';
import { Overview } from './Overview.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { RulePage } from './RulePage.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchPage } from './SearchPage.tsx';
import { usePlace } from './use-place.ts';
import '../base.css';
import '../findings/findings.css';
import '../status/status.css';
import './reference.css';

/** The reference: every code, the chooser and the guides, each at an address of its own. */
export function Reference() {
  const place = usePlace();
  const search = useMemo(() => createSearch({ guides, rules }), []);
  useEffect(() => {
    // The first query builds the index: after the page is shown, and before somebody types.
    const timer = setTimeout(() => search.find('404'), 0);
    return () => clearTimeout(timer);
  }, [search]);
  return (
    <Announcer>
      <div className="reference">
        <header className="reference-head">
          <h1>
            <PlaceLink to={{ kind: 'overview' }}>
              <Icon name="lens" /> Status Lens
            </PlaceLink>
          </h1>
          <SearchBox search={search} />
        </header>
        <nav className="reference-nav" aria-label="Reference">
          <ul>
            <NavItem to={{ kind: 'overview' }} place={place} text="All codes" />
            <NavItem to={{ kind: 'chooser' }} place={place} text="Which code should I return?" />
          </ul>
          <h2 className="nav-title">Guides</h2>
          <ul>
            {guides.map(({ id, title }) => (
              <NavItem key={id} to={{ kind: 'guide', id }} place={place} text={title} />
            ))}
          </ul>
        </nav>
        <main className="reference-main" key={pageKey(place)}>
          <Page place={place} search={search} />
        </main>
      </div>
    </Announcer>
  );
}

function NavItem({ to, place, text }: { readonly to: Place; readonly place: Place; readonly text: string }) {
  const current = to.kind === place.kind && (to.kind !== 'guide' || (place.kind === 'guide' && to.id === place.id));
  return (
    <li>
      <PlaceLink to={to} current={current}>
        {text}
      </PlaceLink>
    </li>
  );
}

/** Sections of one guide are one page. */
function pageKey(place: Place): string {
  return place.kind === 'guide' ? fragmentOf({ kind: 'guide', id: place.id }) : fragmentOf(place);
}

function Page({ place, search }: { readonly place: Place; readonly search: Search }) {
  switch (place.kind) {
    case 'overview':
      return <Overview />;
    case 'code':
      return <CodePage code={place.code} />;
    case 'net-error':
      return <NetErrorPage name={place.name} />;
    case 'rule':
      return <RulePage id={place.id} />;
    case 'guide':
      return <GuidePage id={place.id} section={place.section} />;
    case 'chooser':
      return <ChooserPage at={place.at} />;
    case 'search':
      return <SearchPage query={place.query} search={search} />;
  }
}
