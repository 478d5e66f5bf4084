import type { DiagnosisSummary } from '../gateways/index.ts';
import type { Level } from '../lint/finding.ts';
import type { Journal } from '../lint/journal.ts';
import type { Rules } from '../lint/lint.ts';
import { CSV_HEAD, csvLine } from '../report/csv.ts';
import { harReport } from '../report/har.ts';
import { jsonReport } from '../report/json.ts';
import { gatewayOf, type LintedExchange, type LintedFile } from '../report/linted-file.ts';
import { markdownReport } from '../report/markdown.ts';
import { redactUrl } from '../report/redact.ts';
import { redactDiagnosis, redactFinding } from '../report/redact-finding.ts';
import { sarifReport } from '../report/sarif.ts';
import type { Row } from '../store/row.ts';

/** The forms in which exchanges are saved. Secrets are left out of all but `har-with-secrets`. */
export type ExportFormat = 'har' | 'har-with-secrets' | 'markdown' | 'csv' | 'sarif' | 'json';

/** End of the file's name and media type of each form. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> = {
  har: { ending: '.har', type: 'application/json' },
  'har-with-secrets': { ending: '.with-secrets.har', type: 'application/json' },
  markdown: { ending: '.md', type: 'text/markdown' },
  csv: { ending: '.csv', type: 'text/csv' },
  sarif: { ending: '.sarif', type: 'application/json' },
  json: { ending: '.json', type: 'application/json' },
};

/** What is exported. */
export interface ExportOptions {
  readonly rows: readonly Row[];
  /** Of the log that the rows belong to. */
  readonly journal: Journal;
  readonly rules: Rules;
  /** What the exchanges are from, for headings: the name of a file or the host of a page. */
  readonly name: string;
  /** Version of Status Lens. */
  readonly version: string;
}

/** The file in parts, so that a large one can be written bit by bit; some parts are empty. */
export function exportParts(format: ExportFormat, options: ExportOptions): Generator<string> {
  switch (format) {
    case 'har':
    case 'har-with-secrets':
      return harReport(options.rows, { version: options.version, redact: format === 'har' });
    case 'csv':
      return csvParts(options);
    default:
      return reportParts(format, options);
  }
}

function* csvParts({ rows, journal }: ExportOptions): Generator<string> {
  yield CSV_HEAD;
  for (const [entry, { exchange, findings }] of rows.entries()) {
    yield csvLine({
      entry,
      exchange: { ...exchange, url: redactUrl(exchange.url) },
      findings: findings.map(redactFinding),
      gateway: safeGatewayOf(exchange, journal),
    });
  }
}

function* reportParts(format: 'markdown' | 'sarif' | 'json', options: ExportOptions): Generator<string> {
  const { rows, journal, rules, name } = options;
  const exchanges: LintedExchange[] = [];
  const count: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  for (const [entry, { exchange, findings }] of rows.entries()) {
    const gateway = safeGatewayOf(exchange, journal);
    for (const { level } of findings) count[level] += 1;
    exchanges.push({
      entry,
      method: exchange.method,
      url: redactUrl(exchange.url),
      status: exchange.outcome.state === 'responded' ? exchange.outcome.status : 0,
      findings: findings.map(redactFinding),
      ...(gateway !== undefined && { gateway }),
    });
    yield '';
  }
  const linted: LintedFile = { file: name, exchanges, faults: [], summary: { exchanges: rows.length, ...count } };
  if (format === 'json') yield* jsonReport(linted);
  else yield format === 'sarif' ? sarifReport(linted, rules) : markdownReport(linted);
  yield '\n';
}

function safeGatewayOf(exchange: Row['exchange'], journal: Journal): DiagnosisSummary | undefined {
  const gateway = gatewayOf(exchange, journal);
  return gateway === undefined ? undefined : redactDiagnosis(gateway);
}

/** The name of an exported file: what it is from, the day, and the form. Without anything that a file system refuses. */
export function exportName(format: ExportFormat, source: string, at: Date): string {
  const LONGEST = 60;
  const stem = source
    .replace(/\.(?:har|json)$/i, '')
    .replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST);
  const day = at.toISOString().slice(0, 10);
  return `status-lens-${stem === '' ? '' : `${stem}-`}${day}${EXPORT_FILES[format].ending}`;
}
