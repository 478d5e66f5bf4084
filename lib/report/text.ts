import type { DiagnosisSummary } from '../gateways/index.ts';
import { byLevel, type Finding } from '../lint/finding.ts';
import { plural } from '../store/plural.ts';
import type { LintedExchange, LintedFile } from './linted-file.ts';

const MARKS = { error: '✖ error  ', warning: '▲ warning', info: '· info   ' } as const;

/** A report for a terminal: the exchanges that have findings, worst finding first, and a summary. */
export function textReport({ file, exchanges, faults, summary }: LintedFile): string {
  const shown = exchanges.filter(({ findings }) => findings.length > 0);
  return [
    file,
    '',
    ...shown.flatMap((exchange) => [...exchangeLines(exchange), '']),
    ...(faults.length === 0 ? [] : [`${plural(faults.length, 'entry', 'entries')} could not be read.`]),
    `${plural(summary.exchanges, 'exchange')}: ${plural(summary.error, 'error')}, ${plural(summary.warning, 'warning')}, ${summary.info} info`,
    '',
  ].join('\n');
}

function exchangeLines({ method, url, status, findings, gateway }: LintedExchange): string[] {
  return [
    `${status === 0 ? '---' : status} ${method} ${shorten(url)}`,
    ...[...findings].sort((a, b) => byLevel(a.level, b.level)).flatMap(findingLines),
    ...(gateway === undefined ? [] : gatewayLines(gateway)),
  ];
}

function findingLines({ level, rule, message, fix, specs }: Finding): string[] {
  return [
    `  ${MARKS[level]} ${rule}: ${oneLine(message)}`,
    `              Fix: ${oneLine(fix.summary)} (${specs[0].title})`,
  ];
}

function gatewayLines({ product, name, hop, confidence, causes, checks }: DiagnosisSummary): string[] {
  return [
    `  ${product === 'unknown' ? 'It is not known who answered' : `Answered by ${name}`} (hop: ${hop}), confidence ${confidence}.`,
    ...causes.slice(0, 3).map((cause, index) => `    ${index + 1}. ${oneLine(cause)}`),
    ...(checks[0] === undefined ? [] : [`    Check next: ${oneLine(checks[0])}`]),
  ];
}

/** A terminal obeys control characters, and what is shown here came over the network. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

function shorten(url: string): string {
  const LONGEST = 140;
  const clean = oneLine(url);
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1)}…`;
}
