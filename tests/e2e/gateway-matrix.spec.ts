import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { whoAnswered } from '#components/triage/words.ts';
import { diagnose, isCutShort, isGatewayError } from '#lib/gateways/index.ts';
import { type Exchange, isResponded } from '#lib/http/exchange.ts';
import { GATEWAY_MATRIX, TOLD_BY_CONTENT } from '#tests/fixtures/gateway-matrix.ts';
import type { FaultName } from '#tests/lab/faults.ts';
import { GATEWAY_NAMES, type GatewayFleet, type GatewayName, startFleet } from '#tests/lab/more-gateways.ts';
import { cellOf } from '#tests/support/gateway-cell.ts';
import { watch } from './ledger-view.ts';
import { EXTENSION_DIR } from './support/build.ts';
import { type Launched, launchExtension } from './support/launch.ts';
import { settledExchanges } from './support/snapshot.ts';
import { openPanel } from './support/surfaces.ts';
import { until } from './support/until.ts';

let fleet: GatewayFleet;
let browser: Launched;

test.beforeAll(async () => {
  fleet = await startFleet();
  browser = await launchExtension({ extension: EXTENSION_DIR, args: forwardProxy(fleet) });
});
test.afterAll(async () => {
  await browser?.close();
  await fleet?.close();
});

/** Sends everything through Squid, but for what the other gateways are asked. */
function forwardProxy({ gateways: { squid, ...others } }: GatewayFleet): readonly string[] {
  if (squid === undefined) return [];
  const direct = Object.values(others).flatMap((one) => (one === undefined ? [] : `127.0.0.1:${one.port}`));
  return [
    `--proxy-server=http://127.0.0.1:${squid.port}`,
    `--proxy-bypass-list=${['<-loopback>', ...direct].join(';')}`,
  ];
}

/**
 * Asks for all of them at once, and does not wait for what a frame gets. A page reads what its own origin answers; what
 * another one does is shown in a frame.
 */
function askAll(page: Page, urls: readonly string[]): Promise<void> {
  return page.evaluate((list) => {
    for (const url of list) {
      if (new URL(url).origin === location.origin) {
        fetch(url)
          .then((response) => response.text())
          .catch(() => undefined);
        continue;
      }
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }
  }, urls);
}

/** The exchange of each fault: the last with its URL. */
function exchangesOf(urls: ReadonlyMap<FaultName, string>, exchanges: readonly Exchange[]) {
  return new Map(
    [...urls].flatMap(([fault, url]) => {
      const exchange = exchanges.findLast((one) => one.url === url);
      return exchange === undefined || exchange.outcome.state === 'pending' ? [] : [[fault, exchange] as const];
    }),
  );
}

const cellsOf = (exchanges: ReadonlyMap<FaultName, Exchange>) =>
  Object.fromEntries([...exchanges].map(([fault, exchange]) => [fault, cellOf(exchange)]));

/** The matrix as it can be told without content: who answered is the same, or unknown. */
function cellsWithoutContent(name: GatewayName) {
  const unknown = { product: 'unknown', hop: 'unknown', cause: 'unknown' } as const;
  const changed = TOLD_BY_CONTENT[name].map((fault) => [fault, { ...GATEWAY_MATRIX[name][fault], ...unknown }]);
  return { ...GATEWAY_MATRIX[name], ...Object.fromEntries(changed) };
}

/** Looks at every exchange in the panel, and compares the triage there with the diagnosis of what was captured. */
async function expectTriage(panel: FrameLocator, exchanges: Iterable<Exchange>): Promise<void> {
  const details = panel.getByRole('region', { name: 'Details', exact: true });
  const triage = details.getByRole('region', { name: 'Who answered' });
  for (const exchange of exchanges) {
    const row = panel.locator(`[data-row="${exchange.id}"]`);
    await row.click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    if (!isResponded(exchange) || !(isGatewayError(exchange) || isCutShort(exchange))) {
      await expect(triage).toBeHidden();
      continue;
    }
    const diagnosis = diagnose(exchange);
    await expect(triage.locator('.triage-who')).toContainText(whoAnswered(diagnosis));
    await expect(triage.locator('.causes li').first()).toHaveText(diagnosis.causes[0] ?? '');
  }
}

test.describe('the same faults behind real gateways, in Chromium', () => {
  for (const name of GATEWAY_NAMES) {
    test(name, async () => {
      const gateway = fleet.gateways[name];
      if (gateway === undefined) {
        expect(process.env.CI, `${name} is not installed`).not.toBe('true');
        console.info(`${name} is not installed: its row of the matrix is not checked here.`);
        return;
      }
      const faults = Object.keys(GATEWAY_MATRIX[name]) as FaultName[];
      const urls = new Map(
        faults.map((fault) => [fault, new URL(gateway.target(fault), `http://127.0.0.1:${gateway.port}`).href]),
      );
      const { context, extensionId } = browser;
      const [plain, inspected] = [await context.newPage(), await context.newPage()];
      await plain.goto(`${urls.get('healthy')}#plain`);
      await inspected.goto(`${urls.get('healthy')}`);
      const view = await watch(context, extensionId, plain);
      const { devtools, panel } = await openPanel(context, inspected);
      for (const page of [plain, inspected]) await askAll(page, [...urls.values()]);

      const captured = exchangesOf(urls, await settledExchanges(devtools, urls.values()));
      expect(cellsOf(captured)).toEqual(GATEWAY_MATRIX[name]);
      await expectTriage(panel, captured.values());

      const fromEvents = await until(`every answer of ${name} without DevTools`, async () => {
        const found = exchangesOf(urls, await view.exchanges());
        return found.size === urls.size ? found : undefined;
      });
      expect(cellsOf(fromEvents), 'without DevTools').toEqual(cellsWithoutContent(name));
      await Promise.all([plain, inspected].map((page) => page.close()));
    });
  }
});
