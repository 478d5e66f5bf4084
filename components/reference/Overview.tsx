import { netErrors } from '#lib/knowledge/net-errors.ts';
import type { StatusCode } from '#lib/knowledge/status-codes/entry.ts';
import { className, statusCodes } from '#lib/knowledge/status-codes/index.ts';
import { vendorStatusCodes } from '#lib/knowledge/status-codes/vendor.ts';
import { guides } from '#lib/reference/guides/index.ts';
import { CodeLink } from './CodeLink.tsx';
import { PageHead } from './PageHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { RunningText } from './RunningText.tsx';

const CLASS_MEANINGS: Readonly<Record<number, string>> = {
  1: 'The request arrived; the final response is still to come.',
  2: 'The request was received, understood and done.',
  3: 'Something is left to do: look elsewhere, or use the copy.',
  4: 'The request is at fault: whoever sent it has to change it.',
  5: 'The server failed at a request that may be right: whoever runs it has to act.',
};

/** What the reference has: the way in, the guides, and every code. */
export function Overview() {
  return (
    <article className="overview">
      <PageHead title="HTTP status codes">HTTP status codes</PageHead>
      <p className="lead">
        Search by number, name or what went wrong, or{' '}
        <PlaceLink to={{ kind: 'chooser' }}>let some questions find the code to send</PlaceLink>.
      </p>
      <section>
        <h3>Guides</h3>
        <ul className="guide-list">
          {guides.map(({ id, title, summary }) => (
            <li key={id}>
              <PlaceLink to={{ kind: 'guide', id }}>{title}</PlaceLink>
              <span className="muted">
                <RunningText text={summary} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      {[1, 2, 3, 4, 5].map((first) => (
        <section key={first} id={`class-${first}xx`}>
          <h3>
            {first}xx {className(first * 100)}
          </h3>
          <p className="muted">{CLASS_MEANINGS[first]}</p>
          <CodeList codes={statusCodes.filter(({ code }) => Math.floor(code / 100) === first)} />
        </section>
      ))}
      <section>
        <h3>Codes of vendors</h3>
        <p className="muted">Not registered: clients know no more of them than their class.</p>
        <CodeList codes={vendorStatusCodes} />
      </section>
      <section>
        <h3>Errors of browsers</h3>
        <p className="muted">No response arrived, so there is no code; pages see status 0.</p>
        <ul className="net-errors">
          {netErrors.map(({ name }) => (
            <li key={name}>
              <PlaceLink to={{ kind: 'net-error', name }}>{name}</PlaceLink>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function CodeList({ codes }: { readonly codes: readonly StatusCode[] }) {
  return (
    <ul className="code-list">
      {codes.map(({ code, name, meaning, registration }) => (
        <li key={`${code} ${name}`}>
          {registration.by === 'vendor' ? <VendorLink code={code} name={name} /> : <CodeLink code={code} />}
          <span className="muted">
            {registration.by === 'vendor' && `${registration.vendor}: `}
            {meaning}
          </span>
        </li>
      ))}
    </ul>
  );
}

function VendorLink({ code, name }: { readonly code: number; readonly name: string }) {
  return (
    <PlaceLink to={{ kind: 'code', code }} className="vendor-link">
      {code} {name}
    </PlaceLink>
  );
}
