import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
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

function ungated(rule: Rule): Rule {
  const { statuses: _, ...rest } = rule;
  return rest;
}

const declaring = [...rules].filter(([, rule]) => rule.statuses !== undefined);

describe.each(declaring)('%s declares the statuses that it judges', async (id, rule) => {
  const { default: cases } = (await import(`./rules/${id}.ts`)) as { default: Cases };
  const texts: CaseText[] = [cases.reports, ...Object.values(cases.reportsAt ?? {}), cases.passes].flatMap((group) =>
    Object.values(group),
  );

  it('and would find nothing on others', () => {
    for (const text of texts) {
      const linter = createLinter(new Map([[id, ungated(rule)]]), { enabledRules: [id] });
      const exchanges = exchangesOf(text);
      const last = exchanges.pop() as Exchange;
      for (const exchange of exchanges) linter.lint(exchange);
      if (!isResponded(last)) continue;
      for (const status of STATUSES.filter((code) => !judgesStatus(rule, code))) {
        const messages = linter.lint({ ...last, outcome: { ...last.outcome, status } }).map(({ message }) => message);
        expect(messages, `${last.method} answered ${status}`).toEqual([]);
      }
    }
  });
});

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
