import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import type { Exchange, Responded } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { hasField } from '#lib/http/fields.ts';
import { statusCodes } from '#lib/knowledge/status-codes/index.ts';
import { vendorStatusCodes } from '#lib/knowledge/status-codes/vendor.ts';
import { createLinter, judgesStatus, type Rules } from '#lib/lint/lint.ts';
import type { Rule } from '#lib/lint/rule.ts';
import { rules } from '#lib/rules/index.ts';
import type { Cases, CaseText } from './support/cases.ts';
import { exchangesOf } from './support/http.ts';

/** Every code that anybody has defined, and one of each class that nobody has. */
const STATUSES = [
  ...new Set([...[...statusCodes, ...vendorStatusCodes].map(({ code }) => code), 199, 299, 399, 477, 577]),
];

/** The rule without what it declares to judge, so that it is asked about everything else too. */
function ungated(rule: Rule): Rule {
  const { statuses: _, fields: __, ...rest } = rule;
  return rest;
}

/** The exchange with what the rule declares not to judge: other statuses, and without the fields. */
function outside(rule: Rule, exchange: Responded): readonly Responded[] {
  const { outcome } = exchange;
  const others = STATUSES.filter((code) => !judgesStatus(rule, code));
  const lines = outcome.fields?.lines.filter(({ name }) => rule.fields?.includes(name.toLowerCase()) === false);
  return [
    ...others.map((status) => ({ ...exchange, outcome: { ...outcome, status } })),
    ...(rule.fields === undefined || lines === undefined
      ? []
      : [{ ...exchange, outcome: { ...outcome, fields: { lines } } }]),
  ];
}

describe.each([...rules].filter(([, rule]) => rule.statuses !== undefined || rule.fields !== undefined))(
  '%s declares what it judges',
  async (id, rule) => {
    const { default: cases } = (await import(`./rules/${id}.ts`)) as { default: Cases };
    const reports: CaseText[] = [cases.reports, ...Object.values(cases.reportsAt ?? {})].flatMap((group) =>
      Object.values(group),
    );
    const texts: CaseText[] = [...reports, ...Object.values(cases.passes)];

    it('and would find nothing else', () => {
      for (const text of texts) {
        const linter = createLinter(new Map([[id, ungated(rule)]]), { enabledRules: [id] });
        const exchanges = exchangesOf(text);
        const last = exchanges.pop() as Exchange;
        for (const exchange of exchanges) linter.lint(exchange);
        for (const exchange of isResponded(last) ? outside(rule, last) : []) {
          const messages = linter.lint(exchange).map(({ message }) => message);
          expect(messages, `${exchange.method} answered ${exchange.outcome.status}`).toEqual([]);
        }
      }
    });

    it('and has a case that reports for each code, class and field', () => {
      const judged = reports.map((text) => exchangesOf(text).at(-1) as Exchange).filter(isResponded);
      for (const status of rule.statuses ?? []) {
        expect(
          judged.some(({ outcome }) => judgesStatus({ ...rule, statuses: [status] }, outcome.status)),
          `${status}`,
        ).toBe(true);
      }
      for (const name of rule.fields ?? []) {
        expect(
          judged.some((exchange) => hasField(exchange.outcome.fields, name)),
          name,
        ).toBe(true);
      }
    });

    it('and has field names in lower case', () => {
      for (const name of rule.fields ?? []) expect(name).toBe(name.toLowerCase());
    });
  },
);

it('the labelled samples give the same findings without the declarations', () => {
  const cases: readonly { entries: readonly unknown[] }[] = JSON.parse(
    readFileSync(new URL('./fixtures/exchanges.json', import.meta.url), 'utf8'),
  );
  const enabledRules = [...rules.keys()];
  const all: Rules = new Map([...rules].map(([id, rule]) => [id, ungated(rule)]));
  let found = 0;
  for (const { entries } of cases) {
    const gated = createLinter(rules, { enabledRules });
    const free = createLinter(all, { enabledRules });
    for (const { exchange } of readHar({ log: { entries } }).exchanges) {
      const findings = gated.lint(exchange);
      found += findings.length;
      expect(findings).toEqual(free.lint(exchange));
    }
  }
  expect(found).toBeGreaterThan(0);
});
