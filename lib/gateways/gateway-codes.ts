import type { Responded } from '../http/exchange.ts';

/** The codes that gateways answer with. */
export const GATEWAY_CODES: readonly number[] = [
  502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530, 561, 598, 599,
];

/** Whether the status code is one that gateways answer with: 502 to 504, 520 to 527, 530, 561, 598, 599. */
export function isGatewayError(exchange: Responded): boolean {
  return GATEWAY_CODES.includes(exchange.outcome.status);
}
