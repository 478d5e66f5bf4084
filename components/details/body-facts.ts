import type { Responded } from '#lib/http/exchange.ts';
import { mediaTypeOf } from '#lib/http/media-type.ts';
import { formatBytes } from '../format.ts';

/** What there is to say about a content of this size, in bytes: its declared type, and what of it was on the wire. */
export function bodyFacts(exchange: Responded, size: number): readonly string[] {
  const type = mediaTypeOf(exchange)?.essence;
  const { wireSize } = exchange.outcome.content ?? {};
  return [
    ...(type === undefined ? [] : [type]),
    formatBytes(size),
    ...(wireSize !== undefined && wireSize !== size ? [`${formatBytes(wireSize)} on the wire`] : []),
  ];
}
