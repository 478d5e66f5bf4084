import { diagnose, isCutShort, isGatewayError } from '#lib/gateways/index.ts';
import { type Exchange, isFailed, isResponded } from '#lib/http/exchange.ts';
import type { Cell } from '#tests/fixtures/gateway-matrix.ts';

/** What an exchange is in the matrix of gateways; undefined while nothing came of it. */
export function cellOf(exchange: Exchange): Cell | undefined {
  if (isFailed(exchange)) return { error: exchange.outcome.error };
  if (!isResponded(exchange)) return undefined;
  const { status } = exchange.outcome;
  if (!isGatewayError(exchange) && !isCutShort(exchange)) return { status };
  const { product, hop, cause } = diagnose(exchange);
  return { status, product, hop, cause };
}
