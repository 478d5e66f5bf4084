import type { Page } from '@playwright/test';
import type { Exchange } from '#lib/http/exchange.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { createLinter } from '#lib/lint/lint.ts';
import { rules } from '#lib/rules/index.ts';
import { expect, test } from './support/extension.ts';
import { type LabResult, playScenarios } from './support/lab-page.ts';
import { settledExchanges } from './support/snapshot.ts';

interface Judged {
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
}

test('with DevTools open, the extension reports what the scenarios show', async ({ page, lab, openPanel }) => {
  test.setTimeout(240_000);
  await page.goto(lab.url);
  const { devtools } = await openPanel(page);
  const available = lab.scenarios.filter((scenario) => scenario.available);
  for (const [family, scenarios] of Map.groupBy(available, (scenario) => scenario.family)) {
    await test.step(family, async () => {
      const ids = scenarios.map(({ id }) => id);
      const results = await playScenarios(page, lab, ids);
      const judged = await judgedIn(devtools, results);
      const missing = scenarios.flatMap(({ id, rules: expected }) => {
        const own = results.filter(({ scenario }) => scenario === id);
        const reported = reportedOn(own, judged);
        return expected.filter((rule) => !reported.has(rule)).map((rule) => `${id}: ${rule}`);
      });
      expect.soft(missing, 'missing').toEqual([]);
      const reports = judged.flatMap(({ exchange, findings }) =>
        findings.map(({ rule }) => `${rule} on ${exchange.method} ${exchange.url}`),
      );
      if (family === 'healthy') expect.soft(reports, 'on healthy traffic').toEqual([]);
    });
  }
});

/** What the extension knows of the page after it has played these, judged. */
async function judgedIn(devtools: Page, results: readonly LabResult[]): Promise<readonly Judged[]> {
  const linter = createLinter(rules);
  const exchanges = await settledExchanges(
    devtools,
    results.map(({ url }) => url),
  );
  return exchanges
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map((exchange) => ({ exchange, findings: linter.lint(exchange) }));
}

/** The rules that report something on these requests or on a hop that they were redirected to. */
function reportedOn(results: readonly LabResult[], judged: readonly Judged[]): ReadonlySet<string> {
  const urls = new Set(results.map(({ url }) => url));
  const byId = new Map(judged.map(({ exchange }) => [exchange.id, exchange]));
  const firstOf = (exchange: Exchange): Exchange => {
    const before = exchange.redirectedFrom === undefined ? undefined : byId.get(exchange.redirectedFrom);
    return before === undefined ? exchange : firstOf(before);
  };
  const own = judged.filter(({ exchange }) => urls.has(firstOf(exchange).url.replace(/^ws/, 'http')));
  return new Set(own.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
}
