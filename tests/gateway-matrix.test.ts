import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import { GATEWAY_MATRIX } from './fixtures/gateway-matrix.ts';
import type { FaultName } from './lab/faults.ts';
import { GATEWAY_NAMES, type GatewayFleet, startFleet } from './lab/more-gateways.ts';
import { askGateway } from './support/ask-gateway.ts';
import { cellOf } from './support/gateway-cell.ts';

/** A loaded machine starts programs slowly. */
const PATIENCE_MS = 60_000;

let fleet: GatewayFleet;
beforeAll(async () => {
  fleet = await startFleet();
}, PATIENCE_MS);
afterAll(() => fleet?.close(), PATIENCE_MS);

describe('the same faults behind real gateways', () => {
  it.concurrent.each(GATEWAY_NAMES)(
    '%s',
    async (name) => {
      const gateway = fleet.gateways[name];
      const row = GATEWAY_MATRIX[name];
      if (gateway === undefined) {
        expect(process.env.CI, `${name} is not installed`).not.toBe('true');
        console.info(`${name} is not installed: ${Object.keys(row).length} rows of the matrix are not checked here.`);
        return;
      }
      const faults = Object.keys(row) as FaultName[];
      const exchanges = await Promise.all(faults.map((fault) => askGateway(gateway.port, gateway.target(fault))));
      expect(Object.fromEntries(faults.map((fault, index) => [fault, cellOf(exchanges[index] as Exchange)]))).toEqual(
        row,
      );
    },
    PATIENCE_MS,
  );
});
