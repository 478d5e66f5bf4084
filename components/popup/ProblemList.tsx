import { useState } from 'react';
import { type MergedProblem, problemsText } from '#lib/store/problems.ts';
import { useView, useViewStore } from '../common/view-context.ts';
import { FindingBody } from '../findings/FindingBody.tsx';
import { LevelMark } from '../findings/LevelMark.tsx';
import { hostOf, pathOf } from '../format.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';

const SHOWN_AT_FIRST = 8;

/** The problems of the page, merged by rule and path, worst first. */
export function ProblemList({ pageHost }: { readonly pageHost: string }) {
  const problems = useView((state) => state.problems);
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="problems" aria-label="Problems">
      <h2>{problemsText(problems)}</h2>
      <ul className="problem-list">
        {shown.map((problem) => (
          <Problem key={problem.key} problem={problem} pageHost={pageHost} />
        ))}
      </ul>
      {shown.length < problems.length && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          Show {problems.length - shown.length} more
        </button>
      )}
    </section>
  );
}

function Problem({ problem, pageHost }: { readonly problem: MergedProblem; readonly pageHost: string }) {
  const { rule, example, row, pattern, count, exchanges } = problem;
  const title = useViewStore().rules.get(rule)?.title ?? rule;
  const host = hostOf(row.exchange.url);
  return (
    <li>
      <details className="problem">
        <summary>
          <LevelMark level={example.level} />
          <span className="problem-text">
            <span className="problem-title">{title}</span>
            <span className="problem-where code">
              {row.exchange.method} {host === pageHost ? '' : host}
              {exchanges === 1 ? pathOf(row.exchange.url) : pattern}
            </span>
          </span>
          {count > 1 && (
            <span className="problem-count" title={`${count} times`}>
              ×{count.toLocaleString('en')}
            </span>
          )}
        </summary>
        <div className="problem-body">
          <ExplainedStatus exchange={row.exchange} />
          <FindingBody finding={example} row={row} />
        </div>
      </details>
    </li>
  );
}
