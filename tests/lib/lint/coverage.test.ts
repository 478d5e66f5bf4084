import { describe, expect, it } from 'vitest';
import { createCoverage } from '#lib/lint/coverage.ts';
import { createLinter, type Rules } from '#lib/lint/lint.ts';
import { defineRule, type Rule } from '#lib/lint/rule.ts';
import { rules } from '#lib/rules/index.ts';
import { exchangeOf, responded } from '#tests/lib/store/exchanges.ts';

const RULE: Rule = defineRule({
  family: 'caching',
  level: 'info',
  profile: ['all'],
  title: 'Anything',
  why: 'It is a test.',
  specs: [{ title: 'A specification', url: 'https://spec.example/' }],
  needs: [],
  on: 'response',
  *check() {},
});

const SOME: Rules = new Map<string, Rule>([
  ['any-response', RULE],
  ['any-body', { ...RULE, needs: ['content'] } as Rule],
  ['any-etag', { ...RULE, needs: ['responseFields'], fields: ['etag'] } as Rule],
  ['etag-and-body', { ...RULE, needs: ['responseFields', 'content'], fields: ['etag'] } as Rule],
  ['errors', { ...RULE, statuses: ['5xx'] } as Rule],
  ['failures', { ...RULE, on: 'failure' } as Rule],
  ['documents', { ...RULE, profile: ['doc'] } as Rule],
  ['on-request', { ...RULE, offByDefault: true } as Rule],
]);

describe('what the rules can do with an exchange', () => {
  const coverage = createCoverage(SOME);

  it('names those that are asked, and those that lack something', () => {
    expect(coverage(exchangeOf('1'))).toEqual({
      asked: ['any-response'],
      silent: [{ rule: 'any-body', lacks: 'content' }],
    });
    expect(coverage(exchangeOf('2', { outcome: responded(503, [['ETag', '"1"']]) }))).toEqual({
      asked: ['any-response', 'any-etag', 'errors'],
      silent: [
        { rule: 'any-body', lacks: 'content' },
        { rule: 'etag-and-body', lacks: 'content' },
      ],
    });
  });

  it('does not know which fields there would be, where none were captured', () => {
    const { silent } = coverage(exchangeOf('1', { outcome: { state: 'responded', status: 200 } }));
    expect(silent).toContainEqual({ rule: 'any-etag', lacks: 'responseFields' });
  });

  it('is about failures too, and about nothing that no rule judges', () => {
    expect(coverage(exchangeOf('1', { outcome: { state: 'failed', error: 'net::ERR_FAILED' } })).asked).toEqual([
      'failures',
    ]);
    expect(coverage(exchangeOf('2', { outcome: { state: 'pending' } }))).toEqual({ asked: [], silent: [] });
    expect(coverage(exchangeOf('3', { url: 'data:,x' }))).toEqual({ asked: [], silent: [] });
    expect(coverage(exchangeOf('4', { fromCache: true }))).toEqual({ asked: [], silent: [] });
  });

  it('follows the choice of rules', () => {
    const chosen = createCoverage(SOME, { enabledRules: ['on-request'], disabledRules: ['any-response'] });
    expect(chosen(exchangeOf('1')).asked).toEqual(['on-request']);
  });

  it('gives exchanges of one kind the same object', () => {
    expect(coverage(exchangeOf('1'))).toBe(coverage(exchangeOf('2', { url: 'https://other.example/' })));
    expect(coverage(exchangeOf('1'))).not.toBe(coverage(exchangeOf('1', { outcome: responded(500) })));
  });

  it('names every rule that reports something', () => {
    const all = createCoverage(rules);
    const linter = createLinter(rules);
    const exchanges = [200, 304, 401, 405, 429, 503].map((status, at) =>
      exchangeOf(String(at), { outcome: responded(status, [['Set-Cookie', 'session=1']]) }),
    );
    const reporting = exchanges.map((exchange) => ({ exchange, findings: linter.lint(exchange) }));
    expect(reporting.flatMap(({ findings }) => findings).length).toBeGreaterThan(3);
    for (const { exchange, findings } of reporting) {
      for (const { rule } of findings) expect(all(exchange).asked).toContain(rule);
    }
  });
});
