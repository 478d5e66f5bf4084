import { writeFileSync } from 'node:fs';
import type { Exchange } from '#lib/http/exchange.ts';
import { FAMILY_NAMES } from '#lib/lint/families.ts';
import { createLinter } from '#lib/lint/lint.ts';
import type { Rule } from '#lib/lint/rule.ts';
import { rules } from '#lib/rules/index.ts';
import { type Example, FILTER_KEYS, type FilterKey, FREE_FORMS } from '#lib/store/filter/keys.ts';
import { SEEN_BY_PATTERNS } from '#lib/store/filter/pattern.ts';
import type { Cases, CaseText } from '#tests/support/cases.ts';
import { exchangesOf } from '#tests/support/http.ts';

const DOCS = new URL('../docs/', import.meta.url);

const PROFILES = { all: 'any response', doc: 'navigations', api: 'API calls', asset: 'assets' } as const;

/** The text of `docs/rules.md`, from the rules and their cases. */
export async function rulesPage(): Promise<string> {
  const parts = [
    '# The rules',
    '',
    'Generated from `lib/rules` and `tests/rules` by `npm run generate`. Levels are the highest that a rule reports:',
    'an `error` breaks a MUST or breaks clients, a `warning` breaks a SHOULD or costs users, `info` is advice.',
    '',
  ];
  for (const [family, heading] of Object.entries(FAMILY_NAMES)) {
    const ofFamily = [...rules].filter(([, rule]) => rule.family === family);
    if (ofFamily.length === 0) continue;
    parts.push(`## ${heading}`, '');
    for (const [id, rule] of ofFamily) {
      const { default: cases } = (await import(`#tests/rules/${id}.ts`)) as { default: Cases };
      parts.push(...ruleSection(id, rule, cases));
    }
  }
  return parts.join('\n');
}

function ruleSection(id: string, rule: Rule, cases: Cases): string[] {
  const [name, text] = Object.entries({ ...cases.reports, ...Object.values(cases.reportsAt ?? {})[0] })[0] as [
    string,
    CaseText,
  ];
  const exchanges = exchangesOf(text);
  const linter = createLinter(new Map([[id, rule]]), { enabledRules: [id] });
  const finding = exchanges.flatMap((exchange) => linter.lint(exchange)).at(-1);
  return [
    `### ${id}`,
    '',
    `**${rule.title}.** ${rule.level}, ${rule.profile.map((profile) => PROFILES[profile]).join(' and ')}${rule.offByDefault ? '; off by default' : ''}.`,
    '',
    rule.why,
    '',
    `Reported (${name}):`,
    '',
    '```http',
    exchanges.slice(-2).map(httpText).join('\n\n'),
    '```',
    '',
    ...(finding === undefined
      ? []
      : [`> ${oneLine(finding.message)}`, '>', `> Fix: ${oneLine(finding.fix.summary)}`, '']),
    `Also reported: ${listOf(Object.keys(cases.reports).slice(1))}.`,
    `Not reported: ${listOf(Object.keys(cases.passes))}.`,
    '',
    `Read more: ${rule.specs.map(({ title, url }) => `[${title}](${url})`).join(', ')}.`,
    '',
  ];
}

const LISTED = 12;

function listOf(names: readonly string[]): string {
  if (names.length === 0) return 'nothing else';
  const more = names.length - LISTED;
  return `${names.slice(0, LISTED).join('; ')}${more > 0 ? `; and ${more} more cases` : ''}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const LONGEST_CONTENT = 400;

/** An exchange as on the wire, its content shortened. */
function httpText({ method, url, requestFields, requestContent, outcome, httpVersion }: Exchange): string {
  const request = [`${method} ${url}`, ...linesOf(requestFields?.lines), ...contentLines(requestContent?.text)];
  if (outcome.state !== 'responded')
    return [...request, '', outcome.state === 'failed' ? outcome.error : ''].join('\n');
  const version = httpVersion?.replace(/^h(\d)$/, 'HTTP/$1').toUpperCase() ?? 'HTTP/1.1';
  const statusLine = `${version} ${outcome.status} ${outcome.reasonPhrase ?? ''}`.trimEnd();
  return [...request, '', statusLine, ...linesOf(outcome.fields?.lines), ...contentLines(outcome.content?.text)].join(
    '\n',
  );
}

function linesOf(lines: readonly { name: string; value: string }[] = []): string[] {
  return lines.map(({ name, value }) => `${name}: ${value}`.trimEnd());
}

function contentLines(text: string | undefined): string[] {
  if (!text) return [];
  const shown = text.length <= LONGEST_CONTENT ? text : `${text.slice(0, LONGEST_CONTENT)} …`;
  return ['', shown.replaceAll('```', "'''").trimEnd()];
}

/** The text of `docs/filters.md`, from the keys of the filter language. */
export function filtersPage(): string {
  const parts = [
    '# The filter language',
    '',
    'Generated from `lib/store/filter/keys.ts` by `npm run generate`. In the panel, `/` goes to the field, `?` beside it',
    'opens this reference, Tab takes the first suggestion, and the bookmark keeps the present filter under a name.',
    'Conditions side by side all have to fit; the chips of classes and problems are conditions like any other.',
    '',
    ...exampleTable(FREE_FORMS),
    '',
    'What is unknown fits nothing: a response whose size was not captured is not larger than anything. A regular',
    `expression sees the first ${SEEN_BY_PATTERNS.toLocaleString('en')} characters of the URL. It is read by RE2, which cannot stall, and which knows no`,
    'look-around and no references back.',
    '',
  ];
  for (const [name, key] of Object.entries<FilterKey>(FILTER_KEYS)) {
    parts.push(
      `## ${name}:`,
      '',
      `Looks at ${key.about}. Takes ${code(key.takes)}.`,
      '',
      ...exampleTable(key.examples),
      '',
    );
    const values = Object.entries(key.valuesIn === undefined && key.values !== undefined ? key.values : {});
    if (values.length > 0) parts.push(...values.map(([value, about]) => `- \`${value}\`: ${about}`), '');
  }
  return parts.join('\n').trimEnd().concat('\n');
}

function exampleTable(examples: readonly Example[]): string[] {
  return ['| filter | leaves |', '|---|---|', ...examples.map(({ text, leaves }) => `| \`${text}\` | ${leaves} |`)];
}

/** Characters of Markdown as they are. */
function code(text: string): string {
  return text.replaceAll(/[*<>]/g, '\\$&');
}

if (import.meta.main) {
  writeFileSync(new URL('rules.md', DOCS), await rulesPage());
  writeFileSync(new URL('filters.md', DOCS), filtersPage());
}
