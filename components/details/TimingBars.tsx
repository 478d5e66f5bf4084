import type { Exchange, Timings } from '#lib/http/exchange.ts';
import { formatDuration } from '../format.ts';

const PHASES: readonly { readonly id: keyof Timings; readonly name: string }[] = [
  { id: 'blocked', name: 'Queued' },
  { id: 'dns', name: 'DNS' },
  { id: 'connect', name: 'Connecting' },
  { id: 'tls', name: 'TLS' },
  { id: 'send', name: 'Sending' },
  { id: 'wait', name: 'Waiting for the server' },
  { id: 'receive', name: 'Receiving' },
];

/** Where the time went, as bars on one axis with their numbers. TLS is part of connecting, as in HAR. */
export function TimingBars({ exchange }: { readonly exchange: Exchange }) {
  const { timings, duration } = exchange;
  const phases = PHASES.flatMap(({ id, name }) => {
    const ms = timings?.[id];
    return ms === undefined ? [] : [{ id, name, ms }];
  });
  if (phases.length === 0) {
    return (
      <p className="not-captured">
        {duration === undefined ? 'Not known yet.' : `${formatDuration(duration)} in all.`} The phases are seen while
        DevTools is open.
      </p>
    );
  }
  const total =
    Math.max(duration ?? 0, ...[phases.filter(({ id }) => id !== 'tls').reduce((sum, { ms }) => sum + ms, 0)]) || 1;
  let at = 0;
  return (
    <table className="timing">
      <tbody>
        {phases.map(({ id, name, ms }) => {
          const start = id === 'tls' ? Math.max(0, at - ms) : at;
          if (id !== 'tls') at += ms;
          return (
            <tr key={id}>
              <th scope="row" className="timing-name">
                {name}
              </th>
              <td className="timing-axis">
                <span
                  className={`timing-bar timing-${id}`}
                  style={{ left: `${(start / total) * 100}%`, width: `${(ms / total) * 100}%` }}
                />
              </td>
              <td className="timing-number">{formatDuration(ms)}</td>
            </tr>
          );
        })}
        <tr className="timing-total">
          <th scope="row" className="timing-name">
            Total
          </th>
          <td />
          <td className="timing-number">{formatDuration(duration ?? total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
