import { byStart, type Row } from './row.ts';

/** What happened to one exchange: it came (`after` alone), changed (both) or went (`before` alone). */
export type Change = ItemChange<Row>;

/** What happened to one item of an ordered list: it came (`after` alone), changed (both) or went (`before` alone). */
export interface ItemChange<Item> {
  readonly before?: Item;
  readonly after?: Item;
}

/** An order in which no two items are equal. */
export type Order<Item> = (a: Item, b: Item) => number;

/** The rows with the changes applied, ordered by start. */
export function withChanges(rows: readonly Row[], changes: readonly Change[]): readonly Row[] {
  return withItemChanges(rows, changes, byStart);
}

/** Where a row is, by binary search; -1 where it is not. */
export function positionOf(rows: readonly Row[], row: Row): number {
  return itemPosition(rows, row, byStart);
}

/**
 * The ordered items with the changes applied. One pass over the items for a whole batch, so that a long list costs the
 * same however many of its items changed.
 */
export function withItemChanges<Item>(
  items: readonly Item[],
  changes: readonly ItemChange<Item>[],
  order: Order<Item>,
): readonly Item[] {
  const next = items.slice();
  const gone = new Set<Item>();
  const added: Item[] = [];
  for (const { before, after } of changes) {
    if (after === undefined) {
      if (before !== undefined) gone.add(before);
      continue;
    }
    const position = before === undefined ? -1 : itemPosition(items, before, order);
    if (position !== -1 && order(before as Item, after) === 0) next[position] = after;
    else {
      if (position !== -1) gone.add(before as Item);
      added.push(after);
    }
  }
  const kept = gone.size === 0 ? next : next.filter((item) => !gone.has(item));
  return added.length === 0 ? kept : merge(kept, added.sort(order), order);
}

/** Where an item is, by binary search; -1 where it is not. */
export function itemPosition<Item>(items: readonly Item[], item: Item, order: Order<Item>): number {
  const place = placeOf(items, item, order, 0);
  const found = items[place];
  return found !== undefined && order(found, item) === 0 ? place : -1;
}

/** How many items come before this one; at least `from` do. */
function placeOf<Item>(items: readonly Item[], item: Item, order: Order<Item>, from: number): number {
  let low = from;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(items[middle] as Item, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** To search for the place of an item asks for about so many comparisons. */
export const FEW = 16;

/** Where few items come to many, their places are searched; else they are walked to. */
function merge<Item>(kept: Item[], added: readonly Item[], order: Order<Item>): readonly Item[] {
  const last = kept.at(-1);
  if (last === undefined || order(last, added[0] as Item) < 0) {
    for (const item of added) kept.push(item);
    return kept;
  }
  const merged: Item[] = [];
  const areFew = added.length * FEW < kept.length;
  let copied = 0;
  for (const item of added) {
    const place = areFew ? placeOf(kept, item, order, copied) : kept.length;
    while (copied < place && (areFew || order(kept[copied] as Item, item) < 0)) merged.push(kept[copied++] as Item);
    merged.push(item);
  }
  while (copied < kept.length) merged.push(kept[copied++] as Item);
  return merged;
}
