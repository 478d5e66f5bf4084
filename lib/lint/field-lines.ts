import type { Fields } from '../http/exchange.ts';
import type { Evidence } from './finding.ts';

/** The lines of the named response fields as evidence, in wire order. Names are in lower case. */
export function fieldLines(fields: Fields | undefined, names: readonly string[]): readonly Evidence[] {
  return (fields?.lines ?? [])
    .filter(({ name }) => names.includes(name.toLowerCase()))
    .map(({ name, value }) => ({ kind: 'field', in: 'response', name, value }));
}

/** The fields that state for how long an answer is fresh. */
export const FRESHNESS_FIELDS = ['cache-control', 'expires'];
