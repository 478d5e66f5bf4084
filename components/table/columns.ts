/** A column of the table; the style sheet leaves some out where it is narrow. */
export interface Column {
  readonly id: 'status' | 'method' | 'name' | 'domain' | 'type' | 'findings' | 'size' | 'time';
  readonly title: string;
}

/** The columns, in order. */
export const COLUMNS: readonly Column[] = [
  { id: 'status', title: 'Status' },
  { id: 'method', title: 'Method' },
  { id: 'name', title: 'Path' },
  { id: 'domain', title: 'Domain' },
  { id: 'type', title: 'Type' },
  { id: 'findings', title: 'Findings' },
  { id: 'size', title: 'Size' },
  { id: 'time', title: 'Time' },
];
