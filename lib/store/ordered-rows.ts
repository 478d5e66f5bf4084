import { byStart, type Row } from './row.ts';

/** What happened to one exchange: it came (`after` alone), changed (both) or went (`before` alone). */
export interface Change {
  readonly before?: Row;
  readonly after?: Row;
}

/**
 * The rows with the changes applied, ordered by start. One pass over the rows for a whole batch, so that a long list
 * costs the same however many of its rows changed.
 */
export function withChanges(rows: readonly Row[], changes: readonly Change[]): readonly Row[] {
  const next = rows.slice();
  const gone = new Set<Row>();
  const added: Row[] = [];
  for (const { before, after } of changes) {
    const position = before === undefined ? -1 : positionOf(rows, before);
    if (position === -1) {
      if (after !== undefined) added.push(after);
    } else if (after !== undefined && byStart(before as Row, after) === 0) {
      next[position] = after;
    } else {
      gone.add(before as Row);
      if (after !== undefined) added.push(after);
    }
  }
  const kept = gone.size === 0 ? next : next.filter((row) => !gone.has(row));
  return added.length === 0 ? kept : merge(kept, added.sort(byStart));
}

/** Where a row is, by binary search; -1 where it is not. */
export function positionOf(rows: readonly Row[], row: Row): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byStart(rows[middle] as Row, row) < 0) low = middle + 1;
    else high = middle;
  }
  const found = rows[low];
  return found !== undefined && byStart(found, row) === 0 ? low : -1;
}

function merge(kept: Row[], added: readonly Row[]): readonly Row[] {
  const last = kept.at(-1);
  if (last === undefined || byStart(last, added[0] as Row) < 0) {
    for (const row of added) kept.push(row);
    return kept;
  }
  const merged: Row[] = [];
  let next = 0;
  for (const row of kept) {
    while (next < added.length && byStart(added[next] as Row, row) < 0) merged.push(added[next++] as Row);
    merged.push(row);
  }
  while (next < added.length) merged.push(added[next++] as Row);
  return merged;
}
