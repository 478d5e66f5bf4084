import type { Diagnosis } from '#lib/gateways/diagnosis.ts';
import { whoAnswered } from './words.ts';
import './triage.css';

/** Who answered, how sure that is, and on what evidence. */
export function TriageSummary({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { confidence, evidence, against } = diagnosis;
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
          <h4>What limits this</h4>
          <ul className="reasons">
            {against.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
