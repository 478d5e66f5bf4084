import { styleText } from 'node:util';
import { byLevel, type Finding, type Level } from '#lib/lint/finding.ts';
import type { Judged } from './judged.ts';

const MARKS: Readonly<Record<Level, string>> = { error: '✖ error', warning: '▲ warning', info: '· info' };
const COLOURS = { error: 'red', warning: 'yellow', info: 'gray' } as const;
const WIDTHS = { method: 7, path: 34, result: 30, worst: 9 };
const LONGEST_LINE = 110;

/** Names an origin, for example `nginx`; the empty name for the page's own. */
export type NameOrigin = (origin: string) => string;

/** The exchanges in order, a line for each; equal ones that follow each other share one. */
export function exchangeTable(exchanges: readonly Judged[], nameOrigin: NameOrigin): string {
  const lines: { text: string; count: number }[] = [];
  for (const exchange of exchanges) {
    const text = exchangeLine(exchange, nameOrigin);
    const last = lines.at(-1);
    if (last?.text === text) last.count += 1;
    else lines.push({ text, count: 1 });
  }
  const head = [
    'method'.padEnd(WIDTHS.method),
    'path'.padEnd(WIDTHS.path),
    'status'.padEnd(WIDTHS.result),
    'worst'.padEnd(WIDTHS.worst),
    'findings',
  ];
  return [
    styleText('dim', `  ${head.join('  ')}`),
    ...lines.map(({ text, count }) => `  ${text}${count === 1 ? '' : ` (${count} times)`}`),
  ].join('\n');
}

function exchangeLine({ method, url, result, findings, answeredBy }: Judged, nameOrigin: NameOrigin): string {
  const { origin, pathname } = new URL(url);
  const path = `${nameOrigin(origin)} ${pathname.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…')}`.trim();
  const worst = findings[0]?.level;
  const level = worst === undefined ? '' : MARKS[worst];
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
  return [
    method.padEnd(WIDTHS.method),
    toWidth(path, WIDTHS.path),
    toWidth(result, WIDTHS.result),
    worst === undefined ? level.padEnd(WIDTHS.worst) : styleText(COLOURS[worst], level.padEnd(WIDTHS.worst)),
    answeredBy === undefined ? rules : `${rules} (answered by ${answeredBy})`,
  ]
    .join('  ')
    .trimEnd();
}

function toWidth(text: string, width: number): string {
  return (text.length <= width ? text : `${text.slice(0, width - 1)}…`).padEnd(width);
}

/** The problems, a paragraph for each rule: how often, what happened, what to do. Worst first. */
export function problemList(exchanges: readonly Judged[]): string {
  const byRule = Map.groupBy(
    exchanges.flatMap(({ findings }) => findings),
    ({ rule }) => rule,
  );
  return [...byRule]
    .map(([rule, findings]) => ({ rule, count: findings.length, example: worstOf(findings) }))
    .sort((a, b) => byLevel(a.example.level, b.example.level) || b.count - a.count)
    .map(({ rule, count, example }) => {
      const title = `${MARKS[example.level].padEnd(WIDTHS.worst)}  ${rule}`;
      return [
        `  ${styleText(COLOURS[example.level], title)}${count === 1 ? '' : `, ${count} times`}`,
        ...wrap(example.message),
        ...wrap(`Fix: ${example.fix.summary}`),
      ].join('\n');
    })
    .join('\n');
}

function worstOf(findings: readonly Finding[]): Finding {
  return [...findings].sort((a, b) => byLevel(a.level, b.level))[0] as Finding;
}

/** A terminal obeys control characters, and what is shown here came over the network. */
function wrap(text: string): string[] {
  const indent = ' '.repeat(WIDTHS.worst + 4);
  const lines: string[] = [];
  let line = indent;
  for (const word of text.replace(/\p{Cc}+/gu, ' ').split(' ')) {
    if (line.length + word.length > LONGEST_LINE && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
