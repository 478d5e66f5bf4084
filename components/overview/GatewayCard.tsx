import { plural } from '#lib/store/plural.ts';
import { worstGatewayFailure } from '#lib/store/selectors.ts';
import { useView } from '../common/view-context.ts';
import { pathOf } from '../format.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import { TriageSummary } from '../triage/TriageSummary.tsx';
import { useDiagnosis } from '../triage/use-diagnosis.ts';

/** The worst gateway failure in short, with the way to its triage. Nothing without one. */
export function GatewayCard({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const row = useView(worstGatewayFailure);
  const failures = useView((state) => state.gatewayFailures.length);
  const diagnosis = useDiagnosis(row?.exchange);
  if (row === undefined || diagnosis === undefined) return null;
  const { exchange } = row;
  return (
    <section className="overview-gateway" aria-label="Gateway failure">
      <p className="overview-gateway-head">
        <ExplainedStatus exchange={exchange} />
        <span className="code overview-gateway-path" title={exchange.url}>
          {exchange.method} {pathOf(exchange.url)}
        </span>
      </p>
      <TriageSummary diagnosis={diagnosis} exchange={exchange} brief />
      <p className="overview-gateway-foot">
        <button type="button" className="button" onClick={() => onOpen(exchange.id)}>
          Find out why
        </button>
        {failures > 1 && <span className="muted">and {plural(failures - 1, 'more gateway failure')}</span>}
      </p>
    </section>
  );
}
