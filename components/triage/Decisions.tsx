import { DECISIONS } from '#lib/gateways/decision.ts';
import { TEXTBOOK } from '#lib/gateways/textbook.ts';
import { fragmentOf } from '#lib/reference/place.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';

/** 502 against 503 against 504: which code says what, with the one that came marked, and how products stray from it. */
export function Decisions({ status }: { readonly status: number }) {
  const entry = TEXTBOOK.find(({ code }) => code === status);
  return (
    <details className="decisions">
      <summary>502, 503 or 504: which one says what</summary>
      <p>By the book: did the gateway get through to the application?</p>
      <ul className="decision-list">
        {DECISIONS.map(({ met, code, means, lookAt }) => (
          <li key={code} aria-current={code === status ? 'true' : undefined}>
            <span>
              {met}
              {' → '}
              <strong>{code}</strong>
              {code === status && ', the code that came'}
            </span>
            <span className="muted">
              {means}; look at {lookAt}
            </span>
          </li>
        ))}
      </ul>
      {entry !== undefined && (
        <>
          <p>In practice, {status} strays from that:</p>
          <ul className="reasons">
            {entry.inPractice.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <ExternalLink url={`/reference.html${fragmentOf({ kind: 'guide', id: 'triage', section: 'decide' })}`}>
        Decide in four questions
      </ExternalLink>
    </details>
  );
}
