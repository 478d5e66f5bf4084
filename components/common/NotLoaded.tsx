import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { EmptyState } from './EmptyState.tsx';

/** A part of the extension could not be loaded, as when it was updated in that moment. */
export function NotLoaded({ error }: { readonly error: unknown }) {
  return (
    <EmptyState title="Status Lens could not load" mark={<StatusGlyph responseClass="5xx" size={28} />}>
      <p>A part of the extension could not be read: {error instanceof Error ? error.message : String(error)}.</p>
      <p>Close this view and open it again. If that does not help, reload Status Lens on the page of extensions.</p>
    </EmptyState>
  );
}
