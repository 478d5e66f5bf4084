import type { Exchange } from '../http/exchange.ts';
import type { Level } from '../lint/finding.ts';
import type { ColumnId, TableSort } from '../settings-table.ts';
import type { Row } from './row.ts';

/** By what a row is sorted; undefined where it is not known, which always comes last. */
export type SortKey = number | string | undefined;

/** Above every status code: an exchange without a response is worse than any. */
const NO_RESPONSE = 1000;
const GRAVITY: Readonly<Record<Level, number>> = { error: 3_000_000, warning: 2_000_000, info: 1_000_000 };

const KEYS: Readonly<Record<ColumnId, (row: Row) => SortKey>> = {
  status: ({ exchange: { outcome } }) =>
    outcome.state === 'responded' ? outcome.status : outcome.state === 'failed' ? NO_RESPONSE : undefined,
  method: ({ exchange }) => exchange.method,
  name: ({ exchange }) => exchange.url.slice(hostEnd(exchange.url)),
  domain: ({ exchange }) => exchange.url.slice(hostStart(exchange.url), hostEnd(exchange.url)),
  type: ({ exchange }) => exchange.type,
  protocol: ({ exchange }) => exchange.httpVersion,
  party: ({ thirdParty }) => (thirdParty === true ? 1 : 0),
  initiator: ({ exchange }) => exchange.initiator,
  findings: ({ worst, findings }) => (worst === undefined ? 0 : GRAVITY[worst] + findings.length),
  size: ({ exchange }) => bytesOf(exchange),
  start: ({ exchange }) => exchange.startedAt,
  time: ({ exchange }) => exchange.duration,
};

/** Columns of which the greatest values are what one looks for: they are sorted downwards first. */
const DOWNWARDS: ReadonlySet<ColumnId> = new Set(['findings', 'size', 'time']);

/** The key of a row in a column. */
export function sortKey(row: Row, column: ColumnId): SortKey {
  return KEYS[column](row);
}

/** Orders keys, those that are not known last in both directions. */
export function compareKeys(a: SortKey, b: SortKey, descending: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b !== descending ? -1 : 1;
}

/** What the header of a column does next: one direction, the other, then the order of the starts again. */
export function nextSort(sort: TableSort | undefined, column: ColumnId): TableSort | undefined {
  const first = DOWNWARDS.has(column);
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : undefined;
}

function bytesOf({ outcome }: Exchange): number | undefined {
  return outcome.state === 'responded' ? (outcome.content?.wireSize ?? outcome.content?.size) : undefined;
}

/** Parsing 100,000 URLs would be felt; these are absolute and as the browser writes them. */
function hostStart(url: string): number {
  const slashes = url.indexOf('//');
  return slashes === -1 ? url.length : slashes + 2;
}

function hostEnd(url: string): number {
  const start = hostStart(url);
  if (start === url.length) return 0;
  const end = url.slice(start).search(/[/?#]/);
  return end === -1 ? url.length : start + end;
}
