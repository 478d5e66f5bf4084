// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed by their position, which table rows are not
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop, on a row or on its status
import { memo, type ReactNode } from 'react';
import type { ColumnId } from '#lib/settings-table.ts';
import { plural } from '#lib/store/plural.ts';
import type { Row } from '#lib/store/row.ts';
import type { Line } from '#lib/store/table-view.ts';
import { useViewStore } from '../common/view-context.ts';
import { LevelMark } from '../findings/LevelMark.tsx';
import { formatBytes, formatDuration, hostOf, nameOf, pathOf, sizeOf } from '../format.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import { spokenLabel, statusLabelOf } from '../status/status-label.ts';
import type { Column } from './columns.ts';

interface ExchangeRowProps extends Omit<Line, 'position' | 'siblings'> {
  readonly columns: readonly Column[];
  /** Position among the lines, from 0. */
  readonly index: number;
  /** As `aria-posinset` and `aria-setsize` want them. */
  readonly position: number;
  readonly siblings: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** Which hop of its redirect chain it is, from 1, and how many there are; of 1 where nothing redirected. */
  readonly hop: number;
  readonly hops: number;
  /** When its page started, in milliseconds since the epoch. */
  readonly pageStart: number;
  readonly selected: boolean;
  /** What of the row is the grid's one tab stop, if any. */
  readonly tabStop: 'row' | 'status' | undefined;
  readonly onActivate: (id: string) => void;
  readonly onFold: (fold: string) => void;
}

/** One line of the table: an exchange, or the first of several that are alike. */
export const ExchangeRow = memo(function ExchangeRow(props: ExchangeRowProps) {
  const { row, columns, index, top, level, position, siblings, expanded, selected, tabStop, onActivate } = props;
  const { exchange } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    <div
      role="row"
      className={`row row-${row.responseClass}${index % 2 === 1 ? ' row-odd' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={expanded}
      aria-selected={selected}
      aria-label={spokenRow(props)}
      tabIndex={tabStop === 'row' ? 0 : -1}
      data-row={exchange.id}
      onClick={() => onActivate(exchange.id)}
    >
      {columns.map(({ id }) => (
        <div key={id} role="gridcell" className={`cell cell-${id}`} title={titleOf(id, props)}>
          {contentOf(id, props)}
        </div>
      ))}
    </div>
  );
});

function contentOf(column: ColumnId, props: ExchangeRowProps): ReactNode {
  const { row, tabStop, pageStart } = props;
  const { exchange } = row;
  switch (column) {
    case 'status':
      return <ExplainedStatus exchange={exchange} tabIndex={tabStop === 'status' ? 0 : -1} />;
    case 'method':
      return exchange.method;
    case 'name':
      return <NameCell {...props} />;
    case 'domain':
      return hostOf(exchange.url);
    case 'type':
      return exchange.type;
    case 'protocol':
      return exchange.httpVersion;
    case 'party':
      return row.thirdParty === undefined ? '' : row.thirdParty ? 'third' : 'own';
    case 'initiator':
      return exchange.initiator === undefined ? '' : nameOf(exchange.initiator);
    case 'findings':
      return <FindingsCell row={row} />;
    case 'size':
      return formatBytes(sizeOf(exchange));
    case 'start':
      return (
        <>
          {clockOf(exchange.startedAt)} <span className="start-offset">{offsetOf(exchange.startedAt - pageStart)}</span>
        </>
      );
    case 'time':
      return formatDuration(exchange.duration);
  }
}

function titleOf(column: ColumnId, { row, pageStart }: ExchangeRowProps): string | undefined {
  const { url, initiator, startedAt } = row.exchange;
  if (column === 'name') return url;
  if (column === 'domain') return hostOf(url);
  if (column === 'initiator') return initiator;
  if (column === 'start') return `${offsetOf(startedAt - pageStart)} after the start of its page`;
  return undefined;
}

/** The path, with what ties it to its neighbours, and how often it is repeated. */
function NameCell({ row, level, tie, hop, hops, repeats, fold, expanded, ...props }: ExchangeRowProps) {
  const { preflight, preflightOf, onFold } = props;
  return (
    <>
      {level === 2 && <span className="repeat-line" />}
      {tie !== undefined && <span className={`tie tie-${tie}`} />}
      {repeats !== undefined && fold !== undefined && (
        <button
          type="button"
          className="fold"
          tabIndex={-1}
          title={expanded ? 'Close the repeats' : `Show all ${repeats} of them`}
          aria-label={expanded ? 'Close the repeats' : `Show all ${repeats} of them`}
          onClick={(event) => {
            event.stopPropagation();
            onFold(fold);
          }}
        >
          <svg className="fold-mark" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" focusable="false">
            <path d={expanded ? 'M0 2h8L4 7z' : 'M2 0v8l5-4z'} fill="currentColor" />
          </svg>
          ×&nbsp;{repeats.toLocaleString('en')}
        </button>
      )}
      {hops > 1 && (
        <span className="mark" title={`Hop ${hop} of ${hops} of a redirect chain`}>
          {hop}/{hops}
        </span>
      )}
      {preflightOf !== undefined && (
        <span className="mark" title="Asks for the request in the row below">
          preflight
        </span>
      )}
      {preflight !== undefined && (
        <span className="mark" title="Its preflight is in the row above">
          preflighted
        </span>
      )}
      <PathText url={row.exchange.url} />
    </>
  );
}

/** So many characters of a path's beginning stay in sight. */
const LEAST_OF_PARENT = 6;

/** The path: where there is no room for all of it, its last part stays longest. */
function PathText({ url }: { readonly url: string }) {
  const [, parent = '', last = '', query = ''] = /^([^?]*\/(?=[^?/]))?([^?]*)(\?.*)?$/s.exec(pathOf(url)) ?? [];
  return (
    <>
      <span className="path-parent" style={parent.length > LEAST_OF_PARENT ? { minWidth: `${LEAST_OF_PARENT}ch` } : {}}>
        {parent}
      </span>
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

function spokenRow({ row, repeats, hop, hops, preflight, preflightOf }: ExchangeRowProps): string {
  const { exchange, findings, worst } = row;
  const { method, url, duration } = exchange;
  const parts = [`${method} ${nameOf(url)} on ${hostOf(url)}`, spokenLabel(statusLabelOf(exchange))];
  if (repeats !== undefined) parts.push(`${repeats} times`);
  if (hops > 1) parts.push(`redirect hop ${hop} of ${hops}`);
  if (preflightOf !== undefined) parts.push('preflight of the next row');
  if (preflight !== undefined) parts.push('its preflight is in the row above');
  if (worst !== undefined) parts.push(`${plural(findings.length, 'finding')}, worst ${worst}`);
  if (duration !== undefined) parts.push(formatDuration(duration));
  return parts.join(', ');
}

/** The time of day, for example `14:03:12.345`. */
function clockOf(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

function offsetOf(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${formatDuration(Math.abs(ms))}`;
}
