import { originHistory } from '#lib/gateways/history.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { ticketOf } from '#lib/report/ticket.ts';
import { plural } from '#lib/store/plural.ts';
import { worstGatewayFailure } from '#lib/store/selectors.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { useView } from '../common/view-context.ts';
import { hostOf, pathOf } from '../format.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import { Command } from '../triage/Checklist.tsx';
import { TriageSummary } from '../triage/TriageSummary.tsx';
import { useDiagnosis } from '../triage/use-diagnosis.ts';

const CAUSES_SHOWN = 2;

/** The short form of the triage: who answered, the first causes, the next thing to check. Nothing without a failure. */
export function TriageCard() {
  const row = useView(worstGatewayFailure);
  const failures = useView((state) => state.gatewayFailures.length);
  const diagnosis = useDiagnosis(row?.exchange);
  const journal = useView((state) => state.log.journal);
  if (row === undefined || diagnosis === undefined) return null;
  const { exchange } = row;
  const { next } = diagnosis;

  function report(): string {
    const history = isResponded(exchange) ? originHistory(exchange, journal) : undefined;
    const offsetMinutes = -new Date(exchange.startedAt).getTimezoneOffset();
    return ticketOf({ exchange, diagnosis, history }, { offsetMinutes }).markdown;
  }

  return (
    <section className="triage triage-card" aria-label="Gateway failure">
      <div className="triage-head">
        <ExplainedStatus exchange={exchange} size="large" />
        {failures > 1 && <span className="muted">and {plural(failures - 1, 'more gateway failure')}</span>}
      </div>
      <p className="code triage-url" title={exchange.url}>
        {exchange.method} <strong>{hostOf(exchange.url)}</strong>
        {pathOf(exchange.url)}
      </p>
      <TriageSummary diagnosis={diagnosis} exchange={exchange} brief />
      <h2>Likely causes</h2>
      <ol className="causes">
        {diagnosis.causes.slice(0, CAUSES_SHOWN).map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ol>
      <h2>Check next</h2>
      <p>{next.title}</p>
      {next.command !== undefined && <Command command={next.command} />}
      <CopyButton text={report} what="a summary for a ticket" label="Copy summary for a ticket" />
    </section>
  );
}
