import { isCutShort } from '#lib/gateways/cut-short.ts';
import { originHistory } from '#lib/gateways/history.ts';
import { type ExchangeId, isResponded, type Responded, type Settled } from '#lib/http/exchange.ts';
import { plural } from '#lib/store/plural.ts';
import { responseClassOf } from '#lib/store/response-class.ts';
import { useView } from '../common/view-context.ts';
import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { clockTime } from './words.ts';
import './history.css';

/** The newest of them; more would not be read. */
const MOST_SHOWN = 16;

interface HistoryProps {
  readonly exchange: Responded;
  readonly onSelect: (id: ExchangeId) => void;
}

function codeOf(exchange: Settled): string {
  if (!isResponded(exchange)) return 'none';
  return isCutShort(exchange) ? `${exchange.outcome.status}, cut short` : String(exchange.outcome.status);
}

/** What the host answered before, as a line of codes in time. Nothing where it is not known. */
export function History({ exchange, onSelect }: HistoryProps) {
  const journal = useView((state) => state.log.journal);
  const history = originHistory(exchange, journal);
  if (history === undefined) return null;
  const { entries, failingSince, run, lastSuccess, failed, worked } = history;
  const shown = entries.slice(-MOST_SHOWN);
  return (
    <>
      <h4>What the host answered before</h4>
      <p>
        {plural(entries.length, 'answer')}: {failed} failed, {worked} worked.
        {failingSince !== undefined && run > 1 && ` Failing since ${clockTime(failingSince)}.`}
        {lastSuccess === undefined ? ' No success was seen.' : ` Last success at ${clockTime(lastSuccess.startedAt)}.`}
      </p>
      <ol className="history" aria-label="Answers of the host, oldest first">
        {shown.map(({ id, startedAt, exchange: one, method, pattern }) => {
          const responseClass = responseClassOf(one);
          const code = codeOf(one);
          const isThis = id === exchange.id;
          return (
            <li key={id} aria-current={isThis ? 'step' : undefined}>
              <button
                type="button"
                className={`history-entry class-${responseClass}`}
                title={`${method} ${pattern}`}
                disabled={isThis}
                onClick={() => onSelect(id)}
              >
                <StatusGlyph responseClass={responseClass} size={11} />
                <span className="history-code">{code}</span>
                <span className="only-spoken">{` ${method} ${pattern} `}</span>
                <time className="history-time" dateTime={new Date(startedAt).toISOString()}>
                  {clockTime(startedAt)}
                </time>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
