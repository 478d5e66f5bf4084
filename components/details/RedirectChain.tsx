import type { Exchange } from '#lib/http/exchange.ts';
import { parseUrl } from '#lib/http/url.ts';
import type { Row } from '#lib/store/row.ts';
import { formatDuration, pathOf } from '../format.ts';
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
            {before !== undefined && <ChainNote before={before} exchange={exchange} />}
          </li>
        );
      })}
    </ol>
  );
}

function ChainNote({ before, exchange }: { readonly before: Exchange; readonly exchange: Exchange }) {
  const notes = notesOf(before, exchange);
  return notes.length === 0 ? null : <span className="chain-note">{notes.join(' · ')}</span>;
}

/** What changed on the way from one hop to the next, and how long the first took. */
function notesOf(before: Exchange, { method, url }: Exchange): readonly string[] {
  const [from, to] = [parseUrl(before.url), parseUrl(url)];
  return [
    ...(before.method === method
      ? []
      : [
          `${before.method} became ${method}${/^(?:GET|HEAD)$/.test(method) ? ': the content was not sent again' : ''}`,
        ]),
    ...(from?.protocol === 'http:' && to?.protocol === 'https:' ? ['From plain HTTP to HTTPS'] : []),
    ...(from?.protocol === 'https:' && to?.protocol === 'http:' ? ['From HTTPS to plain HTTP'] : []),
    ...(from !== undefined && to !== undefined && from.host !== to.host ? [`To another host: ${to.host}`] : []),
    ...(before.duration === undefined ? [] : [`after ${formatDuration(before.duration)}`]),
  ];
}

/** The path alone where the hop stays on its origin. */
function placeOf(url: string, before: string | undefined): string {
  const origin = parseUrl(url)?.origin;
  const same = before !== undefined && parseUrl(before)?.origin === origin;
  return same ? pathOf(url) : url;
}
