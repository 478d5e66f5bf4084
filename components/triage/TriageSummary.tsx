import type { Diagnosis } from '#lib/gateways/diagnosis.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { whoAnswered } from './words.ts';
import './triage.css';

/** How much evidence the short form has. */
const BRIEF = 2;

interface TriageSummaryProps {
  readonly diagnosis: Diagnosis;
  readonly exchange: Exchange;
  /** Only the strongest evidence, and nothing of its limits. */
  readonly brief?: boolean;
}

/** Who answered, how sure that is, and on what evidence. */
export function TriageSummary({ diagnosis, exchange, brief = false }: TriageSummaryProps) {
  const { confidence } = diagnosis;
  const evidence = brief ? diagnosis.evidence.slice(0, BRIEF) : diagnosis.evidence;
  const against = brief ? [] : diagnosis.against;
  const { outcome, sources } = exchange;
  const pageIsMissing = outcome.state === 'responded' && outcome.status >= 400 && outcome.content?.text === undefined;
  return (
    <div className="triage-summary">
      <p className="triage-who">
        <strong>{whoAnswered(diagnosis)}</strong>
        <span className={`confidence confidence-${confidence}`}>{confidence} confidence</span>
      </p>
      {evidence.length > 0 && (
        <ul className="reasons" aria-label="Evidence">
          {evidence.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {against.length > 0 && (
        <>
          <p className="triage-label">What limits this</p>
          <ul className="reasons">
            {against.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {pageIsMissing && confidence !== 'high' && (
        <p className="triage-hint">
          The error page itself was not captured, and it often tells who made it:{' '}
          {sources.includes('har') ? 'record the file again with content.' : 'reload the page with DevTools open.'}
        </p>
      )}
    </div>
  );
}
