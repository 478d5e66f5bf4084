import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { hasField, responseFieldsOf } from '#lib/http/fields.ts';
import { byLevel, type Evidence, type Finding, type Level } from '#lib/lint/finding.ts';
import { createLinter, onRuleCrash, type Rules } from '#lib/lint/lint.ts';
import { rules } from '#lib/rules/index.ts';
import { rulesIndex } from '#scripts/generate-rules.ts';
import type { Cases, CaseText } from './support/cases.ts';
import { exchangesOf } from './support/http.ts';

onRuleCrash((_rule, exchange, error) => {
  throw new Error(`a rule threw on ${exchange.method} ${exchange.url}`, { cause: error });
});

const catalogue: { id: string; family: string; level: Level; profile: string[] }[] = JSON.parse(
  readFileSync(new URL('./fixtures/catalogue.json', import.meta.url), 'utf8'),
);
const caseFiles = readdirSync(new URL('./rules/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));

/** Findings of one rule on every exchange of a case, the exchange with each. */
function run(id: string, text: CaseText): { exchange: Exchange; findings: readonly Finding[] }[] {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const linter = createLinter(new Map([[id, rule]]) satisfies Rules, { enabledRules: [id] });
  return exchangesOf(text).map((exchange) => ({ exchange, findings: linter.lint(exchange) }));
}

describe('the catalogue', () => {
  it('is what the folder of rules holds', () => {
    expect([...rules.keys()].sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  it('is what the generated index lists', () => {
    expect(readFileSync(new URL('../lib/rules/index.ts', import.meta.url), 'utf8')).toBe(rulesIndex());
  });

  it('has cases for every rule, and no others', () => {
    expect(caseFiles.sort()).toEqual([...rules.keys()].sort());
  });

  it.each(catalogue.filter(({ id }) => rules.has(id)))('$id has its family, level and profile', (entry) => {
    const rule = rules.get(entry.id);
    expect(existsSync(new URL(`../lib/rules/${entry.family}/${entry.id}.ts`, import.meta.url))).toBe(true);
    expect(rule).toMatchObject({ family: entry.family, level: entry.level });
    expect([...(rule?.profile ?? [])].sort()).toEqual([...entry.profile].sort());
  });
});

describe.each([...rules])('%s', async (id, rule) => {
  if (!caseFiles.includes(id)) return;
  const { default: cases } = (await import(`./rules/${id}.ts`)) as { default: Cases };
  const reported: [name: string, text: CaseText, level: Level | undefined][] = [
    ...Object.entries(cases.reports).map(([name, text]): [string, CaseText, undefined] => [name, text, undefined]),
    ...Object.entries(cases.reportsAt ?? {}).flatMap(([level, group]) =>
      Object.entries(group).map(([name, text]): [string, CaseText, Level] => [name, text, level as Level]),
    ),
  ];

  it('has cases that report and cases that pass', () => {
    expect(reported.length).toBeGreaterThan(0);
    expect(Object.keys(cases.passes).length).toBeGreaterThan(0);
  });

  it('says what is wrong and why', () => {
    for (const text of [rule.title, rule.why]) expect(text.length).toBeGreaterThan(10);
    expect(rule.why).toMatch(/\.$/);
    for (const { url } of rule.specs) expect(url).toMatch(/^https:/);
  });

  it.each(reported)('reports: %s', (_name, text, level) => {
    const results = run(id, text);
    const last = results.at(-1);
    expect(last?.findings.length, 'findings on the last exchange').toBeGreaterThan(0);
    const known = new Map(results.map(({ exchange }) => [exchange.id, exchange]));
    for (const { exchange, findings } of results) {
      for (const finding of findings) checkFinding(finding, exchange, known, rule.level);
    }
    if (level !== undefined) expect(last?.findings[0]?.level).toBe(level);
    if (last !== undefined) checkFix(id, text, last.findings, cases);
  });

  it.each(Object.entries(cases.passes))('passes: %s', (_name, text) => {
    for (const { findings } of run(id, text)) expect(findings.map(({ message }) => message)).toEqual([]);
  });
});

function checkFinding(
  finding: Finding,
  exchange: Exchange,
  known: ReadonlyMap<string, Exchange>,
  highest: Level,
): void {
  expect(finding.message).toMatch(/^[^a-z].*[.?!]$/s);
  expect(finding.message).not.toMatch(/undefined|\[object|NaN/);
  expect(finding.fix.summary).toMatch(/^[A-Z].*\.$/s);
  expect(byLevel(highest, finding.level), `${finding.level} is above the rule's ${highest}`).toBeLessThanOrEqual(0);
  expect(finding.evidence.length).toBeGreaterThan(0);
  for (const evidence of finding.evidence)
    expect(pointsAtSomething(evidence, exchange, known), JSON.stringify(evidence)).toBe(true);
}

/** Whether the evidence is there, in the exchange that it speaks of. */
function pointsAtSomething(evidence: Evidence, exchange: Exchange, known: ReadonlyMap<string, Exchange>): boolean {
  switch (evidence.kind) {
    case 'status':
      return isResponded(exchange);
    case 'field':
      return (fieldsOf(evidence.in, exchange)?.lines ?? []).some(
        ({ name, value }) => name.toLowerCase() === evidence.name.toLowerCase() && value === evidence.value,
      );
    case 'missing-field':
      return !hasField(fieldsOf(evidence.in, exchange), evidence.name);
    case 'content':
      return (
        evidence.excerpt.length <= 256 &&
        isResponded(exchange) &&
        (evidence.excerpt === '' ||
          (exchange.outcome.content?.text?.includes(evidence.excerpt) ?? false) ||
          evidence.path !== '')
      );
    case 'timing':
      return Number.isFinite(evidence.ms);
    case 'url':
      return exchange.url === evidence.url;
    case 'error':
      return exchange.outcome.state !== 'pending' && JSON.stringify(exchange.outcome).includes(evidence.error);
    case 'exchange':
      return known.has(evidence.id);
  }
}

function fieldsOf(message: 'request' | 'response', exchange: Exchange) {
  return message === 'request' ? exchange.requestFields : responseFieldsOf(exchange);
}

/** A fix that sets or removes fields, applied to the last exchange, must cure it. */
function checkFix(id: string, text: CaseText, findings: readonly Finding[], cases: Cases): void {
  if (cases.fixNotApplied === true) return;
  const fixes = findings.map(({ fix }) => fix).filter(({ set, remove }) => set !== undefined || remove !== undefined);
  if (fixes.length < findings.length) return;
  const rule = rules.get(id);
  if (rule === undefined) return;
  const exchanges = exchangesOf(text);
  const last = exchanges.pop();
  if (last === undefined || !isResponded(last)) return;
  const linter = createLinter(new Map([[id, rule]]), { enabledRules: [id] });
  for (const exchange of exchanges) linter.lint(exchange);
  const changed = new Set(
    fixes
      .flatMap(({ set, remove }) => [...Object.keys(set ?? {}), ...(remove ?? [])])
      .map((name) => name.toLowerCase()),
  );
  const kept = (last.outcome.fields?.lines ?? []).filter(({ name }) => !changed.has(name.toLowerCase()));
  const added = fixes.flatMap(({ set }) => Object.entries(set ?? {}).map(([name, value]) => ({ name, value })));
  const cured: Exchange = { ...last, outcome: { ...last.outcome, fields: { lines: [...kept, ...added] } } };
  expect(
    linter.lint(cured).map(({ message }) => message),
    'findings after the fix',
  ).toEqual([]);
}
