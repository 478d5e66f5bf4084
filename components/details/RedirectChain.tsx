import { parseUrl } from '#lib/http/url.ts';
import type { Row } from '#lib/store/row.ts';
import { pathOf } from '../format.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import './details.css';

interface RedirectChainProps {
  /** First hop first. */
  readonly chain: readonly Row[];
  readonly current: string;
  readonly onSelect?: (id: string) => void;
}

/** A redirect chain as steps, with the method and the status of each. */
export function RedirectChain({ chain, current, onSelect }: RedirectChainProps) {
  return (
    <ol className="chain" aria-label="Redirect chain">
      {chain.map(({ exchange }, index) => {
        const before = chain[index - 1]?.exchange;
        const where = placeOf(exchange.url, before?.url);
        return (
          <li key={exchange.id} className="chain-hop" aria-current={exchange.id === current ? 'step' : undefined}>
            <span className="chain-request">
              <span
                className={
                  before !== undefined && before.method !== exchange.method ? 'chain-method marked' : 'chain-method'
                }
              >
                {exchange.method}
              </span>
              {onSelect === undefined || exchange.id === current ? (
                <span className="chain-url code" title={exchange.url}>
                  {where}
                </span>
              ) : (
                <button
                  type="button"
                  className="link chain-url code"
                  title={exchange.url}
                  onClick={() => onSelect(exchange.id)}
                >
                  {where}
                </button>
              )}
            </span>
            <ExplainedStatus exchange={exchange} />
            {before !== undefined && before.method !== exchange.method && (
              <span className="chain-note">
                {before.method} became {exchange.method}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The path alone where the hop stays on its origin. */
function placeOf(url: string, before: string | undefined): string {
  const origin = parseUrl(url)?.origin;
  const same = before !== undefined && parseUrl(before)?.origin === origin;
  return same ? pathOf(url) : url;
}
