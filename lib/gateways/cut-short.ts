import type { Responded } from '../http/exchange.ts';
import { fieldValue, hasField } from '../http/fields.ts';

/** What browsers say when the content ends before its announced or framed end (RFC 9112 §8, RFC 9113 §5.4). */
const CUT = /CONTENT_LENGTH_MISMATCH|PARTIAL_TRANSFER|INCOMPLETE|RESET|CLOSED|HTTP2|QUIC/i;

/** Whether the content of a success broke off: its status had been sent before the fault, so it stayed one. */
export function isCutShort({ outcome: { status, laterError } }: Responded): boolean {
  return status < 400 && laterError !== undefined && CUT.test(laterError);
}

/**
 * The length that was announced, where less of the content of a success came (RFC 9112 §8); undefined where that is not
 * known.
 */
export function missedLength({ method, fromCache, outcome }: Responded): number | undefined {
  const { status, fields, content } = outcome;
  if (status < 200 || status > 299 || status === 204 || status === 206 || method === 'HEAD' || fromCache)
    return undefined;
  if (content?.truncated === true || hasField(fields, 'content-encoding')) return undefined;
  const length = Number(fieldValue(fields, 'content-length') ?? Number.NaN);
  const received = content?.wireSize ?? content?.size;
  return received && received < length ? length : undefined;
}
