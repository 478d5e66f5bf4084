import type { DiagnosisSummary } from '../gateways/index.ts';
import { isResponded } from '../http/exchange.ts';
import { statusCode } from '../knowledge/status-codes/index.ts';
import type { JudgedExchange } from './har.ts';

/** An exchange, judged, with who answered it. */
export interface CsvRow extends JudgedExchange {
  /** Index in the file, or place in the list. */
  readonly entry: number;
  readonly gateway?: DiagnosisSummary | undefined;
}

/** What spreadsheets begin a formula with; the full-width forms are read alike in some languages. */
const FORMULA = /^[\t\r\n ]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const COLUMNS: readonly (readonly [name: string, cell: (row: CsvRow) => string | number | undefined])[] = [
  ['entry', ({ entry }) => entry],
  ['started', ({ exchange }) => new Date(exchange.startedAt).toISOString()],
  ['method', ({ exchange }) => exchange.method],
  ['url', ({ exchange }) => exchange.url],
  ['type', ({ exchange }) => exchange.type],
  ['status', ({ exchange }) => (isResponded(exchange) ? exchange.outcome.status : undefined)],
  ['result', resultOf],
  ['duration_ms', ({ exchange }) => exchange.duration],
  ['size_bytes', ({ exchange }) => (isResponded(exchange) ? exchange.outcome.content?.size : undefined)],
  ['wire_bytes', ({ exchange }) => (isResponded(exchange) ? exchange.outcome.content?.wireSize : undefined)],
  ['answered_by', ({ gateway }) => gateway?.name],
  ['level', ({ findings }) => findings[0]?.level],
  ['rules', ({ findings }) => findings.map(({ rule }) => rule).join(' ')],
  ['findings', ({ findings }) => findings.map(({ message }) => message).join(' ')],
];

/** The first line of the table, with its line break. */
export const CSV_HEAD = lineOf(COLUMNS.map(([name]) => name));

/**
 * An exchange as one line of a CSV table (RFC 4180), with its line break. Cells that a spreadsheet would take for a
 * formula begin with an apostrophe.
 */
export function csvLine(row: CsvRow): string {
  return lineOf(COLUMNS.map(([, cell]) => cell(row)));
}

function resultOf({ exchange: { outcome } }: CsvRow): string {
  if (outcome.state === 'responded') return statusCode(outcome.status)?.name ?? '';
  return outcome.state === 'failed' ? outcome.error : 'pending';
}

function lineOf(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: string | number | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
