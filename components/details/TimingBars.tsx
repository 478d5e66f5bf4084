import type { Exchange, Timings } from '#lib/http/exchange.ts';
import { type KnownTimeout, type TimingFacts, timingOf } from '#lib/store/timing.ts';
import { formatDuration } from '../format.ts';

const NAMES: Readonly<Record<keyof Timings, string>> = {
  blocked: 'Queued',
  dns: 'DNS',
  connect: 'Connecting',
  tls: 'TLS',
  send: 'Sending',
  wait: 'Waiting for the server',
  receive: 'Receiving',
};
/** Labels of timeouts that lie closer on the axis run into each other. */
const LEAST_GAP = 0.09;

/** Where the time went, as bars on one axis with their numbers, and the timeouts that a long wait met. */
export function TimingBars({ exchange }: { readonly exchange: Exchange }) {
  const facts = timingOf(exchange);
  const { phases, total, axis, timeouts } = facts;
  const fitting = timeouts.filter(({ fits }) => fits);
  const ticks = spread(timeouts, axis);
  if (phases.length === 0) {
    return (
      <>
        <p className="not-captured">
          {total === undefined ? 'Not known yet.' : `${formatDuration(total)} in all.`} {whyNoPhases(exchange)}
        </p>
        <FittingTimeouts timeouts={fitting} />
      </>
    );
  }
  return (
    <>
      <Summary facts={facts} responded={exchange.outcome.state === 'responded'} />
      <table className="timing">
        <tbody>
          {phases.map(({ id, start, ms }) => (
            <tr key={id}>
              <th scope="row" className="timing-name">
                {NAMES[id]}
              </th>
              <td className="timing-axis">
                {ticks.map(({ seconds, fits }) => (
                  <span
                    key={seconds}
                    className={fits ? 'timing-tick timing-tick-fits' : 'timing-tick'}
                    style={{ left: `${((seconds * 1000) / axis) * 100}%` }}
                  />
                ))}
                <span
                  className={`timing-bar timing-${id}`}
                  style={{ left: `${(start / axis) * 100}%`, width: `${(ms / axis) * 100}%` }}
                />
              </td>
              <td className="timing-number">{formatDuration(ms)}</td>
            </tr>
          ))}
          {ticks.length > 0 && (
            <tr className="timing-ticks">
              <th scope="row" className="timing-name muted">
                Usual timeouts
              </th>
              <td className="timing-axis">
                {ticks.map(({ seconds, fits, whose }) => (
                  <span
                    key={seconds}
                    className={fits ? 'timing-label timing-label-fits' : 'timing-label'}
                    style={{ left: `${((seconds * 1000) / axis) * 100}%` }}
                    title={whose}
                  >
                    {seconds} s
                  </span>
                ))}
              </td>
              <td />
            </tr>
          )}
          <tr className="timing-total">
            <th scope="row" className="timing-name">
              Total
            </th>
            <td />
            <td className="timing-number">{formatDuration(total)}</td>
          </tr>
        </tbody>
      </table>
      <FittingTimeouts timeouts={fitting} />
    </>
  );
}

function whyNoPhases({ sources }: Exchange): string {
  if (sources.includes('har')) return 'The file does not tell the phases.';
  if (sources.includes('devtools')) return 'DevTools did not tell the phases.';
  return 'The phases are seen while DevTools is open, once the page has read the response.';
}

interface SummaryProps {
  readonly facts: TimingFacts;
  readonly responded: boolean;
}

function Summary({ facts: { firstByte, download, phases, total }, responded }: SummaryProps) {
  const known = new Set(phases.map(({ id }) => id));
  return (
    <p className="timing-summary">
      {!responded ? (
        <>
          No byte came in <strong>{formatDuration(total)}</strong>.
        </>
      ) : firstByte === undefined ? (
        'When the first byte came is not known.'
      ) : (
        <>
          First byte after <strong>{formatDuration(firstByte)}</strong>
          {download !== undefined && (
            <>
              , the rest within <strong>{formatDuration(download)}</strong>
            </>
          )}
          .
        </>
      )}
      {!known.has('connect') && ' No new connection is recorded.'}
    </p>
  );
}

function FittingTimeouts({ timeouts }: { readonly timeouts: readonly KnownTimeout[] }) {
  if (timeouts.length === 0) return null;
  return (
    <p className="timing-fit">
      {timeouts.map(({ seconds, whose }) => (
        <span key={seconds}>
          It ended after about {seconds} s, where a timeout may have ended it. Known defaults of {seconds} s: {whose}.{' '}
        </span>
      ))}
    </p>
  );
}

/** Those whose labels have room on the axis, what fits first, then the latest. */
function spread(timeouts: readonly KnownTimeout[], axis: number): readonly KnownTimeout[] {
  const placed: KnownTimeout[] = [];
  const wanted = [...timeouts].sort((a, b) => Number(b.fits) - Number(a.fits) || b.seconds - a.seconds);
  for (const one of wanted) {
    const isFree = placed.every(({ seconds }) => Math.abs(seconds - one.seconds) * 1000 >= LEAST_GAP * axis);
    if (isFree && one.seconds * 1000 >= LEAST_GAP * axis) placed.push(one);
  }
  return placed;
}
