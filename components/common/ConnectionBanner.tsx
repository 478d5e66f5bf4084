import type { Connection } from '#lib/store/view-store.ts';

const TEXTS: Partial<Record<Connection, string>> = {
  reconnecting: 'Reconnecting to the background. What is shown may be a moment old.',
  ended: 'Status Lens was updated or switched off. Close this view and open it again.',
};

/** Says that the line to the background is down. It lies over the edge of the view, so that nothing jumps. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }) {
  const text = TEXTS[connection];
  return (
    <div className="banner-place" role="status">
      {text !== undefined && <p className={`banner banner-${connection}`}>{text}</p>}
    </div>
  );
}
