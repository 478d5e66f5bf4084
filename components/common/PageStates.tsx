import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Icon } from './Icon.tsx';

/** The browser lets no extension see the page. */
export function RestrictedPage() {
  return (
    <EmptyState title="This page cannot be watched" mark={<StatusGlyph responseClass="none" size={28} />}>
      <p>Browsers keep extensions away from their own pages, their stores and some files.</p>
      <p>Open a page whose address begins with http:// or https:// and look again.</p>
    </EmptyState>
  );
}

interface NoPermissionProps {
  readonly host: string;
  readonly onRequestAccess: () => void;
}

/** The user has not given access to the site, or took it back. */
export function NoPermission({ host, onRequestAccess }: NoPermissionProps) {
  return (
    <EmptyState
      title="Status Lens has no access to this site"
      mark={<StatusGlyph responseClass="4xx" size={28} />}
      action={
        <button type="button" className="button button-primary" onClick={onRequestAccess}>
          Allow access to {host === '' ? 'this site' : host}
        </button>
      }
    >
      <p>Without it the browser does not show the responses of this page. What is seen stays on this machine.</p>
    </EmptyState>
  );
}

/** The background has not answered yet. */
export function Connecting() {
  return (
    <EmptyState title="One moment" mark={<StatusGlyph responseClass="pending" size={28} />}>
      <p>Fetching what was seen of this page.</p>
    </EmptyState>
  );
}

interface NothingYetProps {
  readonly loading: boolean;
  readonly onReload: () => void;
}

/** Nothing was seen of the tab so far. */
export function NothingYet({ loading, onReload }: NothingYetProps) {
  if (loading) {
    return (
      <EmptyState title="The page is loading" mark={<StatusGlyph responseClass="pending" size={28} />}>
        <p>Its first response appears here as soon as it arrives.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing seen of this page yet"
      mark={<StatusGlyph responseClass="pending" size={28} />}
      action={
        <button type="button" className="button button-primary" onClick={onReload}>
          <Icon name="reload" /> Reload the page
        </button>
      }
    >
      <p>It was loaded before Status Lens watched this tab, and it has requested nothing since.</p>
      <p>After a reload every response is explained here, with what is wrong and how to fix it.</p>
    </EmptyState>
  );
}
