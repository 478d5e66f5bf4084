import { useState } from 'react';
import { originOf } from '#lib/http/url.ts';
import type { Settings } from '#lib/settings.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import { Icon } from '../common/Icon.tsx';
import { useView, useViewStore } from '../common/view-context.ts';

interface SiteBodiesProps {
  readonly pageUrl: string;
  readonly onChangeSettings: (change: Partial<Settings>) => void;
  readonly onReload: () => void;
}

/** The switch that lets bodies of the page's site be seen without DevTools; off until the user asks for it. */
export function SiteBodies({ pageUrl, onChangeSettings, onReload }: SiteBodiesProps) {
  const site = originOf(pageUrl);
  const isOn = useView((state) => site !== undefined && state.settings.bodySites.includes(site));
  const store = useViewStore();
  const announce = useAnnounce();
  const [isNew, setIsNew] = useState(false);
  if (site === undefined) return null;

  function turn(on: boolean) {
    const others = store.getState().settings.bodySites.filter((other) => other !== site);
    onChangeSettings({ bodySites: on ? [...others, site as string] : others });
    setIsNew(on);
    announce(on ? 'Bodies of this site are seen from the next load of the page on.' : 'Bodies are no longer seen.');
  }

  return (
    <section className="site-bodies" aria-label="Bodies on this site">
      <div className="site-bodies-head">
        <input
          id="site-bodies"
          type="checkbox"
          role="switch"
          className="switch"
          aria-describedby="site-bodies-text"
          checked={isOn}
          aria-checked={isOn}
          onChange={(event) => turn(event.target.checked)}
        />
        <label htmlFor="site-bodies">See bodies on this site without DevTools</label>
      </div>
      <div id="site-bodies-text" className="muted">
        {isOn ? (
          <p>
            On for <span className="code">{site}</span>: JSON, XML, HTML and text that its pages read with fetch or
            XMLHttpRequest is checked too. It stays in memory on this machine. Switched off, it ends at once, in open
            pages too.
          </p>
        ) : (
          <p>
            A small script would run in the pages of <span className="code">{site}</span> and show Status Lens the text
            that they read with fetch or XMLHttpRequest. It stays in memory on this machine, and you can switch it off
            here at once.
          </p>
        )}
      </div>
      {isOn && isNew && (
        <button type="button" className="button" onClick={onReload}>
          <Icon name="reload" /> Reload the page to begin
        </button>
      )}
    </section>
  );
}
