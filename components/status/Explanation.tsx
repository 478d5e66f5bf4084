import type { Exchange } from '#lib/http/exchange.ts';
import { explain } from '#lib/knowledge/status-codes/index.ts';
import { type AdviceShown, CodeExplanation } from './CodeExplanation.tsx';
import { ErrorExplanation } from './ErrorExplanation.tsx';

interface ExplanationProps {
  readonly exchange: Exchange;
  readonly advice?: AdviceShown;
}

/** Explains what became of an exchange. */
export function Explanation({ exchange, advice = 'all' }: ExplanationProps) {
  const { outcome, fromCache, fromServiceWorker } = exchange;
  if (outcome.state === 'pending') {
    return (
      <div className="explanation">
        <p className="explanation-meaning">No answer yet. The row changes when it arrives.</p>
      </div>
    );
  }
  if (outcome.state === 'failed') return <ErrorExplanation error={outcome.error} />;
  return (
    <>
      {fromServiceWorker === true && (
        <p className="explanation-origin">A service worker of the page produced this response, not the server.</p>
      )}
      {fromCache === true && fromServiceWorker !== true && (
        <p className="explanation-origin">
          The browser took this response from its cache. The server may have confirmed it with a 304, which the browser
          does not show.
        </p>
      )}
      <CodeExplanation entry={explain(outcome.status)} advice={advice} />
      {outcome.laterError !== undefined && (
        <div className="explanation-later">
          <p className="steps-title">
            Then it broke: <code>{outcome.laterError}</code>
          </p>
          <ErrorExplanation error={outcome.laterError} late />
        </div>
      )}
    </>
  );
}
