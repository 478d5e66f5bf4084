import { useState } from 'react';
import type { OriginSummary } from '#lib/store/overview/overview.ts';
import { formatDuration, hostOf } from '../format.ts';
import { FilterLink } from './FilterLink.tsx';

const SHOWN_AT_FIRST = 6;

interface OriginTableProps {
  readonly origins: readonly OriginSummary[];
  readonly onFilter: (text: string) => void;
}

/** Who answered, the worst first. */
export function OriginTable({ origins, onFilter }: OriginTableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? origins : origins.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <table className="overview-table">
        <thead>
          <tr>
            <th scope="col">Origin</th>
            <th scope="col" className="number">
              Exchanges
            </th>
            <th scope="col" className="number">
              Failed
            </th>
            <th scope="col" className="number">
              Problems
            </th>
            <th scope="col" className="number wide-only">
              Median
            </th>
            <th scope="col" className="number">
              Slowest
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ origin, thirdParty, exchanges, failed, problems, median, slowest }) => (
            <tr key={origin}>
              <th scope="row">
                <FilterLink filter={`domain:${hostOf(origin)}`} onFilter={onFilter}>
                  {origin.replace(/^https:\/\//, '')}
                </FilterLink>
                {thirdParty !== undefined && (
                  <span className="muted overview-party">{thirdParty ? 'third party' : 'first party'}</span>
                )}
              </th>
              <td className="number">{exchanges.toLocaleString('en')}</td>
              <td className="number">{failedText(failed, exchanges)}</td>
              <td className="number">{problems}</td>
              <td className="number wide-only">{formatDuration(median)}</td>
              <td className="number">{formatDuration(slowest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < origins.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show {origins.length - shown.length} more
        </button>
      )}
    </>
  );
}

function failedText(failed: number, exchanges: number): string {
  if (failed === 0) return '0';
  const share = (failed / exchanges) * 100;
  return `${failed.toLocaleString('en')} (${share < 1 ? '<1' : Math.round(share)}%)`;
}
