import type { Exchange, ExchangeId, Responded, Settled } from '../http/exchange.ts';

/**
 * What the sequence rules may ask of the past. Every answer holds only exchanges of the same tab that started before
 * the one asked about (ties: that were recorded before it), oldest first, and is bounded, so that its cost does not
 * grow with the history.
 */
export interface Journal {
  /** Earlier settled exchanges with the same method and URL (fragment ignored). At most 64. */
  sameRequest(exchange: Exchange): readonly Settled[];
  /** Earlier settled exchanges with the same URL and any method. At most 64. */
  sameUrl(exchange: Exchange): readonly Settled[];
  /** Earlier settled exchanges of the same scheme, host and port. At most 256. */
  sameOrigin(exchange: Exchange): readonly Settled[];
  /** The redirect hops that led to the exchange, first hop first, without the exchange itself. At most 32. */
  chain(exchange: Exchange): readonly Responded[];
  /** The latest top-level navigation that was answered before the exchange started. */
  document(exchange: Exchange): Responded | undefined;
  /** An exchange by its id. */
  get(id: ExchangeId): Exchange | undefined;
}
