import { pathPattern } from '../http/url.ts';
import { byLevel, type Finding } from '../lint/finding.ts';
import type { LintedExchange, LintedFile } from './linted-file.ts';
import { codeSpan, plainMarkdown } from './markdown-text.ts';

/** A report to paste into a ticket: the same problem on many exchanges is one row with a count. */
export function markdownReport({ file, exchanges, summary }: LintedFile): string {
  const merged = mergeByPath(exchanges);
  const gateways = exchanges.filter(({ gateway }) => gateway !== undefined);
  return [
    `# HTTP findings in ${code(file)}`,
    '',
    `${summary.exchanges} exchanges: ${summary.error} errors, ${summary.warning} warnings, ${summary.info} info.`,
    '',
    ...(merged.length === 0
      ? ['Nothing was found.', '']
      : [
          '| level | rule | where | times | what | fix |',
          '|---|---|---|---|---|---|',
          ...merged.map(
            ({ finding, method, where, times }) =>
              `| ${finding.level} | ${code(finding.rule)} | ${code(`${method} ${where}`)} | ${times} | ${plainMarkdown(finding.message)} | ${plainMarkdown(finding.fix.summary)} |`,
          ),
          '',
        ]),
    ...gateways.flatMap(gatewaySection),
  ].join('\n');
}

interface MergedFinding {
  readonly finding: Finding;
  readonly method: string;
  readonly where: string;
  readonly times: number;
}

function mergeByPath(exchanges: readonly LintedExchange[]): readonly MergedFinding[] {
  const merged = new Map<string, MergedFinding>();
  for (const { method, url, findings } of exchanges) {
    const where = placeOf(url);
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.level} ${method} ${where}`;
      const known = merged.get(key);
      merged.set(key, { finding: known?.finding ?? finding, method, where, times: (known?.times ?? 0) + 1 });
    }
  }
  return [...merged.values()].sort((a, b) => byLevel(a.finding.level, b.finding.level) || b.times - a.times);
}

function placeOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return `${host}${pathPattern(url)}`;
}

function gatewaySection({ method, url, status, gateway }: LintedExchange): string[] {
  if (gateway === undefined) return [];
  return [
    `## ${status} on ${code(`${method} ${url}`)}`,
    '',
    `${gateway.product === 'unknown' ? 'It is not known who answered' : `Answered by **${plainMarkdown(gateway.name)}**`} (hop: ${gateway.hop}), confidence ${gateway.confidence}.`,
    '',
    ...gateway.evidence.map((text) => `- Evidence: ${plainMarkdown(text)}`),
    ...gateway.causes.map((text, index) => `${index + 1}. ${plainMarkdown(text)}`),
    ...gateway.checks.map((text) => `- [ ] ${plainMarkdown(text)}`),
    '',
  ];
}

/** Code in a cell of a table, where a bar would end the cell. */
function code(text: string): string {
  return codeSpan(text.replaceAll('|', '\\|'));
}
