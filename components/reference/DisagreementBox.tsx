import type { Disagreement, View } from '#lib/reference/disagreements.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { CodeLink } from './CodeLink.tsx';

interface DisagreementBoxProps {
  readonly disagreement: Disagreement;
  /** One level below the heading that it stands under. */
  readonly heading?: 'h3' | 'h4';
}

/** A question on which sources differ, with every view and who holds it. */
export function DisagreementBox({ disagreement: { question, views }, heading: Heading = 'h4' }: DisagreementBoxProps) {
  return (
    <section className="disagreement">
      <Heading>Sources differ: {question}</Heading>
      <ul>
        {views.map(({ answer, codes, source, reason, spec }) => (
          <li key={answer}>
            <p>
              <Answer answer={answer} codes={codes} />
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
    </section>
  );
}

/** What a view answers; a code and its name become the link to the code. */
function Answer({ answer, codes }: Pick<View, 'answer' | 'codes'>) {
  const [first] = codes;
  if (first !== undefined && answer.startsWith(`${first} `)) return <CodeLink code={first} />;
  return (
    <>
      <strong>{answer}</strong>{' '}
      {codes.map((code) => (
        <CodeLink key={code} code={code} short />
      ))}
    </>
  );
}
