/** A column of the table; `hideBelow` names the width under which it is left out, in the style sheet. */
export interface Column {
  readonly id: 'status' | 'method' | 'name' | 'domain' | 'type' | 'findings' | 'size' | 'time';
  readonly title: string;
}

/** The columns, in order. */
export const COLUMNS: readonly Column[] = [
  { id: 'status', title: 'Status' },
  { id: 'method', title: 'Method' },
  { id: 'name', title: 'Name' },
  { id: 'domain', title: 'Domain' },
  { id: 'type', title: 'Type' },
  { id: 'findings', title: 'Findings' },
  { id: 'size', title: 'Size' },
  { id: 'time', title: 'Time' },
];
