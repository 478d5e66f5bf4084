import type { Exchange } from '../http/exchange.ts';
import { parseUrl } from '../http/url.ts';
import { explain } from '../knowledge/status-codes/index.ts';
import type { Evidence } from '../lint/finding.ts';
import type { MergedProblem } from './problems.ts';
import { chainOf, documentRow } from './selectors.ts';
import type { ViewState } from './view-store.ts';

const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-auth-token',
  'x-csrf-token',
]);

/** A URL without what may be secret: no credentials, no fragment, and the values of its query left out. */
export function shareableUrl(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined) return url;
  const names = [...parsed.searchParams.keys()].map((name) => `${encodeURIComponent(name)}=…`);
  return `${parsed.origin}${parsed.pathname}${names.length === 0 ? '' : `?${names.join('&')}`}`;
}

/** The problems of a whole page, to be pasted into a ticket. Secrets of fields and URLs are left out. */
export function pageMarkdown(state: ViewState): string {
  const { problems, counts, rows } = state;
  const document = documentRow(state);
  const lines = [
    `# HTTP problems${document === undefined ? '' : ` of ${shareableUrl(document.exchange.url)}`}`,
    '',
    ...(document === undefined
      ? []
      : chainOf(state, document.exchange.id).map(({ exchange }) => `- ${summaryLine(exchange)}`)),
    `- ${rows.length} ${rows.length === 1 ? 'exchange' : 'exchanges'}: ${countText(counts)}`,
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
  return `${method} ${shareableUrl(url)}: ${result}`;
}

/** How many exchanges there are of each class, where there are any. */
export function countText(counts: ViewState['counts']): string {
  const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;
  const parts = classes.filter((name) => counts[name] > 0).map((name) => `${counts[name]} × ${name}`);
  if (counts.none > 0) parts.push(`${counts.none} × no response`);
  return parts.join(', ');
}

function problemLines({ example, rule, pattern, origin, count, row }: MergedProblem): string[] {
  const { fix } = example;
  return [
    `## ${example.level}: ${example.message}`,
    '',
    `- Where: ${row.exchange.method} ${origin}${pattern}${count > 1 ? `, ${count} times` : ''}`,
    `- Rule: ${rule}`,
    ...example.evidence.map((item) => `- Evidence: ${evidenceText(item)}`),
    `- Fix: ${fix.summary}`,
    ...Object.entries(fix.set ?? {}).map(([name, value]) => `  - ${code(`${name}: ${value}`)}`),
    `- Read: ${example.specs.map(({ title, url }) => `[${title}](${url})`).join(', ')}`,
    '',
  ];
}

function evidenceText(item: Evidence): string {
  switch (item.kind) {
    case 'status':
      return 'the status code';
    case 'field':
      return `${item.in} header ${code(`${item.name}: ${SECRET_FIELDS.has(item.name.toLowerCase()) ? '…' : item.value}`)}`;
    case 'missing-field':
      return `no ${item.in} header ${code(item.name)}`;
    case 'content':
      return `body${item.path === '' ? '' : ` at ${item.path}`}: ${code(item.excerpt)}`;
    case 'timing':
      return `${item.what}: ${Math.round(item.ms)} ms`;
    case 'url':
      return code(shareableUrl(item.url));
    case 'error':
      return code(item.error);
    case 'exchange':
      return item.what;
  }
}

/** Text that Markdown shows as it is, on one line, whatever it holds. */
function code(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...oneLine.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${oneLine}${fence}` : `${fence} ${oneLine} ${fence}`;
}
