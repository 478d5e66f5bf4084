import { useShallow } from 'zustand/react/shallow';
import { chainOf, documentRow, worstGatewayFailure } from '#lib/store/selectors.ts';
import { useView } from '../common/view-context.ts';
import { RedirectChain } from '../details/RedirectChain.tsx';
import { hostOf, pathOf } from '../format.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import { outcomeMeaning } from '../status/outcome-meaning.ts';

/** The status of the page itself, what it means, and the redirects that led to it. */
export function DocumentSummary() {
  const row = useView(documentRow);
  const toldAlready = useView((state) => worstGatewayFailure(state)?.exchange.id === row?.exchange.id);
  const chain = useView(useShallow((state) => (row === undefined ? [] : chainOf(state, row.exchange.id))));
  if (row === undefined) {
    return (
      <section className="document" aria-label="The page">
        <p className="muted">
          The page itself was loaded before Status Lens watched this tab. Reload it to see its status; what it has
          requested since is below.
        </p>
      </section>
    );
  }
  const { exchange } = row;
  if (toldAlready && chain.length < 2) return null;
  return (
    <section className="document" aria-label="The page">
      <ExplainedStatus exchange={exchange} size="large" />
      <p className="document-url code" title={exchange.url}>
        {exchange.method} <strong>{hostOf(exchange.url)}</strong>
        {pathOf(exchange.url)}
      </p>
      <p>{outcomeMeaning(exchange)}</p>
      {chain.length > 1 && <RedirectChain chain={chain} current={exchange.id} />}
    </section>
  );
}
