import * as v from 'valibot';

/** The columns that the table of exchanges knows, in the order in which they stand. */
export const COLUMN_IDS = [
  'status',
  'method',
  'name',
  'domain',
  'type',
  'protocol',
  'party',
  'initiator',
  'findings',
  'size',
  'start',
  'time',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

/** The bounds of a column's width, in CSS pixels. */
export const COLUMN_WIDTH = { least: 40, most: 1200 } as const;

/** By which column the table is sorted. */
export interface TableSort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** How the user arranged the table of exchanges. */
export interface TableSettings {
  /** The columns to show; undefined: the usual ones, as many as there is room for. */
  readonly columns?: readonly ColumnId[];
  /** Widths that were set, in CSS pixels; the other columns share the rest. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  /** Undefined: in the order of the starts. */
  readonly sort?: TableSort;
  /** Identical exchanges that follow each other are one row with a count. */
  readonly foldRepeats: boolean;
}

/** The table as it is before anything was arranged. */
export const DEFAULT_TABLE: TableSettings = { widths: {}, foldRepeats: true };

const Column = v.picklist(COLUMN_IDS);

/** Without the path no row says what it is. */
const Columns = v.pipe(
  v.array(Column),
  v.includes('name', 'the column name is always shown'),
  v.transform((columns) => COLUMN_IDS.filter((id) => columns.includes(id))),
);

const Width = v.pipe(v.number(), v.integer(), v.minValue(COLUMN_WIDTH.least), v.maxValue(COLUMN_WIDTH.most));
const Sort = v.strictObject({ column: Column, descending: v.boolean() });
const isWidth = (entry: readonly [string, unknown]): boolean => v.is(Column, entry[0]) && v.is(Width, entry[1]);

/** Reads what was stored: a member that is missing or broken has its default. */
export const StoredTable = v.pipe(
  v.object({
    columns: v.fallback(v.optional(Columns), undefined),
    widths: v.fallback(v.record(v.string(), v.unknown()), {}),
    sort: v.fallback(v.optional(Sort), undefined),
    foldRepeats: v.fallback(v.boolean(), DEFAULT_TABLE.foldRepeats),
  }),
  v.transform(
    ({ columns, widths, sort, foldRepeats }): TableSettings => ({
      ...(columns !== undefined && { columns }),
      widths: Object.fromEntries(Object.entries(widths).filter(isWidth)),
      ...(sort !== undefined && { sort }),
      foldRepeats,
    }),
  ),
);

/** Reads what somebody wrote, strictly; what is not named has its default. */
export const WrittenTable = v.pipe(
  v.strictObject({
    columns: v.exactOptional(Columns),
    widths: v.exactOptional(v.record(Column, Width), {}),
    sort: v.exactOptional(Sort),
    foldRepeats: v.exactOptional(v.boolean(), DEFAULT_TABLE.foldRepeats),
  }),
  v.transform((table): TableSettings => table),
);
