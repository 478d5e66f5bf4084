import type { ExchangeId } from '../http/exchange.ts';
import { isPreflight } from '../lint/preflight.ts';
import type { TableSort } from '../settings-table.ts';
import { type Group, Grouping } from './grouping.ts';
import { type Change, itemPosition, type Order, withItemChanges } from './ordered-rows.ts';
import { byStart, type Row } from './row.ts';
import { compareKeys, sortKey } from './sort-key.ts';

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

/**
 * Lays rows out as the lines of a table: chains and preflights together, sorted, repeats folded. It remembers what it
 * laid out last, so that a few changes among many rows cost no more than a walk over them.
 */
export class TableView {
  #shown: readonly Row[] = [];
  #grouping = new Grouping();
  #ordered: readonly Group[] = [];
  #sort: TableSort | undefined;
  #order: Order<Group> = byFirst;
  #runs: Runs = runsOf([], false);

  /** The lines of these rows, which are in the order of their starts. */
  show(shown: readonly Row[], { sort, foldRepeats, expanded }: TableLayout): TableLines {
    if (!isSameSort(sort, this.#sort)) this.#sortBy(sort);
    this.#take(shown);
    if (this.#ordered !== this.#runs.groups || foldRepeats !== this.#runs.folded) {
      this.#runs = runsOf(this.#ordered, foldRepeats);
    }
    return new Lines(this.#runs, expanded, (id) => this.#placeOf(id));
  }

  #sortBy(sort: TableSort | undefined): void {
    this.#sort = sort;
    this.#order = orderBy(sort);
    for (const group of this.#ordered) this.#setKey(group);
    const byTime: Group[] = [];
    for (const row of this.#shown) {
      const group = this.#grouping.groupOf(row.exchange.id);
      if (group?.first === row) byTime.push(group);
    }
    this.#ordered = sort === undefined ? byTime : sorted(byTime, sort);
  }

  #take(shown: readonly Row[]): void {
    if (shown === this.#shown) return;
    let changes = changesBetween(this.#shown, shown);
    this.#shown = shown;
    if (changes.length > shown.length) {
      // Most has changed: to begin anew costs less.
      this.#grouping = new Grouping();
      this.#ordered = [];
      changes = shown.map((after) => ({ after }));
    }
    const inGroups = this.#grouping.apply(changes, shown);
    for (const { after } of inGroups) if (after !== undefined) this.#setKey(after);
    if (inGroups.length > 0) this.#ordered = withItemChanges(this.#ordered, inGroups, this.#order);
  }

  #setKey(group: Group): void {
    const sort = this.#sort;
    if (sort === undefined) return;
    const [first, ...more] = group.rows;
    group.key = sortKey(first, sort.column);
    for (const row of more) {
      const key = sortKey(row, sort.column);
      if (compareKeys(key, group.key, sort.descending) < 0) group.key = key;
    }
  }

  #placeOf(id: ExchangeId): readonly [group: number, row: number] | undefined {
    const group = this.#grouping.groupOf(id);
    if (group === undefined) return undefined;
    return [
      itemPosition(this.#ordered, group, this.#order),
      group.rows.findIndex(({ exchange }) => exchange.id === id),
    ];
  }
}

/** A group stands where that of its rows would stand that comes first; ties are in the order of the starts. */
function orderBy(sort: TableSort | undefined): Order<Group> {
  if (sort === undefined) return byFirst;
  const { column, descending } = sort;
  if (column === 'start') return descending ? (a, b) => compareKeys(a.key, b.key, true) || byFirst(b, a) : byFirst;
  return (a, b) => compareKeys(a.key, b.key, descending) || byFirst(a, b);
}

/** The groups, which are in the order of the starts, as `orderBy` would order them, in less time. */
function sorted(byTime: readonly Group[], { column, descending }: TableSort): readonly Group[] {
  const groups = column === 'start' && descending ? byTime.toReversed() : byTime;
  const known = [...new Set(groups.map(({ key }) => key))].sort((a, b) => compareKeys(a, b, descending));
  const rankOf = new Map(known.map((key, rank) => [key, rank]));
  const ranks = Uint32Array.from(groups, ({ key }) => rankOf.get(key) as number);
  // A counting sort: how many groups have a smaller rank is where those of the rank begin.
  const places = new Uint32Array(known.length + 1);
  for (const rank of ranks) places[rank + 1] = (places[rank + 1] as number) + 1;
  for (let rank = 1; rank <= known.length; rank += 1) {
    places[rank] = (places[rank] as number) + (places[rank - 1] as number);
  }
  const result = groups.slice();
  groups.forEach((group, index) => {
    const rank = ranks[index] as number;
    result[places[rank] as number] = group;
    places[rank] = (places[rank] as number) + 1;
  });
  return result;
}

function byFirst(a: Group, b: Group): number {
  return byStart(a.first, b.first);
}

function isSameSort(a: TableSort | undefined, b: TableSort | undefined): boolean {
  return a?.column === b?.column && a?.descending === b?.descending;
}

/** What became of the rows of one ordered list in the other. */
export function changesBetween(before: readonly Row[], after: readonly Row[]): readonly Change[] {
  const changes: Change[] = [];
  let old = 0;
  let now = 0;
  while (old < before.length || now < after.length) {
    const was = before[old];
    const is = after[now];
    if (was === is) {
      old += 1;
      now += 1;
    } else if (is === undefined || (was !== undefined && byStart(was, is) < 0)) {
      changes.push({ before: was as Row });
      old += 1;
    } else if (was === undefined || byStart(is, was) < 0) {
      changes.push({ after: is });
      now += 1;
    } else if (was.exchange.id === is.exchange.id) {
      changes.push({ before: was, after: is });
      old += 1;
      now += 1;
    } else {
      changes.push({ before: was });
      old += 1;
    }
  }
  // A row whose start was corrected goes from one place and comes to another.
  return changes.length < 2 ? changes : mergedById(changes);
}

function mergedById(changes: readonly Change[]): readonly Change[] {
  const gone = new Map<ExchangeId, Row>();
  for (const { before, after } of changes) {
    if (after === undefined && before !== undefined) gone.set(before.exchange.id, before);
  }
  if (gone.size === 0) return changes;
  const moved = new Set<ExchangeId>();
  for (const { before, after } of changes) {
    if (before === undefined && after !== undefined && gone.has(after.exchange.id)) moved.add(after.exchange.id);
  }
  if (moved.size === 0) return changes;
  return changes.flatMap(({ before, after }): Change[] => {
    const id = (after ?? before)?.exchange.id as ExchangeId;
    if (!moved.has(id)) return [{ ...(before && { before }), ...(after && { after }) }];
    return after === undefined ? [] : [{ before: gone.get(id) as Row, after }];
  });
}

/** Groups of identical exchanges that follow each other. */
interface Runs {
  readonly groups: readonly Group[];
  readonly folded: boolean;
  readonly count: number;
  /** The index of the first group of each run, and the end. */
  readonly starts: Uint32Array;
  /** The line that each run starts with while all are closed, and the end. */
  readonly lines: Uint32Array;
}

function runsOf(groups: readonly Group[], folded: boolean): Runs {
  const starts = new Uint32Array(groups.length + 1);
  const lines = new Uint32Array(groups.length + 1);
  let count = 0;
  let line = 0;
  let above: Group | undefined;
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] as Group;
    if (group.above !== above) {
      group.above = above;
      group.repeats = above !== undefined && isRepeat(above.rows, group.rows);
    }
    above = group;
    if (folded && group.repeats) continue;
    starts[count] = index;
    lines[count] = line;
    count += 1;
    line += group.rows.length;
  }
  starts[count] = groups.length;
  lines[count] = line;
  return { groups, folded, count, starts, lines };
}

/** Whether two groups are one exchange each, and these differ in nothing but their time and size. */
function isRepeat(a: Group['rows'], b: Group['rows']): boolean {
  if (a.length > 1 || b.length > 1) return false;
  const [{ exchange: one, findings }] = a;
  const [{ exchange: other, findings: others }] = b;
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

/** The index of an exchange's group, and its place in that. */
type PlaceOf = (id: ExchangeId) => readonly [group: number, row: number] | undefined;

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
    const { rows } = this.#runs.groups[first] as Group;
    const row = rows[within] as Row;
    return { row, level: 1, ...this.#placeAmong(run, within), ...tieOf(rows, within) };
  }

  indexOf(id: ExchangeId): number {
    const place = this.#placeOf(id);
    if (place === undefined) return -1;
    const [group, row] = place;
    const run = runAt(this.#runs.starts, this.#runs.count, group);
    const start = this.#starts[run] as number;
    const first = this.#runs.starts[run] as number;
    if ((this.#runs.starts[run + 1] as number) - first === 1) return start + row;
    return this.#open.includes(run) ? start + group - first : start;
  }

  headOf(index: number): number {
    const line = this.line(index);
    return line?.level === 2 ? (this.#starts[runAt(this.#starts, this.#runs.count, index)] as number) : index;
  }

  #folded(run: number, first: number, length: number, within: number): Line {
    const [row] = (this.#runs.groups[first + within] as Group).rows;
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
function foldName({ starts, groups }: Runs, run: number): ExchangeId {
  const first = (groups[starts[run] as number] as Group).first;
  const last = (groups[(starts[run + 1] as number) - 1] as Group).first;
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

function tieOf(rows: Group['rows'], index: number): Pick<Line, 'tie' | 'preflight' | 'preflightOf'> {
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
