import { netError } from '../knowledge/net-errors.ts';
import { findCodes } from './find-codes.ts';
import type { Place } from './place.ts';
import { codesNamed, type Search } from './search.ts';

const LONGEST_QUERY = 80;

/** Where a selected or typed text leads: to the code or error that it names, to what is called so, else to a search. */
export function placeFor(text: string, search: Search): Place {
  const query = text.trim().replaceAll(/\s+/g, ' ');
  if (query === '') return { kind: 'overview' };
  const named = codesNamed(query.replaceAll(/^[^\w]+|[^\w*]+$/g, '')) ?? [];
  if (named.length === 1 && named[0] !== undefined) return { kind: 'code', code: named[0] };
  const error = netError(query);
  if (error !== undefined) return { kind: 'net-error', name: error.name };
  const found = new Set(findCodes(query).map(({ code }) => code));
  if (found.size === 1) return { kind: 'code', code: [...found][0] as number };
  const [first] = search.find(query, 1);
  if (first?.title.toLowerCase() === query.toLowerCase()) return first.place;
  return { kind: 'search', query: query.slice(0, LONGEST_QUERY) };
}
