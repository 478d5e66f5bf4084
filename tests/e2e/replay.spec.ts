import type { Page } from '@playwright/test';
import { readHar } from '#lib/capture/har.ts';
import { type Exchange, isFailed } from '#lib/http/exchange.ts';
import { createLinter } from '#lib/lint/lint.ts';
import { rules } from '#lib/rules/index.ts';
import { expect, test } from './support/extension.ts';
import { playScenarios } from './support/lab-page.ts';
import { panelFrame, settledExchanges } from './support/snapshot.ts';
import { without } from './support/without.ts';

interface Finding {
  readonly rule: string;
  readonly exchange: Exchange;
}

/** Why a finding stands on one side alone: a fact that the other side lacks. */
interface Reason {
  readonly why: string;
  readonly side: 'captured' | 'saved';
  readonly rule: string;
  /** Whether the fact is there on the one side, and missing in the other side's exchanges of the same request. */
  holds(exchange: Exchange, others: readonly Exchange[]): boolean;
}

const REASONS: readonly Reason[] = [
  {
    why: 'webRequest names the error of a WebSocket that never opened; the HAR file has status 0 and no error',
    side: 'captured',
    rule: 'no-response',
    holds: (exchange, others) =>
      exchange.type === 'websocket' &&
      isFailed(exchange) &&
      others.length > 0 &&
      others.every(({ outcome }) => outcome.state === 'pending'),
  },
];

test('what was captured and the HAR file of the same traffic lead to the same findings', async ({
  page,
  lab,
  openPanel,
}) => {
  test.setTimeout(240_000);
  await page.goto(lab.url);
  const { devtools } = await openPanel(page);
  const given = new Set<Reason>();
  const available = lab.scenarios.filter((scenario) => scenario.available);
  for (const [family, scenarios] of Map.groupBy(available, (scenario) => scenario.family)) {
    await test.step(family, async () => {
      const results = await playScenarios(
        page,
        lab,
        scenarios.map(({ id }) => id),
      );
      const captured = await settledExchanges(
        devtools,
        results.map(({ url }) => url),
      );
      const saved = readHar(await savedHar(devtools));
      expect.soft(saved.faults).toEqual([]);
      const replayed = saved.exchanges.map(({ exchange }) => exchange);
      expect.soft(captured.map(requestOf).toSorted(), 'requests').toEqual(replayed.map(requestOf).toSorted());
      const live = findingsIn(captured);
      const replay = findingsIn(replayed);
      if (family !== 'healthy') expect.soft(replay.length).toBeGreaterThan(0);
      const unexplained = [
        ...without(live, replay, nameOf).filter((finding) => !isExplained('captured', finding, replayed)),
        ...without(replay, live, nameOf).filter((finding) => !isExplained('saved', finding, captured)),
      ];
      expect.soft(unexplained.map(nameOf), 'found on one side alone').toEqual([]);
    });
  }
  expect(
    REASONS.filter((reason) => !given.has(reason)).map(({ why }) => why),
    'reasons that explain nothing',
  ).toEqual([]);

  function isExplained(side: Reason['side'], { rule, exchange }: Finding, others: readonly Exchange[]): boolean {
    const same = others.filter((other) => requestOf(other) === requestOf(exchange));
    const reason = REASONS.find((one) => one.side === side && one.rule === rule && one.holds(exchange, same));
    if (reason !== undefined) given.add(reason);
    return reason !== undefined;
  }
});

/** The parts of `chrome.devtools.network` that save a HAR file. */
interface DevtoolsWindow {
  readonly chrome: {
    readonly devtools: {
      readonly network: { getHAR(callback: (log: { readonly entries: readonly HarEntry[] }) => void): void };
    };
  };
}

interface HarEntry {
  readonly response: { readonly content: object };
  getContent(callback: (text: string | null, encoding: string | null) => void): void;
}

/** The HAR file that DevTools save of the page, with contents. */
function savedHar(devtools: Page): Promise<unknown> {
  return panelFrame(devtools).evaluate(async () => {
    const { network } = (globalThis as unknown as DevtoolsWindow).chrome.devtools;
    const { entries } = await new Promise<{ readonly entries: readonly HarEntry[] }>((resolve) => {
      network.getHAR(resolve);
    });
    const withContent = entries.map(async (entry) => {
      const content = await new Promise<object>((resolve) => {
        entry.getContent((text, encoding) =>
          resolve({ ...(text !== null && { text }), ...(encoding && { encoding }) }),
        );
      });
      return { ...entry, response: { ...entry.response, content: { ...entry.response.content, ...content } } };
    });
    return { log: { entries: await Promise.all(withContent) } };
  });
}

function findingsIn(exchanges: readonly Exchange[]): readonly Finding[] {
  const linter = createLinter(rules);
  return exchanges
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .flatMap((exchange) => linter.lint(exchange).map(({ rule }) => ({ rule, exchange })));
}

function requestOf({ method, url }: Exchange): string {
  return `${method} ${url}`;
}

function nameOf({ rule, exchange }: Finding): string {
  return `${rule} on ${requestOf(exchange)}`;
}
