import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtLeast } from '#lib/lint/finding.ts';
import { createLinter, onRuleCrash } from '#lib/lint/lint.ts';
import { defineRule, type Rule } from '#lib/lint/rule.ts';
import { rules } from '#lib/rules/index.ts';
import { exchanges } from '#tests/support/arbitrary.ts';
import { exchangesOf, http } from '#tests/support/http.ts';

/** A rule that reports on everything that reaches it. */
const loud: Rule = defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'Reached',
  why: 'It reports whatever the engine lets through.',
  specs: [{ title: 'x', url: 'https://x.example/' }],
  needs: [],
  on: 'settled',
  *check() {
    yield { message: 'Reached.', evidence: [{ kind: 'status' }], fix: { summary: 'Nothing.' } };
  },
});

function reached(rule: Partial<Rule>, text: Parameters<typeof exchangesOf>[0], choice = {}): boolean {
  const linter = createLinter(new Map([['loud', { ...loud, ...rule } as Rule]]), choice);
  return exchangesOf(text).flatMap((exchange) => linter.lint(exchange)).length > 0;
}

describe('lint', () => {
  it('passes over schemes that no server answers', () => {
    expect(
      reached(
        {},
        http`
      GET chrome-extension://abc/x.js

      HTTP/1.1 404 Not Found`,
      ),
    ).toBe(false);
    expect(
      reached(
        {},
        http`
      GET wss://api.example/x

      HTTP/1.1 101 Switching Protocols`,
      ),
    ).toBe(true);
  });

  it('passes over redirects that the browser made', () => {
    expect(
      reached(
        {},
        http`
      HTTP/1.1 307 Internal Redirect
      Non-Authoritative-Reason: HSTS`,
      ),
    ).toBe(false);
  });

  it('keeps preflights for the rules that ask for them', () => {
    const preflight = http({ type: 'preflight' })`
      HTTP/1.1 401 Unauthorized`;
    expect(reached({}, preflight)).toBe(false);
    expect(reached({ preflights: true }, preflight)).toBe(true);
  });

  it.each(['fromCache', 'fromServiceWorker'] as const)('keeps %s for the rules that ask for it', (mark) => {
    const stored = http({ [mark]: true })`
      HTTP/1.1 503 Service Unavailable`;
    expect(reached({}, stored)).toBe(false);
    expect(reached({ stored: true }, stored)).toBe(true);
  });

  it.each([
    [
      'requestFields',
      http({ requestUnknown: true })`
      HTTP/1.1 200 OK`,
    ],
    [
      'content',
      http({ content: 'unknown' })`
      HTTP/1.1 200 OK`,
    ],
  ] as const)('keeps a rule silent that needs %s', (need, text) => {
    expect(reached({ needs: [need] }, text)).toBe(false);
    expect(reached({ needs: [] }, text)).toBe(true);
  });

  it('asks only the rules of the profile', () => {
    const image = http({ type: 'image' })`
      HTTP/1.1 200 OK`;
    expect(reached({ profile: ['api'] }, image)).toBe(false);
    expect(reached({ profile: ['doc', 'asset'] }, image)).toBe(true);
  });

  it('asks only the rules that judge the status', () => {
    const text = http`
      HTTP/1.1 404 Not Found`;
    expect(reached({ statuses: [404] }, text)).toBe(true);
    expect(reached({ statuses: ['4xx'] }, text)).toBe(true);
    expect(reached({ statuses: [403, '5xx'] }, text)).toBe(false);
    const failed = http({ error: 'net::ERR_CONNECTION_REFUSED' })`
      GET https://api.example/x`;
    expect(reached({ statuses: [404] }, failed), 'a failure has no status').toBe(true);
  });

  it('asks only the rules whose field is there', () => {
    const text = http`
      HTTP/1.1 200 OK
      Vary: Accept`;
    expect(reached({ fields: ['vary'] }, text)).toBe(true);
    expect(reached({ fields: ['etag', 'vary'] }, text)).toBe(true);
    expect(reached({ fields: ['etag'] }, text)).toBe(false);
  });

  it('obeys the choice of rules', () => {
    const text = http`
      HTTP/1.1 200 OK`;
    expect(reached({}, text, { disabledRules: ['loud'] })).toBe(false);
    expect(reached({ offByDefault: true }, text)).toBe(false);
    expect(reached({ offByDefault: true }, text, { enabledRules: ['loud'] })).toBe(true);
  });

  it('survives a rule that throws, and says so', () => {
    const heard: unknown[] = [];
    onRuleCrash((_rule, _exchange, error) => heard.push(error));
    const broken = {
      ...loud,
      check() {
        throw new Error('broken');
      },
    } as unknown as Rule;
    const linter = createLinter(
      new Map([
        ['broken', broken],
        ['loud', loud],
      ]),
    );
    const [exchange] = exchangesOf(http`
      HTTP/1.1 200 OK`);
    expect(linter.lint(exchange as never).map(({ rule }) => rule)).toEqual(['loud']);
    expect(heard).toHaveLength(1);
  });

  it('never throws, whatever the exchanges hold, and never reports above a rule’s level', () => {
    onRuleCrash((_rule, _exchange, error) => {
      throw error;
    });
    fc.assert(
      fc.property(fc.array(exchanges, { maxLength: 12 }), (list) => {
        const linter = createLinter(rules, { enabledRules: [...rules.keys()] });
        for (const exchange of list) {
          for (const { rule, level } of linter.lint(exchange)) {
            expect(isAtLeast(rules.get(rule)?.level ?? 'info', level)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same when the same exchange is handed in again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(exchanges, { selector: ({ id }) => id, maxLength: 8 }), (list) => {
        const ordered = list.toSorted((a, b) => a.startedAt - b.startedAt);
        const linter = createLinter(rules);
        const first = ordered.map((exchange) => linter.lint(exchange));
        const second = ordered.map((exchange) => linter.lint(exchange));
        expect(second).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });
});
