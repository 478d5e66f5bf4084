import type { ColumnId, TableSettings } from '#lib/settings-table.ts';

/** A column of the table. */
export interface Column {
  readonly id: ColumnId;
  readonly title: string;
  /** Smallest width in CSS pixels while none was set. */
  readonly least: number;
  /** Its share of the room that is left; 0: it keeps its smallest width. */
  readonly share: number;
  /** From which width of the table on it is shown, while no columns were chosen; undefined: only where it was chosen. */
  readonly from?: number;
}

/** The columns, in order. */
export const COLUMNS: readonly Column[] = [
  { id: 'status', title: 'Status', least: 150, share: 1.2, from: 0 },
  { id: 'method', title: 'Method', least: 66, share: 0, from: 0 },
  { id: 'name', title: 'Path', least: 120, share: 2, from: 0 },
  { id: 'domain', title: 'Domain', least: 90, share: 1, from: 820 },
  { id: 'type', title: 'Type', least: 84, share: 0, from: 820 },
  { id: 'protocol', title: 'Protocol', least: 72, share: 0 },
  { id: 'party', title: 'Party', least: 64, share: 0 },
  { id: 'initiator', title: 'Initiator', least: 100, share: 1 },
  { id: 'findings', title: 'Findings', least: 90, share: 1.8, from: 0 },
  { id: 'size', title: 'Size', least: 70, share: 0, from: 820 },
  { id: 'start', title: 'Start', least: 160, share: 0 },
  { id: 'time', title: 'Time', least: 70, share: 0, from: 520 },
];

/** Narrower than this, the status is its code alone. */
const NARROW = 520;
const NARROW_LEAST: Readonly<Partial<Record<ColumnId, number>>> = { status: 88, name: 80, findings: 66 };

/** The columns to show in a table of this width: the chosen ones, or as many of the usual ones as there is room for. */
export function columnsOf({ columns }: TableSettings, width: number): readonly Column[] {
  if (columns !== undefined) return COLUMNS.filter(({ id }) => columns.includes(id));
  return COLUMNS.filter(({ from }) => from !== undefined && width >= from);
}

/** How the columns share a table of this width, for `grid-template-columns`, and the least that they need together. */
export function tracksOf(columns: readonly Column[], widths: TableSettings['widths'], width: number) {
  const isNarrow = width < NARROW;
  let least = 0;
  const tracks = columns.map((column) => {
    const set = widths[column.id];
    const own = set ?? (isNarrow ? (NARROW_LEAST[column.id] ?? column.least) : column.least);
    least += own;
    const isRigid = set !== undefined || column.share === 0 || (isNarrow && column.id !== 'name');
    return isRigid ? `${own}px` : `minmax(${own}px, ${column.share}fr)`;
  });
  return { template: tracks.join(' '), least, isNarrow };
}
