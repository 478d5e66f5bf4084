import { describe, expect, it } from 'vitest';
import type { Family, Finding, Level } from '#lib/lint/finding.ts';
import type { Rules } from '#lib/lint/lint.ts';
import { defineRule } from '#lib/lint/rule.ts';
import { createSieve, type Wishes } from '#lib/lint/sieve.ts';
import { exchangeOf } from '#tests/lib/store/exchanges.ts';

const SPEC = { title: 'A specification', url: 'https://spec.example/' };
const FAMILIES: readonly Family[] = ['security', 'gateways', 'no-response'];

const rules: Rules = new Map(
  FAMILIES.map((family) => [
    family,
    defineRule({
      family,
      level: 'warning',
      profile: ['all'],
      title: family,
      why: 'It is a test.',
      specs: [SPEC],
      needs: [],
      on: 'response',
      check: () => [],
    }),
  ]),
);

function finding(rule: string, level: Level): Finding {
  return {
    rule,
    level,
    exchange: '1',
    message: 'It happened.',
    evidence: [{ kind: 'status' }],
    fix: { summary: 'Repair it.' },
    specs: [SPEC],
  };
}

const WISHES: Wishes = { minimumLevel: 'info', mutes: [], thirdParty: 'quiet' };
const all = [finding('security', 'info'), finding('security', 'warning'), finding('security', 'error')];

function sift(findings: readonly Finding[], wishes: Partial<Wishes>, thirdParty: boolean | undefined) {
  const sifted = createSieve(rules, { ...WISHES, ...wishes })(findings, exchangeOf('1'), thirdParty);
  return { ...sifted, findings: sifted.findings.map(({ rule, level }) => `${rule} ${level}`) };
}

describe('the sieve', () => {
  it('lets errors of third parties through and counts what is quiet', () => {
    expect(sift(all, {}, true)).toEqual({ findings: ['security error'], muted: 0, quiet: 2 });
  });

  it.each([false, undefined])('keeps everything where third party is %s', (thirdParty) => {
    expect(sift(all, {}, thirdParty)).toMatchObject({ findings: { length: 3 }, quiet: 0 });
  });

  it('keeps everything where the user wants everything', () => {
    expect(sift(all, { thirdParty: 'all' }, true)).toMatchObject({ findings: { length: 3 }, quiet: 0 });
  });

  it('lets gateway failures and missing responses of third parties through', () => {
    expect(sift([finding('gateways', 'warning'), finding('no-response', 'info')], {}, true)).toEqual({
      findings: ['gateways warning', 'no-response info'],
      muted: 0,
      quiet: 0,
    });
  });

  it('counts what is muted as muted, even an error, and what is below the level not at all', () => {
    const mutes = [{ rule: 'security' }];
    expect(sift(all, { mutes, minimumLevel: 'warning' }, true)).toEqual({ findings: [], muted: 2, quiet: 0 });
    expect(sift(all, { minimumLevel: 'error' }, true)).toEqual({ findings: ['security error'], muted: 0, quiet: 0 });
  });
});
