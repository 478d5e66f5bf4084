import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import { byLevel, isAtLeast, type Level } from '#lib/lint/finding.ts';
import { createLinter, onRuleCrash } from '#lib/lint/lint.ts';
import { rules } from '#lib/rules/index.ts';

onRuleCrash((_rule, exchange, error) => {
  throw new Error(`a rule threw on ${exchange.method} ${exchange.url}`, { cause: error });
});

interface Expectation {
  readonly entry: number;
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
  readonly orEntries?: Readonly<Record<string, readonly number[]>>;
  readonly levelAtMost?: Readonly<Record<string, Level>>;
}

interface LabelledCase {
  readonly id: string;
  readonly rules: readonly string[];
  readonly note: string;
  readonly entries: readonly unknown[];
  readonly expect: readonly Expectation[];
  readonly enable?: readonly string[];
  /** No finding of level error or warning on any entry. */
  readonly clean?: boolean;
}

const cases: readonly LabelledCase[] = JSON.parse(
  readFileSync(new URL('./fixtures/exchanges.json', import.meta.url), 'utf8'),
);

function findingsByEntry({ entries, enable = [] }: LabelledCase) {
  const linter = createLinter(rules, { enabledRules: enable });
  const { exchanges } = readHar({ log: { entries } });
  const inOrder = [...exchanges].sort((a, b) => a.exchange.startedAt - b.exchange.startedAt);
  return new Map(inOrder.map(({ entry, exchange }) => [entry, linter.lint(exchange)]));
}

for (const labelled of cases) {
  describe(`labelled: ${labelled.rules.join(' ')} [${labelled.id}]`, () => {
    it(labelled.note, () => {
      const found = findingsByEntry(labelled);
      const idsOn = (entry: number) => (found.get(entry) ?? []).map(({ rule }) => rule);
      for (const { entry, must = [], mustNot = [], orEntries = {}, levelAtMost = {} } of labelled.expect) {
        for (const id of must) {
          const places = [entry, ...(orEntries[id] ?? [])];
          expect(
            places.some((place) => idsOn(place).includes(id)),
            `${id} on entry ${entry}`,
          ).toBe(true);
        }
        for (const id of mustNot) expect(idsOn(entry), `entry ${entry}`).not.toContain(id);
        for (const [id, level] of Object.entries(levelAtMost)) {
          for (const finding of found.get(entry) ?? []) {
            if (finding.rule === id) expect(byLevel(finding.level, level), `level of ${id}`).toBeGreaterThanOrEqual(0);
          }
        }
      }
      if (labelled.clean === true) {
        const loud = [...found.values()].flat().filter(({ level }) => isAtLeast(level, 'warning'));
        expect(loud.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      }
    });
  });
}
