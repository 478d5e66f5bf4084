import { contentLengthOf } from '../http/content-length.ts';
import type { Responded } from '../http/exchange.ts';

/** What browsers say when the content ends before its announced or framed end (RFC 9112 §8, RFC 9113 §5.4). */
const CUT = /CONTENT_LENGTH_MISMATCH|PARTIAL_TRANSFER|INCOMPLETE|RESET|CLOSED|HTTP2|QUIC/i;

/** Whether the content of a success broke off: its status had been sent before the fault, so it stayed one. */
export function isCutShort({ outcome: { status, laterError } }: Responded): boolean {
  return status < 400 && laterError !== undefined && CUT.test(laterError);
}

/** The length that was announced, where less of the content of a success came; undefined where that is not known. */
export function missedLength(exchange: Responded): number | undefined {
  const { fromCache, outcome } = exchange;
  const { status, content } = outcome;
  if (status > 299 || status === 206 || fromCache === true || content?.truncated === true) return undefined;
  const received = content?.wireSize ?? content?.size;
  const announced = contentLengthOf(exchange);
  return received && announced !== undefined && received < announced ? announced : undefined;
}
