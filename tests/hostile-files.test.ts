import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HarContents, readHar } from '#lib/capture/har.ts';
import { diagnose, isGatewayError } from '#lib/gateways/index.ts';
import { type Exchange, isResponded } from '#lib/http/exchange.ts';
import { onRuleCrash } from '#lib/lint/lint.ts';
import { jsonReport } from '#lib/report/json.ts';
import { lintFile } from '#lib/report/linted-file.ts';
import { markdownReport } from '#lib/report/markdown.ts';
import { sarifReport } from '#lib/report/sarif.ts';
import { textReport } from '#lib/report/text.ts';
import { rules } from '#lib/rules/index.ts';
import { LINTER_SETTINGS } from '#lib/settings.ts';
import { createViewStore } from '#lib/store/view-store.ts';
import { EXPORT_FILES, type ExportFormat, exportParts } from '#lib/transfer/export.ts';

onRuleCrash((_rule, _exchange, error) => {
  throw new Error('a rule threw', { cause: error });
});

const samples: readonly { entries: readonly object[] }[] = JSON.parse(
  readFileSync(new URL('./fixtures/exchanges.json', import.meta.url), 'utf8'),
);
const entries = samples.flatMap((sample) => sample.entries);

/** What no honest file holds anywhere: other types, names of Object.prototype, the ends of every range. */
const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  99.5,
  1e308,
  -1e308,
  '',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '99999999999999999999',
  'http://[',
  'http://\ud800.example/\ud800?\ud800#\ud800',
  'data:,',
  '{"__proto__":{"error":"x"},"constructor":1,"error":{"toString":1}}',
  `{"error":{"message":"${'a'.repeat(20_000)}"}}`,
  '['.repeat(20_000),
  [],
  {},
  [[null]],
  JSON.parse('{"__proto__":{"text":"x"}}'),
  [{ name: '__proto__', value: '\ud800' }, { name: 1 }, null],
];

/** The entry with the member at the end of a way through it replaced. */
function replaced(node: unknown, way: readonly number[], value: unknown): unknown {
  const [turn, ...rest] = way;
  if (turn === undefined || typeof node !== 'object' || node === null) return value;
  const names = Object.keys(node);
  const name = names[turn % Math.max(names.length, 1)];
  if (name === undefined) return value;
  const member = replaced((node as Record<string, unknown>)[name], rest, value);
  return Array.isArray(node) ? node.with(Number(name), member) : { ...node, [name]: member };
}

const brokenEntries = fc
  .tuple(
    fc.constantFrom(...entries),
    fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), fc.constantFrom(...WRONG)), {
      maxLength: 4,
    }),
  )
  .map(([entry, changes]) => changes.reduce<unknown>((sum, [way, value]) => replaced(sum, way, value), entry));

const isGatewayFailure = (exchange: Exchange) => isResponded(exchange) && isGatewayError(exchange);

/** Everything that is made of a file, in the linter and in a view. */
function useAll(contents: HarContents): void {
  const linted = lintFile('a.har', contents, rules, { ...LINTER_SETTINGS, enabledRules: [...rules.keys()] });
  const reports = [...jsonReport(linted), textReport(linted), markdownReport(linted), sarifReport(linted, rules)];
  expect(reports.join('')).not.toBe('');
  const store = createViewStore({ rules, isGatewayFailure, diagnose });
  store.receive({
    type: 'snapshot',
    tab: { tabId: -1, loading: false, access: 'ok', dropped: 0 },
    exchanges: structuredClone(contents.exchanges.map(({ exchange }) => exchange)),
    settings: LINTER_SETTINGS,
    complete: true,
  });
  const { rows, log } = store.getState();
  for (const format of Object.keys(EXPORT_FILES) as ExportFormat[]) {
    const options = { rows, journal: log.journal, rules, name: 'a.har', version: '1.0' };
    for (const part of exportParts(format, options)) expect(typeof part).toBe('string');
  }
}

it('a file with anything in it is read, judged, shown and saved', () => {
  fc.assert(
    fc.property(fc.array(brokenEntries, { minLength: 1, maxLength: 5 }), (list) =>
      useAll(readHar({ log: { entries: list } })),
    ),
    { numRuns: 300 },
  );
});
