import { fragmentOf } from '#lib/reference/place.ts';
import { Announcer } from '../common/Announcer.tsx';
import { Icon } from '../common/Icon.tsx';
import { Demonstrations } from './Demonstrations.tsx';
import '../base.css';
import '../findings/findings.css';
import '../status/status.css';
import './reference.css';
import './welcome.css';

interface WelcomeProps {
  /** Of the reference, without a fragment. */
  readonly referenceUrl: string;
}

/** The first run: what was installed, what it shows, what it records. It asks for nothing. */
export function Welcome({ referenceUrl }: WelcomeProps) {
  return (
    <Announcer>
      <main className="welcome reference-main">
        <h1>
          <Icon name="lens" /> Status Lens is installed
        </h1>
        <p className="lead">
          It explains the HTTP responses of the pages you open, points out what is wrong with them, and says who
          answered a 502. There is nothing to set up.
        </p>
        <Places referenceUrl={referenceUrl} />
        <WhatItLooksLike />
        <Records />
      </main>
    </Announcer>
  );
}

function Places({ referenceUrl }: WelcomeProps) {
  return (
    <section>
      <h2>Where to find it</h2>
      <dl className="facts">
        <dt>Toolbar</dt>
        <dd>
          The number on the icon counts the problems of the page; a click shows them. If the icon is hidden, pin it in
          the menu of extensions.
        </dd>
        <dt>DevTools</dt>
        <dd>
          The panel <strong>Status Lens</strong> lists every response, also those from before DevTools was opened. Press
          F12, and choose it beside Network.
        </dd>
        <dt>Any page</dt>
        <dd>
          Select a code such as 502 and choose <strong>Explain</strong> in the context menu, or mark every code in the
          page’s text from there.
        </dd>
        <dt>Address bar</dt>
        <dd>
          Type <code>http</code>, a space, and a code or a word: <code>http 502</code>,{' '}
          <code>http too many requests</code>.
        </dd>
        <dt>Reference</dt>
        <dd>
          <a href={referenceUrl}>Every code and the guides</a>, and{' '}
          <a href={`${referenceUrl}${fragmentOf({ kind: 'chooser' })}`}>which code should I return?</a>
        </dd>
      </dl>
    </section>
  );
}

function WhatItLooksLike() {
  return (
    <section>
      <h2>What it looks like</h2>
      <p>
        Five exchanges of the Status Lab, which comes with the source, as they are shown in the popup and the panel. No
        request is sent for them.
      </p>
      <Demonstrations />
    </section>
  );
}

function Records() {
  return (
    <section>
      <h2>What is recorded, and what is not</h2>
      <div className="columns">
        <div>
          <h3>Recorded, on this machine</h3>
          <ul>
            <li>Of each request of an open tab: address, method, status, times, and the response header.</li>
            <li>While DevTools is open, also the request header and the bodies, because rules read them.</li>
            <li>
              On sites where you switch it on in the popup, also the text that pages read with fetch and XMLHttpRequest.
            </li>
            <li>All of it in memory, up to a limit, and no longer than the tab is open.</li>
            <li>Your settings, on disk.</li>
          </ul>
        </div>
        <div>
          <h3>Never</h3>
          <ul>
            <li>Nothing is sent anywhere: no telemetry, no account, no remote code.</li>
            <li>No request is changed or delayed.</li>
            <li>No history is written to disk.</li>
            <li>No page is touched unless you ask for it.</li>
          </ul>
        </div>
      </div>
    </section>
  );
}
