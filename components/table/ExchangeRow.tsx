// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed by their position, which table rows are not
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop, on a row or on its status
import { memo, type ReactNode } from 'react';
import type { Row } from '#lib/store/row.ts';
import { useViewStore } from '../common/view-context.ts';
import { LevelMark } from '../findings/LevelMark.tsx';
import { formatBytes, formatDuration, hostOf, nameOf, pathOf, plural, sizeOf } from '../format.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import { spokenLabel, statusLabelOf } from '../status/status-label.ts';
import type { Column } from './columns.ts';

interface ExchangeRowProps {
  readonly row: Row;
  /** Position among the shown rows, from 0. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly selected: boolean;
  /** What of the row is the grid's one tab stop, if any. */
  readonly tabStop: 'row' | 'status' | undefined;
  readonly onActivate: (id: string) => void;
}

/** One exchange as a row of the grid. */
export const ExchangeRow = memo(function ExchangeRow(props: ExchangeRowProps) {
  const { row, index, top, selected, tabStop, onActivate } = props;
  const { exchange } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    <div
      role="row"
      className={`row row-${row.responseClass}${index % 2 === 1 ? ' row-odd' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-label={spokenRow(row)}
      tabIndex={tabStop === 'row' ? 0 : -1}
      data-row={exchange.id}
      onClick={() => onActivate(exchange.id)}
    >
      <Cell column="status">
        <ExplainedStatus exchange={exchange} tabIndex={tabStop === 'status' ? 0 : -1} />
      </Cell>
      <Cell column="method">{exchange.method}</Cell>
      <Cell column="name" title={exchange.url}>
        <PathText url={exchange.url} />
      </Cell>
      <Cell column="domain">{hostOf(exchange.url)}</Cell>
      <Cell column="type">{exchange.type}</Cell>
      <Cell column="findings">
        <FindingsCell row={row} />
      </Cell>
      <Cell column="size">{formatBytes(sizeOf(exchange))}</Cell>
      <Cell column="time">{formatDuration(exchange.duration)}</Cell>
    </div>
  );
});

interface CellProps {
  readonly column: Column['id'];
  readonly title?: string;
  readonly children: ReactNode;
}

function Cell({ column, title, children }: CellProps) {
  return (
    <div role="gridcell" className={`cell cell-${column}`} title={title}>
      {children}
    </div>
  );
}

/** The path: where there is no room for all of it, its last part stays longest. */
function PathText({ url }: { readonly url: string }) {
  const [, parent = '', last = '', query = ''] = /^([^?]*\/(?=[^?/]))?([^?]*)(\?.*)?$/s.exec(pathOf(url)) ?? [];
  return (
    <>
      <span className="path-parent">{parent}</span>
      <span className="path-last">{last}</span>
      <span className="path-query">{query}</span>
    </>
  );
}

function FindingsCell({ row }: { readonly row: Row }) {
  const { rules } = useViewStore();
  const [worst] = row.findings;
  if (worst === undefined) return null;
  return (
    <>
      <LevelMark level={worst.level} />
      <span className="findings-count">{row.findings.length}</span>
      <span className="findings-title">{rules.get(worst.rule)?.title ?? worst.rule}</span>
    </>
  );
}

function spokenRow({ exchange, findings, worst }: Row): string {
  const { method, url, duration } = exchange;
  const parts = [`${method} ${nameOf(url)} on ${hostOf(url)}`, spokenLabel(statusLabelOf(exchange))];
  if (worst !== undefined) parts.push(`${plural(findings.length, 'finding')}, worst ${worst}`);
  if (duration !== undefined) parts.push(formatDuration(duration));
  return parts.join(', ');
}
