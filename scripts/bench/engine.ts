import { readFileSync } from 'node:fs';
import { readHar } from '#lib/capture/har.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { createLinter } from '#lib/lint/lint.ts';
import { rules } from '#lib/rules/index.ts';
import { medianOf, type Report } from './report.ts';

const ROUNDS = 5;

/** Processor time of a run, in milliseconds: other work on the machine does not count. */
function timeOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The median of several runs, in milliseconds. */
function median(run: () => void): number {
  run();
  return medianOf(Array.from({ length: ROUNDS }, () => timeOf(run)));
}

const labelled: { entries: unknown[] }[] = JSON.parse(
  readFileSync(new URL('../../tests/fixtures/exchanges.json', import.meta.url), 'utf8'),
);
const samples = readHar({ log: { entries: labelled.flatMap(({ entries }) => entries) } }).exchanges.map(
  ({ exchange }) => exchange,
);

/** `count` exchanges made from the samples, a second apart, on as many paths. */
function traffic(count: number, change: (sample: Exchange) => Exchange, among = samples): Exchange[] {
  return Array.from({ length: count }, (_, index) => {
    const sample = change(among[index % among.length] as Exchange);
    return {
      ...sample,
      id: `x${index}`,
      startedAt: 1_788_000_000_000 + index * 1000,
      url: `${sample.url.split('?')[0]}?n=${index % 997}`,
    };
  });
}

function withoutContent(exchange: Exchange): Exchange {
  if (!isResponded(exchange)) return exchange;
  const { content: _, ...outcome } = exchange.outcome;
  return { ...exchange, outcome };
}

/** Contents are judged once and remembered by identity, so every round gets copies. */
function withFreshContent(exchange: Exchange): Exchange {
  if (!isResponded(exchange) || exchange.outcome.content === undefined) return exchange;
  return { ...exchange, outcome: { ...exchange.outcome, content: { ...exchange.outcome.content } } };
}

function lintAll(exchanges: readonly Exchange[]): void {
  const linter = createLinter(rules);
  for (const exchange of exchanges) linter.lint(exchange);
}

const MOST_FIELDS = 16 * 1024;

/** Exchanges of ordinary size: a few samples are hostile, and one of them costs as much as a hundred others. */
const ordinary = samples.map(withoutContent).filter((sample) => JSON.stringify(sample).length <= MOST_FIELDS);
/** The time of 1,000 exchanges after a history of `history`. */
function timeAfter(history: number): number {
  const exchanges = traffic(history + 1000, withoutContent);
  const times = Array.from({ length: 3 }, () => {
    const linter = createLinter(rules);
    for (const exchange of exchanges.slice(0, history)) linter.lint(exchange);
    return timeOf(() => {
      for (const exchange of exchanges.slice(history)) linter.lint(exchange);
    });
  });
  return Math.min(...times);
}

/** Measures the rules and what they need, as processor time. */
export function reportEngine(report: Report): void {
  const judge = createLinter(rules);
  /** What a browser mostly sees: nothing is wrong with it. */
  const clean = ordinary.filter((sample) => judge.lint(sample).length === 0);

  for (const [what, among, least] of [
    ['Exchanges a second, all rules, no content: clean ones', clean, 50_000],
    ['Exchanges a second, all rules, no content: faulty samples', ordinary, undefined],
  ] as const) {
    const exchanges = traffic(20_000, (sample) => sample, among);
    const perSecond = Math.round((exchanges.length / median(() => lintAll(exchanges))) * 1000);
    report({
      what,
      figure: perSecond.toLocaleString('en'),
      ...(least !== undefined && { budget: `${least.toLocaleString('en')} at least`, met: perSecond >= least }),
    });
  }

  const list = JSON.stringify(
    Array.from({ length: 20_000 }, (_, id) => ({ id, name: `Item ${id}`, price: id / 7, tags: ['a', 'b'] })),
  );
  const listExchange: Exchange = {
    id: 'list',
    sources: ['har'],
    type: 'fetch',
    method: 'GET',
    url: 'https://api.example/items',
    startedAt: 1_788_000_000_000,
    duration: 10,
    outcome: {
      state: 'responded',
      status: 200,
      fields: { lines: [{ name: 'Content-Type', value: 'application/json' }] },
      content: { text: list, size: list.length },
    },
  };
  const parseTime = median(() => JSON.parse(list));
  const bodyTime = median(() => lintAll([withFreshContent(listExchange)]));
  report({
    what: `Rules on ${(list.length / 1e6).toFixed(1)} MB of JSON against JSON.parse of it`,
    figure: (bodyTime / parseTime).toFixed(2),
    budget: '2 at most',
    met: bodyTime <= 2 * parseTime,
  });

  const texts = samples.flatMap(({ outcome }) =>
    outcome.state === 'responded' && outcome.content?.text ? [outcome.content.text] : [],
  );
  const parseSamples = median(() => {
    for (const text of texts) {
      try {
        JSON.parse(text);
      } catch {
        // Not every sample is JSON.
      }
    }
  });
  const withBodies = median(() => lintAll(samples.map(withFreshContent)));
  const withoutBodies = median(() => lintAll(samples.map(withoutContent)));
  report({
    what: 'Samples: what bodies, which are small, add, against JSON.parse',
    figure: ((withBodies - withoutBodies) / parseSamples).toFixed(2),
  });

  const growth = timeAfter(100_000) / timeAfter(1000);
  report({
    what: 'Cost of an exchange after 100,000 against after 1,000',
    figure: growth.toFixed(2),
    budget: 'about 1: 1.3 at most',
    met: growth <= 1.3,
  });
}
