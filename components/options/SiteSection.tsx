import { useRef } from 'react';
import { useChange } from './change-context.ts';
import { UndoStrip } from './UndoStrip.tsx';

/** The sites whose bodies are seen without DevTools, each with the way to end it. */
export function SiteSection({ sites }: { readonly sites: readonly string[] }) {
  const change = useChange();
  const section = useRef<HTMLElement>(null);

  function remove(site: string) {
    change({ bodySites: sites.filter((other) => other !== site) }, `Bodies of ${site} are no longer seen.`, 'sites');
    section.current?.querySelector('h2')?.focus();
  }

  return (
    <section aria-labelledby="sites" ref={section}>
      <h2 id="sites" tabIndex={-1}>
        Sites whose bodies are seen
      </h2>
      <p className="options-note">
        Bodies are seen while DevTools is open. On the sites listed here, the text that pages read with fetch or
        XMLHttpRequest is seen without them. Add a site in the popup, on one of its pages; removed, it ends at once.
      </p>
      {sites.length === 0 ? (
        <p>There are none.</p>
      ) : (
        <ul className="sites">
          {sites.map((site) => (
            <li key={site} className="site">
              <code>{site}</code>
              <button type="button" className="button" aria-label={`Remove: ${site}`} onClick={() => remove(site)}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <UndoStrip place="sites" />
    </section>
  );
}
