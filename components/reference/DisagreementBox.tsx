import type { Disagreement } from '#lib/reference/disagreements.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { CodeLink } from './CodeLink.tsx';

/** A question on which sources differ, with every view and who holds it. */
export function DisagreementBox({ disagreement: { question, views } }: { readonly disagreement: Disagreement }) {
  return (
    <section className="disagreement">
      <h4>Sources differ: {question}</h4>
      <ul>
        {views.map(({ answer, codes, source, reason, spec }) => (
          <li key={answer}>
            <p>
              <strong>{answer}</strong>{' '}
              {codes.map((code) => (
                <CodeLink key={code} code={code} short />
              ))}
            </p>
            <p>{reason}</p>
            <p className="muted">
              Source: {source}
              {spec !== undefined && (
                <>
                  , <ExternalLink url={spec.url}>{spec.title}</ExternalLink>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="muted">Whichever you choose, choose it for the whole API.</p>
    </section>
  );
}
