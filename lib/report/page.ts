import type { Exchange } from '../http/exchange.ts';
import { explain } from '../knowledge/status-codes/index.ts';
import type { Evidence } from '../lint/finding.ts';
import { plural } from '../store/plural.ts';
import type { MergedProblem } from '../store/problems.ts';
import { chainOf, documentRow } from '../store/selectors.ts';
import type { ViewState } from '../store/view-store.ts';
import { codeSpan, plainMarkdown } from './markdown-text.ts';
import { redactUrl } from './redact.ts';
import { redactFinding } from './redact-finding.ts';

/** The problems of a whole page, to be pasted into a ticket, without secrets. */
export function pageMarkdown(state: ViewState): string {
  const { problems, counts, rows } = state;
  const document = documentRow(state);
  const lines = [
    `# HTTP problems${document === undefined ? '' : ` of ${redactUrl(document.exchange.url)}`}`,
    '',
    ...(document === undefined
      ? []
      : chainOf(state, document.exchange.id).map(({ exchange }) => `- ${summaryLine(exchange)}`)),
    `- ${plural(rows.length, 'exchange')}: ${countText(counts)}`,
    '',
    ...(problems.length === 0 ? ['Nothing wrong was found.'] : problems.flatMap(problemLines)),
  ];
  return `${lines.join('\n').trim()}\n`;
}

function summaryLine({ method, url, outcome }: Exchange): string {
  const result =
    outcome.state === 'responded'
      ? `${outcome.status} ${explain(outcome.status).name}`
      : outcome.state === 'failed'
        ? `no response (${outcome.error})`
        : 'pending';
  return `${method} ${redactUrl(url)}: ${result}`;
}

/** How many exchanges there are of each class, where there are any. */
export function countText(counts: ViewState['counts']): string {
  const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;
  const parts = classes.filter((name) => counts[name] > 0).map((name) => `${counts[name]} × ${name}`);
  if (counts.none > 0) parts.push(`${counts.none} × no response`);
  return parts.join(', ');
}

function problemLines({ example, rule, pattern, origin, count, row }: MergedProblem): string[] {
  const { level, message, evidence, fix, specs } = redactFinding(example);
  return [
    `## ${level}: ${plainMarkdown(message)}`,
    '',
    `- Where: ${codeSpan(`${row.exchange.method} ${origin}${pattern}`)}${count > 1 ? `, ${count} times` : ''}`,
    `- Rule: ${rule}`,
    ...evidence.map((item) => `- Evidence: ${evidenceText(item)}`),
    `- Fix: ${plainMarkdown(fix.summary)}`,
    ...Object.entries(fix.set ?? {}).map(([name, value]) => `  - ${codeSpan(`${name}: ${value}`)}`),
    `- Read: ${specs.map(({ title, url }) => `[${title}](${url})`).join(', ')}`,
    '',
  ];
}

function evidenceText(item: Evidence): string {
  switch (item.kind) {
    case 'status':
      return 'the status code';
    case 'field':
      return `${item.in} header ${codeSpan(`${item.name}: ${item.value}`)}`;
    case 'missing-field':
      return `no ${item.in} header ${codeSpan(item.name)}`;
    case 'content':
      return `body${item.path === '' ? '' : ` at ${codeSpan(item.path)}`}: ${codeSpan(item.excerpt)}`;
    case 'timing':
      return `${item.what}: ${Math.round(item.ms)} ms`;
    case 'url':
      return codeSpan(item.url);
    case 'error':
      return codeSpan(item.error);
    case 'exchange':
      return plainMarkdown(item.what);
  }
}
