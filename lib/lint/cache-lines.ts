import type { Fields } from '../http/exchange.ts';
import type { Evidence } from './finding.ts';

/** The lines that decide about caching, as evidence. */
export function cacheLines(
  fields: Fields | undefined,
  names: readonly string[] = ['cache-control', 'expires'],
): readonly Evidence[] {
  return (fields?.lines ?? [])
    .filter(({ name }) => names.includes(name.toLowerCase()))
    .map(({ name, value }) => ({ kind: 'field', in: 'response', name, value }));
}
