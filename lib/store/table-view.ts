import type { ExchangeId } from '../http/exchange.ts';
import { isPreflight } from '../lint/preflight.ts';
import type { TableSort } from '../settings-table.ts';
import { type Group, type Groups, groupsOf } from './grouping.ts';
import { FEW, type ItemChange, itemPosition, type Order, withItemChanges } from './ordered-rows.ts';
import { byStart, type Row } from './row.ts';
import { compareKeys, type SortKey, sortKey } from './sort-key.ts';

/** How the rows are to be laid out. */
export interface TableLayout {
  /** Undefined: in the order of the starts. */
  readonly sort: TableSort | undefined;
  readonly foldRepeats: boolean;
  /** The folds that are open, by `Line.fold`. */
  readonly expanded: ReadonlySet<ExchangeId>;
}

/** One line of the table. */
export interface Line {
  readonly row: Row;
  /** 2: a repeat below the first one of its kind. */
  readonly level: 1 | 2;
  /** From 1, among the lines of the same level that have the same line above them. */
  readonly position: number;
  readonly siblings: number;
  /** On the first of identical exchanges: how many there are. */
  readonly repeats?: number;
  /** Names the fold that the line is the head of, or lies in; the same while repeats are added. */
  readonly fold?: ExchangeId;
  readonly expanded?: boolean;
  /** Where the line stands in a chain of hops and preflights, if it is part of one. */
  readonly tie?: 'first' | 'middle' | 'last';
  /** The preflight of this request, if it is shown. */
  readonly preflight?: ExchangeId;
  /** The request that this preflight is for, if it is shown. */
  readonly preflightOf?: ExchangeId;
}

/** The lines of a table; they are made when they are asked for, so that a long list costs little. */
export interface TableLines {
  readonly count: number;
  line(index: number): Line | undefined;
  /** The line that an exchange is in, which is the head of its fold where that is closed; -1 where there is none. */
  indexOf(id: ExchangeId): number;
  /** The line of the head of a fold; the line itself where it is in none. */
  headOf(index: number): number;
}

/** Rows in groups, each named by the row of it that started first. */
interface Heads {
  /** In the order of the starts. */
  readonly heads: readonly Row[];
  readonly groups: Groups;
}

interface Arrangement extends Heads {
  readonly shown: readonly Row[];
  readonly sort: TableSort | undefined;
  readonly order: Order<Row>;
  /** The heads in the order. */
  readonly ordered: readonly Row[];
}

/**
 * Lays rows out as the lines of a table: chains and preflights together, sorted, repeats folded. It remembers what it
 * laid out last, so that nothing is sorted again for a few changes among many rows.
 */
export class TableView {
  readonly #find: (id: ExchangeId) => Row | undefined;
  #arrangement: Arrangement = arrange([], undefined, undefined);
  #runs: Runs = runsOf(this.#arrangement, false);

  /** `find` knows every row that is going to be shown. */
  constructor(find: (id: ExchangeId) => Row | undefined) {
    this.#find = find;
  }

  /** The lines of these rows, which are in the order of their starts. */
  show(shown: readonly Row[], { sort, foldRepeats, expanded }: TableLayout): TableLines {
    const former = this.#arrangement;
    if (shown !== former.shown || !isSameSort(sort, former.sort)) this.#arrangement = arrange(shown, sort, former);
    const arrangement = this.#arrangement;
    if (arrangement !== this.#runs.arrangement || foldRepeats !== this.#runs.folded) {
      this.#runs = runsOf(arrangement, foldRepeats);
    }
    return new Lines(this.#runs, expanded, (id) => placeOf(this.#find(id), arrangement));
  }
}

function arrange(shown: readonly Row[], sort: TableSort | undefined, former: Arrangement | undefined): Arrangement {
  const groups = groupsOf(shown);
  const isHead = (row: Row) => (groups.get(row.exchange.id)?.first ?? row) === row;
  const heads = groups.size === 0 ? shown : shown.filter(isHead);
  const order = orderBy(sort, groups);
  const now = { shown, heads, groups, sort, order };
  if (isByStart(sort)) return { ...now, ordered: heads };
  if (former !== undefined && isSameSort(sort, former.sort)) {
    const changes = changesBetween(former, now);
    const added = changes.filter(({ after }) => after !== undefined).length;
    if (added * FEW < heads.length) return { ...now, ordered: withItemChanges(former.ordered, changes, order) };
  }
  return { ...now, ordered: sorted(heads, groups, sort) };
}

/** Where a row is among the heads, and which row of its group it is. */
function placeOf(row: Row | undefined, { ordered, groups, order }: Arrangement): Place | undefined {
  if (row === undefined) return undefined;
  const group = groups.get(row.exchange.id);
  const head = itemPosition(ordered, group?.first ?? row, order);
  if (head === -1) return undefined;
  return [head, group === undefined ? 0 : group.rows.findIndex(({ exchange }) => exchange.id === row.exchange.id)];
}

function isByStart(sort: TableSort | undefined): sort is undefined {
  return sort === undefined || (sort.column === 'start' && !sort.descending);
}

/** A group stands where that of its rows would stand that comes first; ties are in the order of the starts. */
function orderBy(sort: TableSort | undefined, groups: Groups): Order<Row> {
  if (isByStart(sort)) return byStart;
  const { column, descending } = sort;
  const byKey = (a: Row, b: Row) => compareKeys(keyOf(a, groups, sort), keyOf(b, groups, sort), descending);
  return column === 'start' ? (a, b) => byKey(a, b) || byStart(b, a) : (a, b) => byKey(a, b) || byStart(a, b);
}

function keyOf(head: Row, groups: Groups, { column, descending }: TableSort): SortKey {
  const group = groups.get(head.exchange.id);
  if (group === undefined) return sortKey(head, column);
  const keys = group.rows.map((row) => sortKey(row, column));
  return keys.reduce((a, b) => (compareKeys(b, a, descending) < 0 ? b : a));
}

/** The heads, which are in the order of the starts, as `orderBy` would order them, with each key made once. */
function sorted(heads: readonly Row[], groups: Groups, sort: TableSort): readonly Row[] {
  const rows = sort.column === 'start' ? heads.toReversed() : heads;
  return rows
    .map((row) => ({ row, key: keyOf(row, groups, sort) }))
    .sort((a, b) => compareKeys(a.key, b.key, sort.descending))
    .map(({ row }) => row);
}

function isSameSort(a: TableSort | undefined, b: TableSort | undefined): boolean {
  return a?.column === b?.column && a?.descending === b?.descending;
}

/** Which heads went and which came; one whose group is another now does both. */
function changesBetween(before: Heads, after: Heads): readonly ItemChange<Row>[] {
  const changes: ItemChange<Row>[] = [];
  let old = 0;
  let now = 0;
  while (old < before.heads.length || now < after.heads.length) {
    const was = before.heads[old];
    const is = after.heads[now];
    const order = was === undefined ? 1 : is === undefined ? -1 : byStart(was, is);
    const isSame =
      was !== undefined &&
      was === is &&
      isSameGroup(before.groups.get(was.exchange.id), after.groups.get(was.exchange.id));
    if (order <= 0 && !isSame) changes.push({ before: was as Row });
    if (order >= 0 && !isSame) changes.push({ after: is as Row });
    if (order <= 0) old += 1;
    if (order >= 0) now += 1;
  }
  return changes;
}

function isSameGroup(a: Group | undefined, b: Group | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.rows.length === b.rows.length && a.rows.every((row, index) => row === b.rows[index]);
}

/** Identical exchanges that follow each other. */
interface Runs {
  readonly arrangement: Arrangement;
  readonly folded: boolean;
  readonly count: number;
  /** The index of the first head of each run, and the end. */
  readonly starts: Uint32Array;
  /** The line that each run starts with while all are closed, and the end. */
  readonly lines: Uint32Array;
}

function runsOf(arrangement: Arrangement, folded: boolean): Runs {
  const { ordered, groups } = arrangement;
  const starts = new Uint32Array(ordered.length + 1);
  const lines = new Uint32Array(ordered.length + 1);
  let count = 0;
  let line = 0;
  /** The row above, if it stands alone. */
  let above: Row | undefined;
  for (let index = 0; index < ordered.length; index += 1) {
    const row = ordered[index] as Row;
    const group = groups.size === 0 ? undefined : groups.get(row.exchange.id);
    const repeats = folded && group === undefined && above !== undefined && isRepeat(above, row);
    above = group === undefined ? row : undefined;
    if (repeats) continue;
    starts[count] = index;
    lines[count] = line;
    count += 1;
    line += group === undefined ? 1 : group.rows.length;
  }
  starts[count] = ordered.length;
  lines[count] = line;
  return { arrangement, folded, count, starts, lines };
}

/** Whether two exchanges differ in nothing but their time and size. Mostly their texts alone tell. */
function isRepeat(a: Row, b: Row): boolean {
  if (a.searchText !== b.searchText) return false;
  const { exchange: one, findings } = a;
  const { exchange: other, findings: others } = b;
  return (
    one.method === other.method &&
    one.type === other.type &&
    (one.fromCache === true) === (other.fromCache === true) &&
    (one.fromServiceWorker === true) === (other.fromServiceWorker === true) &&
    isSameOutcome(one.outcome, other.outcome) &&
    findings.length === others.length &&
    one.url === other.url &&
    findings.every(({ rule }, index) => others[index]?.rule === rule)
  );
}

function isSameOutcome(a: Row['exchange']['outcome'], b: Row['exchange']['outcome']): boolean {
  if (a.state === 'responded') return b.state === 'responded' && a.status === b.status;
  return a.state === 'failed' && b.state === 'failed' && a.error === b.error;
}

/** The index of an exchange's head, and its place in its group. */
type Place = readonly [head: number, row: number];
type PlaceOf = (id: ExchangeId) => Place | undefined;

/** The runs that are open, in their order. */
function openRuns(runs: Runs, expanded: ReadonlySet<ExchangeId>, placeOf: PlaceOf): readonly number[] {
  const open = new Set<number>();
  for (const id of expanded) {
    const place = placeOf(id);
    if (place === undefined) continue;
    const run = runAt(runs.starts, runs.count, place[0]);
    const length = (runs.starts[run + 1] as number) - (runs.starts[run] as number);
    if (length > 1 && foldName(runs, run) === id) open.add(run);
  }
  return [...open].sort((a, b) => a - b);
}

class Lines implements TableLines {
  readonly count: number;
  readonly #runs: Runs;
  /** The line that each run starts with, and the end. */
  readonly #starts: Uint32Array;
  /** The runs that are open. */
  readonly #open: readonly number[];
  readonly #children: number;
  readonly #placeOf: PlaceOf;

  constructor(runs: Runs, expanded: ReadonlySet<ExchangeId>, placeOf: PlaceOf) {
    this.#runs = runs;
    this.#placeOf = placeOf;
    this.#open = openRuns(runs, expanded, placeOf);
    this.#starts = this.#open.length === 0 ? runs.lines : runs.lines.slice(0, runs.count + 1);
    let children = 0;
    this.#open.forEach((run, index) => {
      children += (runs.starts[run + 1] as number) - (runs.starts[run] as number) - 1;
      this.#starts.subarray(run + 1, (this.#open[index + 1] ?? runs.count) + 1).forEach((line, at, part) => {
        part[at] = line + children;
      });
    });
    this.#children = children;
    this.count = this.#starts[runs.count] as number;
  }

  line(index: number): Line | undefined {
    if (index < 0 || index >= this.count) return undefined;
    const run = runAt(this.#starts, this.#runs.count, index);
    const first = this.#runs.starts[run] as number;
    const length = (this.#runs.starts[run + 1] as number) - first;
    const within = index - (this.#starts[run] as number);
    if (length > 1) return this.#folded(run, first, length, within);
    const { ordered, groups } = this.#runs.arrangement;
    const head = ordered[first] as Row;
    const { rows } = groups.get(head.exchange.id) ?? { rows: [head] };
    const row = rows[within] as Row;
    return { row, level: 1, ...this.#placeAmong(run, within), ...tieOf(rows, within) };
  }

  indexOf(id: ExchangeId): number {
    const place = this.#placeOf(id);
    if (place === undefined) return -1;
    const [head, row] = place;
    const run = runAt(this.#runs.starts, this.#runs.count, head);
    const start = this.#starts[run] as number;
    const first = this.#runs.starts[run] as number;
    if ((this.#runs.starts[run + 1] as number) - first === 1) return start + row;
    return this.#open.includes(run) ? start + head - first : start;
  }

  headOf(index: number): number {
    const line = this.line(index);
    return line?.level === 2 ? (this.#starts[runAt(this.#starts, this.#runs.count, index)] as number) : index;
  }

  #folded(run: number, first: number, length: number, within: number): Line {
    const row = this.#runs.arrangement.ordered[first + within] as Row;
    const fold = foldName(this.#runs, run);
    if (within > 0) return { row, level: 2, position: within, siblings: length - 1, fold };
    const expanded = this.#open.includes(run);
    return { row, level: 1, ...this.#placeAmong(run, 0), repeats: length, fold, expanded };
  }

  /** The place among the lines that lie in no fold. */
  #placeAmong(run: number, within: number): Pick<Line, 'position' | 'siblings'> {
    let children = 0;
    for (const other of this.#open) {
      if (other < run) children += (this.#runs.starts[other + 1] as number) - (this.#runs.starts[other] as number) - 1;
    }
    return {
      position: (this.#starts[run] as number) - children + within + 1,
      siblings: this.count - this.#children,
    };
  }
}

/** The oldest exchange of a run, which is at one of its ends where it is in the order of time. */
function foldName({ starts, arrangement: { ordered } }: Runs, run: number): ExchangeId {
  const first = ordered[starts[run] as number] as Row;
  const last = ordered[(starts[run + 1] as number) - 1] as Row;
  return (byStart(first, last) <= 0 ? first : last).exchange.id;
}

/** The run that starts at or before a place. */
function runAt(starts: Uint32Array, count: number, place: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function tieOf(rows: readonly Row[], index: number): Pick<Line, 'tie' | 'preflight' | 'preflightOf'> {
  if (rows.length === 1) return {};
  const tie = index === 0 ? 'first' : index === rows.length - 1 ? 'last' : 'middle';
  const next = rows[index + 1]?.exchange;
  const previous = rows[index - 1]?.exchange;
  const own = isPreflight((rows[index] as Row).exchange);
  return {
    tie,
    ...(own && next !== undefined && { preflightOf: next.id }),
    ...(!own && previous !== undefined && isPreflight(previous) && { preflight: previous.id }),
  };
}
