import { STACKED_CLASSES, type Timeline } from '#lib/store/overview/timeline.ts';
import { clockText, decimalsFor } from './clock.ts';
import { CLASS_LABELS } from './words.ts';

/** The numbers of the chart, for whoever reads them rather than looks; stretches without any are left out. */
export function CountsTable({ timeline }: { readonly timeline: Timeline }) {
  const { columns, width } = timeline;
  const busy = columns.filter(({ total }) => total > 0);
  const classes = STACKED_CLASSES.filter((name) => busy.some(({ counts }) => counts[name] > 0)).reverse();
  return (
    <details className="overview-more">
      <summary>The numbers as a table</summary>
      <table className="overview-table">
        <thead>
          <tr>
            <th scope="col">From</th>
            {classes.map((name) => (
              <th key={name} scope="col" className="number">
                {CLASS_LABELS[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {busy.map(({ from, counts }) => (
            <tr key={from}>
              <th scope="row">{clockText(from, decimalsFor(width))}</th>
              {classes.map((name) => (
                <td key={name} className="number">
                  {counts[name].toLocaleString('en')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
