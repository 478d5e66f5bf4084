const MOST_MATCHES = 1000;

/** The offsets at which a text holds the query, without regard to case, one behind the other; at most a thousand. */
export function offsetsOf(text: string, query: string): readonly number[] {
  const offsets: number[] = [];
  if (query === '') return offsets;
  const wanted = new RegExp(query.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu');
  for (const match of text.matchAll(wanted)) {
    offsets.push(match.index);
    if (offsets.length >= MOST_MATCHES) break;
  }
  return offsets;
}
